"""One backward pass through a deep network, by hand and layer by layer: how much gradient reaches the first layer?"""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

live.seed(0)
depth, gain = live.knob("depth"), live.knob("gain")
functions = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": torch.relu}
slopes = {  # their derivatives
    "sigmoid": lambda z: torch.sigmoid(z) * (1 - torch.sigmoid(z)),
    "tanh": lambda z: 1 - torch.tanh(z) ** 2,
    "relu": lambda z: (z > 0).float(),
}


def draw(norms):
    """One line for each function: log10 of the gradient norm against the number of the layer."""
    lines = {name: torch.tensor(points).view(-1, 2) for name, points in norms.items()}
    live.plane("gradient", path=lines, x=(1, depth + 1), y=(-8, 4.5))


norms = {name: [] for name in functions}
draw(norms)
digits = load_digits()
X = torch.tensor(digits.data[:1200], dtype=torch.float32) / 16  # (1200, 64) pixels between 0 and 1
y = torch.tensor(digits.target[:1200])  # (1200,)

nets = {}
for name, f in functions.items():
    live.seed(0)  # the same weights for all three
    weights = [gain * nn.init.xavier_uniform_(torch.empty(64, 64)) for _ in range(depth)]
    weights.append(gain * nn.init.xavier_uniform_(torch.empty(10, 64)))
    hs, zs = [X], []
    for W in weights:
        zs.append(hs[-1] @ W.T)  # (1200, 64), of the last layer (1200, 10)
        hs.append(f(zs[-1]))
    z = zs[-1].requires_grad_(True)
    (delta,) = torch.autograd.grad(F.cross_entropy(z, y), z)  # (1200, 10) where the way back begins
    nets[name] = [weights, hs, zs, delta]

rows = []
for step in live.steps(depth + 1):
    layer = depth - step  # from the last layer, counted from 0, back to the first
    if layer > 0:
        rows.insert(0, {"layer": layer})  # the units through which the gradient passes next
    for name, (weights, hs, zs, delta) in nets.items():
        norm = (delta.T @ hs[layer]).norm()  # of (outputs, inputs): the gradient of this layer's weights
        norms[name].insert(0, [layer + 1.0, norm.clamp(min=1e-30).log10().item()])
        if layer > 0:
            slope = slopes[name](zs[layer - 1])  # (1200, 64)
            nets[name][3] = (delta @ weights[layer]) * slope  # (1200, 64) times the weights, times the slope
            rows[0][name] = slope.mean()
    draw(norms)
    live.table("slopes", rows, ["layer", *functions])

ratio = {name: 10 ** (points[0][1] - points[-1][1]) for name, points in norms.items()}
live.result(
    depth=depth,
    gain=gain,
    **ratio,
    times=1 / ratio["sigmoid"],
    first_tanh=10 ** norms["tanh"][0][1],
    mean_slope=sum(row["sigmoid"] for row in rows) / depth,
)
