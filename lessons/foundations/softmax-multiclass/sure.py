"""How many mistakes does the softmax expect to make on new digits, and how many does it make?"""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

seed = live.seed(0)
data = load_digits()
order = torch.randperm(1797, generator=torch.Generator().manual_seed(1000 + seed))
x = torch.tensor(data.data, dtype=torch.float32)[order] / 16  # (1797, 64)
y = torch.tensor(data.target)[order]  # (1797,)
x, dev_x, y, dev_y = x[:1200], x[1200:], y[:1200], y[1200:]

net = nn.Linear(64, 10)
optimizer = torch.optim.SGD(net.parameters(), lr=live.knob("lr"))


@torch.no_grad()
def answers():
    """For each dev image the largest probability, and whether the class it belongs to is the right one."""
    p = F.softmax(net(dev_x) / live.knob("T"), dim=1)  # (597, 10)
    largest, guess = p.max(1)  # (597,), (597,)
    return largest, guess


def measure(step):
    largest, guess = answers()
    expected = (1 - largest).sum().item()  # a sureness of 90% is a tenth of a mistake
    made = int((guess != dev_y).sum())
    if step >= 100:  # the hundreds of mistakes at the beginning would dwarf the rest
        live.curve("count", at=step, expected=expected, made=made)
    return expected, made


def show():
    """The misread images, the surest mistake first: true digit → answer, and the probability of the answer."""
    largest, guess = answers()
    wrong = (guess != dev_y).nonzero()[:, 0]  # (mistakes,)
    wrong = wrong[largest[wrong].argsort(descending=True)][:20]
    words = [f"{dev_y[k]}→{guess[k]} {largest[k]:.0%}" for k in wrong]
    live.image("mistakes", dev_x[wrong].view(-1, 1, 8, 8), labels=words, low=0, high=1)  # (…, 64) -> (…, 1, 8, 8)


show()
for step in live.steps(1800):
    optimizer.param_groups[0]["lr"] = live.knob("lr")
    i = torch.randint(1200, (40,))  # (40,) a batch
    loss = F.cross_entropy(net(x[i]), y[i])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 20 == 19:
        expected, made = measure(step + 1)
    if live.due():
        show()

largest, guess = answers()
live.result(
    expected=expected,
    made=made,
    ratio=expected / max(made, 1),
    accuracy=1 - made / 597,
    sure_when_wrong=largest[guess != dev_y].mean(),
)
