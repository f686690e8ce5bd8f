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


def draw(W, b):
    yes = square @ W + b > 0  # (60, 60)
    live.plane("line", field=yes.int(), points={"corner": (corners, y)}, x=side, y=side)


live.plane("line", points={"corner": (corners, y)}, x=side, y=side)
tally = torch.zeros(5, dtype=torch.long)  # how many lines get 0, 1, 2, 3, 4 corners right
best, room = 0, 0
for step in live.steps(len(angles)):
    W = torch.stack((angles[step].cos(), angles[step].sin()))  # (2,) of length 1
    says = (corners @ W)[:, None] + offsets > 0  # (4, 601): at each corner, for each offset
    right = (says == y[:, None]).sum(0)  # (601,)
    tally += right.bincount(minlength=5)
    top = right.max().item()
    good = offsets[right == top]  # the best offsets at this angle; b is the one in the middle
    b = good.median()
    if (top, len(good)) > (best, room):  # more corners right, or as many and with more room
        best, room, winner = top, len(good), (W, b)
    live.curve("right", at=angles[step].item() * 180 / math.pi, best=top, all_four=4)
    if live.due():
        draw(W, b)
draw(*winner)

lines, winners = tally.sum().item(), tally[best].item()
live.result(lines=lines, best=best, accuracy=best / 4, winners=winners, share=winners / lines)
