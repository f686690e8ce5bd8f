"""One neuron over the square: turn W and b by hand. Where does it say yes, and how sharply does it change its mind?"""

import math

import torch

from tutor import live

corners = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])  # (4, 2)
gates = {"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "NAND": [1, 1, 1, 0], "XOR": [0, 1, 1, 0]}

side = (-0.5, 1.5)
places = torch.linspace(*side, 60)
square = torch.stack(torch.meshgrid(places, places, indexing="xy"), -1)  # (60, 60, 2)


def neuron(x, W, b):
    return torch.sigmoid(x @ W + b)  # (…, 2) -> (…): a probability for each place


for step in live.steps(100):
    share = min(1.0, 0.1 + step / 60)  # the factor grows from a tenth to the knob's value, then stays
    factor = live.knob("factor") * share
    W = factor * torch.tensor([live.knob("w1"), live.knob("w2")])  # (2,)
    b = factor * live.knob("b")
    want = torch.tensor(gates[live.knob("gate")])  # (4,) what the gate gives at each corner
    p = neuron(corners, W, b)  # (4,)
    right = (p > 0.5).int() == want  # (4,)
    if live.due():
        points = {"corner": (corners, want)}
        field = neuron(square, W, b).round(decimals=3)
        live.plane("p", field=field, points=points, x=side, y=side, contours=[0.1, 0.5, 0.9], low=0, high=1)
        rows = zip(corners.int().tolist(), want.tolist(), p.tolist(), right.tolist(), strict=True)
        live.table(
            "corners",
            [[f"{x[0]}, {x[1]}", y, round(chance, 3), good] for x, y, chance, good in rows],
            ["x", "y", "p", "right"],
        )

norm = W.norm().item()
if norm == 0:
    live.note("flat")
live.result(
    yes=(p > 0.5).sum(),
    right=right.sum(),
    angle=math.degrees(math.atan2(W[1], W[0])),  # the direction of W, at right angles to the boundary
    norm=norm,
)
