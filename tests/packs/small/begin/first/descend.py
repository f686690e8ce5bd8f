"""Gradient descent on (w - 1)²."""

import torch

from tutor import live

live.seed(0)
w = torch.zeros(1, requires_grad=True)
live.tensor("w", w)
total = live.knob("steps")
for step in live.steps(total):
    loss = ((w - 1) ** 2).sum()
    loss.backward()
    with torch.no_grad():
        w -= live.knob("lr") * w.grad
        w.grad = None
    live.curve("loss", train=loss)
    if step == total // 2:
        live.note("half", step=step)
    if live.due():
        live.tensor("w", w)
live.result(w=w[0])
