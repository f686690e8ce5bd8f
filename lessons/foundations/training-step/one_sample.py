"""The five lines, again and again, on one random image with one random target. Ten outputs walk to ten numbers."""

import torch
import torch.nn.functional as F
from torch import nn

from tutor import live

live.seed(0)


class Net2(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(1, 6, 3), nn.Conv2d(6, 16, 3)
        self.fc1, self.fc2, self.fc3 = nn.Linear(16 * 6 * 6, 120), nn.Linear(120, 84), nn.Linear(84, 10)

    def forward(self, x):  # (B, 1, 32, 32)
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)  # (B, 6, 15, 15)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)  # (B, 16, 6, 6)
        x = F.relu(self.fc1(x.flatten(1)))  # (B, 120)
        return self.fc3(F.relu(self.fc2(x)))  # (B, 10)


net, criterion = Net2(), nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=live.knob("lr"))
x, target = torch.randn(1, 1, 32, 32), torch.randn(1, 10)
other, other_target = torch.randn(1, 1, 32, 32), torch.randn(1, 10)  # never trained on
place = torch.arange(10.0)


def draw(out):
    """The ten outputs and the ten targets, from left to right, and the gaps between them."""
    points = {name: torch.stack((place, t.detach()[0]), 1) for name, t in (("out", out), ("target", target))}  # (10, 2)
    gaps = torch.stack((*points.values(), torch.full((10, 2), torch.nan)), 1)  # (10, 3, 2): from, to, lift the pen
    live.plane("chase", points=points, path={"gap": gaps.view(30, 2)[:-1]}, x=(-0.5, 9.5), y=(-2.6, 2.6), equal=False)


first = criterion(net(x), target).item()
draw(net(x))
for step in live.steps(200):
    optimizer.param_groups[0]["lr"] = live.knob("lr")

    optimizer.zero_grad()
    out = net(x)  # (1, 10)
    loss = criterion(out, target)
    loss.backward()
    optimizer.step()

    with torch.no_grad():
        unseen = criterion(net(other), other_target)
    live.curve("loss", at=step + 1, seen=loss.log10(), unseen=unseen.log10())
    if live.due():
        draw(out)

live.result(first=first, last=loss, unseen=unseen)
