"""One trained model, a thousand test sets: how far does the measured accuracy move by luck alone?"""

import math

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

live.seed(0)
n, sets = live.knob("n"), 1000
width = math.ceil(0.005 * n) / n  # of a bar, in accuracy: a test set of n can only give multiples of 1/n
x_range = (0.65, 1.03)
xs = torch.linspace(*x_range, 1000, dtype=torch.float64)  # (1000,)

digits = load_digits()
X, y = torch.tensor(digits.data).float() / 16, torch.tensor(digits.target)  # (1797, 64), (1797,)
X, y = (part[order] for order in [torch.randperm(1797)] for part in (X, y))
train_X, world_X, train_y, world_y = X[:1200], X[1200:], y[:1200], y[1200:]  # 597 digits stand for all new ones


def draw(accuracies, bell, top):
    """Bars: how many test sets gave this accuracy. Line: how many the formula expects in the end."""
    height = (((accuracies - xs[:, None]) / width + 0.5).floor() == 0).sum(1)  # (1000,) how many near each place
    comb = torch.stack((xs, torch.zeros(1000), xs, height), 1).view(2000, 2)  # up and down at each place: filled bars
    live.plane("spread", path={"theory": bell, "exams": comb}, x=x_range, y=(0, top), equal=False)


draw(torch.empty(0), torch.empty(0, 2), 300)  # before anything is computed
live.image("digits", world_X[:8].view(8, 8, 8), labels=[str(digit.item()) for digit in world_y[:8]])

model = nn.Linear(64, 10)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(live.knob("epochs")):
    for batch in torch.randperm(1200).split(40):
        loss = F.cross_entropy(model(train_X[batch]), train_y[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
guess = model(world_X).argmax(1)  # (597,) from here on the model never changes
right = guess == world_y  # (597,)
p = right.double().mean().item()  # its true accuracy

se = math.sqrt(p * (1 - p) / n)  # the standard error that the formula gives
peak = sets * width / se / math.sqrt(2 * math.pi)
bell = torch.stack((xs, peak * torch.exp(-(((xs - p) / se) ** 2) / 2)), 1)  # (1000, 2) the normal distribution

accuracies = torch.empty(sets, dtype=torch.float64)
for t in live.steps(sets):
    test = torch.randint(597, (n,))  # (n,) a new test set
    accuracies[t] = right[test].double().mean()
    if live.due():
        draw(accuracies[: t + 1], bell, 1.4 * peak)
        few = test[:8]
        pairs = zip(world_y[few].tolist(), guess[few].tolist(), strict=True)
        live.image("digits", world_X[few].view(8, 8, 8), labels=[f"{a}" if a == b else f"{a}→{b}" for a, b in pairs])

live.result(
    p=p,
    n=n,
    lowest=accuracies.min(),
    highest=accuracies.max(),
    std=accuracies.std(),
    theory=se,
    ratio=accuracies.std() / se,
    within_two=((accuracies - p).abs() <= 2 * se).double().mean(),
)
