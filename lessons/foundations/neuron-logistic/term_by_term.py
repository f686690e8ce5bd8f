"""One neuron with three inputs, one term at a time: products, bias, sigmoid."""

import torch

from tutor import live

x = torch.tensor([live.knob("x1"), live.knob("x2"), live.knob("x3")])  # (3,) the inputs
W = torch.tensor([0.8, -1.2, 2.0])  # (3,) one weight for each input
b = live.knob("b")

far = max(8.0, (W * x).abs().sum().item() + abs(b))  # no sum on the way gets farther from 0
reach = torch.linspace(-far, far, 161)
curve = torch.stack((reach, torch.sigmoid(reach)), 1)  # (161, 2)
rows = []


def draw(z):
    """The point that belongs to the sum so far, on the sigmoid."""
    point = torch.stack((z, torch.sigmoid(z)))[None]  # (1, 2)
    live.plane("sigmoid", points={"now": point}, path={"curve": curve}, x=(-far, far), y=(0, 1))
    live.table("terms", rows, ["term", "adds", "z"])


z = torch.tensor(0.0)
rows.append(["start", None, z])
draw(z)
for step in live.steps(4):
    if step < 3:
        term, adds = f"W{step + 1}*x{step + 1} = {W[step]:.1f} * {x[step]:.1f}", W[step] * x[step]
    else:
        term, adds = "b", b
    z = z + adds
    rows.append([term, adds, z])
    draw(z)

p = torch.sigmoid(W @ x + b)  # the same in one line: (3,) @ (3,) is a number
rows.append(["sigmoid", None, p])
live.table("terms", rows, ["term", "adds", "z"])
live.result(z=z, p=p, b=b, slip=(torch.sigmoid(z) - p).abs())
