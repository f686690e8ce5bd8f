"""A learning rate so large that the loss becomes infinite."""

import torch

from tutor import live

w = torch.ones(1, requires_grad=True)
for _ in live.steps(200):
    loss = (w**2).sum()
    loss.backward()
    with torch.no_grad():
        w -= 60 * w.grad
        w.grad = None
    live.curve("loss", train=loss)
live.result(loss=loss)
