"""400 digits, some with a wrong label: does the network learn digits, or does it learn labels by heart?"""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

live.seed(0)
digits = load_digits()
images, labels = torch.tensor(digits.data).float() / 16, torch.tensor(digits.target)  # (1797, 64), (1797,)
order = torch.randperm(1797)
train, dev = order[:400], order[1200:]
x, y, dev_x, dev_y = images[train], labels[train], images[dev], labels[dev]  # (400, 64), (400,), (597, 64), (597,)

wrong = torch.rand(400) < live.knob("flip")  # (400,) these training images get another label
y[wrong] = (y[wrong] + torch.randint(1, 10, (int(wrong.sum()),))) % 10

drop1, drop2 = nn.Dropout(live.knob("p")), nn.Dropout(live.knob("p"))
net = nn.Sequential(
    nn.Linear(64, 256),  # (…, 64) -> (…, 256)
    nn.ReLU(),
    drop1,
    nn.Linear(256, 256),
    nn.ReLU(),
    drop2,
    nn.Linear(256, 10),  # (…, 256) -> (…, 10): one score for each digit
)
optimizer = torch.optim.Adam(net.parameters(), lr=0.001)


@torch.no_grad()
def accuracy(x, y):
    return (net(x).argmax(-1) == y).float().mean().item()


def draw(image):
    """The units of the first hidden layer for one image, before and after dropout."""
    with torch.no_grad():
        h = net[:2](image)  # (256,)
        live.image("units", torch.stack((h, drop1(h))).view(2, 1, 16, 16), labels=["h", "dropout(h)"], low=0, high=1)


draw(x[0])
best = 0.0
for epoch in live.steps(70):
    drop1.p = drop2.p = live.knob("p")
    net.train()
    for batch in torch.randperm(400).split(50):  # (50,) places in the train set
        loss = F.cross_entropy(net(x[batch]), y[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    draw(x[0])

    if live.knob("evaluate"):
        net.eval()
    share = {"dev_accuracy": accuracy(dev_x, dev_y)}
    if not live.knob("evaluate"):
        net.eval()  # the same weights once more, as they should be measured
        share["with_eval"] = accuracy(dev_x, dev_y)
    share["right_learnt"] = accuracy(x[~wrong], y[~wrong])
    if wrong.any():
        share["wrong_learnt"] = accuracy(x[wrong], y[wrong])
    live.curve("share", at=epoch + 1, **share)
    best = max(best, share["dev_accuracy"])

with_eval = share.get("with_eval", share["dev_accuracy"])
live.result(
    dev_accuracy=share["dev_accuracy"],
    best=best,
    right_learnt=share["right_learnt"],
    wrong_learnt=share.get("wrong_learnt", 0.0),
    wrong_labels=int(wrong.sum()),
    with_eval=with_eval,
    cost=with_eval - share["dev_accuracy"],
)
