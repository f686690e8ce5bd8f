"""Six layers with a bend between them that you can turn: slope 1 is no bend at all, slope 0 is ReLU."""

import itertools

import torch
import torch.nn.functional as F
from sklearn.datasets import make_moons
from torch import nn

from tutor import live

seed = live.seed(0)
depth = live.knob("depth")
xy, label = make_moons(400, noise=0.2, random_state=seed)
xy, label = torch.tensor(xy, dtype=torch.float32), torch.tensor(label)  # (400, 2), (400,)

x_range, y_range = (-1.8, 2.8), (-1.4, 1.9)
xs, ys = torch.linspace(*x_range, 80), torch.linspace(*y_range, 40)
places = torch.stack(torch.meshgrid(xs, ys, indexing="xy"), -1)  # (40, 80, 2)


def draw(regions=None):
    live.plane("plane", field=regions, points={"moons": (xy, label)}, x=x_range, y=y_range)


draw()

sizes = [2] + [16] * (depth - 1) + [2]
layers = nn.ModuleList(nn.Linear(a, b) for a, b in itertools.pairwise(sizes))
optimizer = torch.optim.Adam(layers.parameters(), lr=0.01)


def net(h, slope):
    for W in layers[:-1]:
        z = W(h)  # (…, 16)
        h = torch.where(z > 0, z, slope * z)  # max(0, z) when slope is 0, z itself when it is 1
    return layers[-1](h)  # (…, 2)


for step in live.steps(600):
    slope = live.knob("slope")
    out = net(xy, slope)
    loss = F.cross_entropy(out, label)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 10 == 9 or step == 0:
        live.curve("error", at=step + 1, train=(out.argmax(-1) != label).float().mean())
    if live.due():
        with torch.no_grad():
            draw(net(places, slope).argmax(-1))  # (40, 80): the class that the network gives to each place

with torch.no_grad():
    W, b = torch.eye(2), torch.zeros(2)
    for layer in layers:  # multiply the layers out into one
        W, b = layer.weight @ W, layer.weight @ b + layer.bias  # (layer's outputs, 2), (layer's outputs,)
    deep, single = net(xy, slope), xy @ W.T + b  # (400, 2), (400, 2)
    live.result(
        depth=depth,
        slope=slope,
        accuracy=(deep.argmax(-1) == label).float().mean(),
        apart=(deep - single).abs().max(),
        so="one" if (deep - single).abs().max() < 0.01 else "bent",
    )
