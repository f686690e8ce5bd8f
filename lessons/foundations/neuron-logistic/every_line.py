"""Try every line: of the four rows of a gate, how many can one straight line get right?"""

import math

import torch

from tutor import live

corners = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])  # (4, 2)
gates = {"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "NAND": [1, 1, 1, 0], "XOR": [0, 1, 1, 0]}
y = torch.tensor(gates[live.knob("gate")]).bool()  # (4,)

offsets = torch.linspace(-3, 3, 601)  # b
angles = torch.linspace(0, 2 * math.pi, 721)  # the direction of W, the side that says yes
side = (-0.5, 1.5)
places = torch.linspace(*side, 60)
square = torch.stack(torch.meshgrid(places, places, indexing="xy"), -1)  # (60, 60, 2)

live.plane("line", points={"corner": (corners, y)}, x=side, y=side)
best, winners = 0, 0
for step in live.steps(len(angles)):
    W = torch.stack((angles[step].cos(), angles[step].sin()))  # (2,) of length 1
    says = (corners @ W)[:, None] + offsets > 0  # (4, 601): at each corner, for each offset
    right = (says == y[:, None]).sum(0)  # (601,)
    top, where = right.max(0)
    if top > best:
        best, winners = top.item(), 0
    winners += (right == best).sum().item()
    live.curve("right", at=angles[step].item() * 180 / math.pi, best=top, all_four=4)
    if live.due():
        # of the best offsets at this angle, the one in the middle
        b = offsets[(right == top).nonzero().flatten()].median()
        yes = square @ W + b > 0  # (60, 60)
        live.plane("line", field=yes.int(), points={"corner": (corners, y)}, x=side, y=side)

lines = len(angles) * len(offsets)
live.result(lines=lines, best=best, accuracy=best / 4, winners=winners, share=winners / lines)
