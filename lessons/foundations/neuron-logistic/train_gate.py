"""One neuron learns a gate from its four rows. Or does not."""

import math

import torch
import torch.nn.functional as F
from torch import nn

from tutor import live

live.seed(0)
x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])  # (4, 2)
gates = {"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "NAND": [1, 1, 1, 0], "XOR": [0, 1, 1, 0]}
y = torch.tensor(gates[live.knob("gate")])  # (4,)

side = (-0.5, 1.5)
places = torch.linspace(*side, 60)
square = torch.stack(torch.meshgrid(places, places, indexing="xy"), -1)  # (60, 60, 2)


@torch.no_grad()
def draw():
    p = torch.sigmoid(neuron(square).squeeze(-1))  # (60, 60)
    live.plane("p", field=p, points={"corner": (x, y)}, x=side, y=side, contours=[0.1, 0.5, 0.9], low=0, high=1)
    return torch.sigmoid(neuron(x).squeeze(1))  # (4, 1) -> (4,)


neuron = nn.Linear(2, 1)  # W: (1, 2), b: (1,)
draw()
optimizer = torch.optim.SGD(neuron.parameters(), lr=1.0)
for step in live.steps(600):
    optimizer.param_groups[0]["lr"] = live.knob("lr")
    z = neuron(x).squeeze(1)  # (4, 1) -> (4,)
    loss = F.binary_cross_entropy_with_logits(z, y.float())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    live.curve("loss", at=step + 1, loss=loss, ln2=math.log(2))
    if live.due():
        p = draw()

live.result(
    loss=loss,
    right=((p > 0.5).int() == y).sum(),
    p=[round(value, 3) for value in p.tolist()],
    spread=(p - 0.5).abs().max(),
    norm=neuron.weight.norm(),
)
