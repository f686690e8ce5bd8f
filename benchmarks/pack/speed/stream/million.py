"""A million steps with a point each: as much as a stream can carry, so nothing else is computed."""

import math

import torch

from tutor import live

row = torch.zeros(1, 8)
taken = 0
for step in live.steps(live.knob("steps")):
    live.curve("wave", height=math.sin(step / 1000))
    taken += 1
    if live.due():
        row[0, step % 8] = step
        live.tensor("row", row)
live.result(taken=taken)
