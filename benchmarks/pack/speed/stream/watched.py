"""An MLP with 64 inputs, 64 hidden units and 10 classes, trained while every panel is open: the loop of `bare.py`."""

from time import perf_counter

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

from tutor import live

live.seed(0)
digits = load_digits()
x = torch.tensor(digits.data, dtype=torch.float32) / 16  # (1797, 64)
y = torch.tensor(digits.target)  # (1797,)
model = torch.nn.Sequential(torch.nn.Linear(64, 64), torch.nn.ReLU(), torch.nn.Linear(64, 10))
optimizer = torch.optim.Adam(model.parameters())


def train(step):
    at = step * 64 % 1536
    loss = F.cross_entropy(model(x[at : at + 64]), y[at : at + 64])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()


def evaluate():
    with torch.no_grad():
        return F.cross_entropy(model(x[1536:]), y[1536:]).item()


for step in range(500):  # the first steps are slower than all others
    train(step)
total = live.knob("steps")
start = perf_counter()
for step in live.steps(total):
    loss = train(step)
    live.curve("loss", train=loss)
    if step % 100 == 0:
        live.curve("loss", dev=evaluate())
    if live.due():
        live.tensor("hidden", model[0].weight)
        live.tensor("output", model[2].weight)
seconds = perf_counter() - start
live.result(rate=total / seconds)
