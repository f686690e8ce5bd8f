"""Gradient descent on (w - 1)²."""

import torch

w = torch.zeros(1, requires_grad=True)
for _ in range(100):
    loss = ((w - 1) ** 2).sum()
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
        w.grad = w.grad
print(round(w.item(), 3))
