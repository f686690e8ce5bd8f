"""Two moons with some wrong labels: does a network learn the moons, or learn the labels by heart?"""

import torch
import torch.nn.functional as F
from sklearn.datasets import make_moons
from torch import nn

from tutor import live

seed = live.seed(0)
n, depth, width = live.knob("n"), live.knob("depth"), live.knob("width")


def moons(count, random_state):
    xy, label = make_moons(count, noise=0.2, random_state=random_state)
    return torch.tensor(xy, dtype=torch.float32), torch.tensor(label)  # (count, 2), (count,)


xy, label = moons(n, 100 + seed)
wrong = torch.rand(n) < live.knob("flip")  # (n,) these training points get the other label
label = torch.where(wrong, 1 - label, label)
dev_xy, dev_label = moons(2000, 900 + seed)  # new points, all labels correct

x_range, y_range = (-1.8, 2.8), (-1.4, 1.9)
xs, ys = torch.linspace(*x_range, 80), torch.linspace(*y_range, 40)
grid = torch.stack(torch.meshgrid(xs, ys, indexing="xy"), -1)  # (40, 80, 2)


def draw(regions=None):
    points = {"wrong": (xy[wrong], label[wrong]), "correct": (xy[~wrong], label[~wrong])}  # the first lies on top
    live.plane("plane", field=regions, points=points, x=x_range, y=y_range)


draw()

layers, size = [], 2
for _ in range(depth):
    layers += [nn.Linear(size, width), nn.ReLU() if live.knob("activation") == "relu" else nn.Tanh()]
    size = width
net = nn.Sequential(*layers, nn.Linear(size, 2))  # (…, 2) -> (…, 2): one score for each moon
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)


@torch.no_grad()
def error(points, labels):
    return (net(points).argmax(-1) != labels).float().mean().item()


steps = live.knob("steps")
best, best_step, noted = 1.0, 0, False
for step in live.steps(steps):
    optimizer.param_groups[0]["weight_decay"] = live.knob("wd")
    loss = F.cross_entropy(net(xy), label)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

    if step % 10 == 9 or step in (0, steps - 1):
        train_error, dev_error = error(xy, label), error(dev_xy, dev_label)
        live.curve("error", at=step + 1, train=train_error, dev=dev_error)
        if dev_error < best:
            best, best_step = dev_error, step + 1
        if dev_error > best + 0.05 and step > 200 and not noted:
            noted = True
            live.note("turning", step=best_step, dev_error=best)
    if live.due():
        draw(net(grid).argmax(-1))  # (40, 80): the class that the network gives to each place

live.result(
    parameters=sum(p.numel() for p in net.parameters()),
    train_error=train_error,
    dev_error=dev_error,
    gap=dev_error - train_error,
    best_dev_error=best,
    best_step=best_step,
)
