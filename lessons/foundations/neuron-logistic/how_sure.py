"""When the neuron says 90 %, does it happen 9 times in 10?"""

import torch
import torch.nn.functional as F
from torch import nn

from tutor import live

live.seed(0)
n, D = live.knob("n"), 20
truth = torch.randn(D)
truth *= 2 / truth.norm()  # (20,) the world itself is one neuron: no other model could fit better


def draw(count):
    """Cases whose answer is a coin, biased by the true probability."""
    x = torch.randn(count, D)  # (count, 20)
    return x, torch.bernoulli(torch.sigmoid(x @ truth))  # (count,)


x, y = draw(n)
new_x, new_y = draw(5000)
neuron = nn.Linear(D, 1)
optimizer = torch.optim.SGD(neuron.parameters(), lr=1.0)
ideal = torch.tensor([[0.0, 0.0], [1.0, 1.0]])


@torch.no_grad()
def look(step):
    p = torch.sigmoid(neuron(new_x).squeeze(1))  # (5000,)
    said = torch.maximum(p, 1 - p).mean()  # how sure it is of its answer, on average
    right = ((p > 0.5) == (new_y == 1)).float().mean()
    live.curve("share", at=step, said=said, right=right)
    if live.due():
        bins = (p * 10).long().clamp(max=9)  # (5000,) 0-10 %, 10-20 %, …
        groups = [bins == k for k in range(10) if (bins == k).sum() >= 20]
        happened = torch.stack([torch.stack((p[g].mean(), new_y[g].mean())) for g in groups])  # (groups, 2)
        live.plane("calibration", path={"neuron": happened, "ideal": ideal}, x=(0, 1), y=(0, 1), contours=0)
    return said, right


look(0)
for step in live.steps(400):
    z = neuron(x).squeeze(1)  # (n,)
    loss = F.binary_cross_entropy_with_logits(z, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    said, right = look(step + 1)

train_right = ((z > 0) == (y == 1)).float().mean()
live.result(n=n, said=said, right=right, gap=said - right, train_right=train_right, norm=neuron.weight.norm())
