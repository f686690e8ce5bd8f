"""Train a ReLU network with a learning rate that you can turn, and count the units that no image switches on."""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

seed = live.seed(0)
live.image("units", torch.zeros(2, 16, 30), labels=["layer1", "layer2"], low=-1, high=1)
digits = load_digits()
X = torch.tensor(digits.data, dtype=torch.float32) / 16  # (1797, 64) pixels between 0 and 1
y = torch.tensor(digits.target)  # (1797,)
order = torch.randperm(len(y), generator=torch.Generator().manual_seed(1000 + seed))
X, y = X[order], y[order]
X, y, dev_X, dev_y = X[:1200], y[:1200], X[1200:], y[1200:]

net = nn.Sequential(nn.Linear(64, 120), nn.ReLU(), nn.Linear(120, 120), nn.ReLU(), nn.Linear(120, 10))
optimizer = torch.optim.SGD(net.parameters(), lr=live.knob("lr"))


@torch.no_grad()
def shares_on():
    """For each unit, the share of the 1200 images for which its z is above 0."""
    z1 = net[0](X)  # (1200, 120)
    z2 = net[2](torch.relu(z1))  # (1200, 120)
    return torch.stack(((z1 > 0).float().mean(0), (z2 > 0).float().mean(0)))  # (2, 120) layer, unit


def draw(on):
    picture = torch.where(on == 0, -1.0, on).view(2, 8, 15)  # black only where no image switches it on
    picture = picture.repeat_interleave(2, 1).repeat_interleave(2, 2)  # (2, 16, 30) each unit a square
    live.image("units", picture, labels=["layer1", "layer2"], low=-1, high=1)


at_start = (shares_on() == 0).float().mean()
draw(shares_on())
for step in live.steps(300):  # 10 times through 1200 images, 40 at a time
    optimizer.param_groups[0]["lr"] = live.knob("lr")
    if step % 30 == 0:
        order = torch.randperm(1200)
    batch = order[step % 30 * 40 : step % 30 * 40 + 40]  # (40,)
    loss = F.cross_entropy(net(X[batch]), y[batch])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 5 == 0 or step == 299:
        on = shares_on()
        layer1, layer2 = (on == 0).float().mean(1)  # of (2, 120): the dead share of each layer
        live.curve("dead", layer1=layer1, layer2=layer2)
    if live.due():
        draw(on)

with torch.no_grad():
    accuracy = (net(dev_X).argmax(-1) == dev_y).float().mean()
live.result(
    lr=live.knob("lr"), at_start=at_start, layer1=layer1, layer2=layer2, dead=(layer1 + layer2) / 2, accuracy=accuracy
)
