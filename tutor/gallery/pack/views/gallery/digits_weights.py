"""Softmax regression on digits: one row of weights for each class, which is also a picture of 8 x 8."""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

from tutor import live

live.seed(0)
data = load_digits()
x = torch.tensor(data.data, dtype=torch.float32) / 16  # (1797, 64)
y = torch.tensor(data.target)  # (1797,)

w = torch.zeros(10, 64, requires_grad=True)
for _ in live.steps(200):
    loss = F.cross_entropy(x @ w.T, y)
    (gradient,) = torch.autograd.grad(loss, w)  # (10, 64)
    with torch.no_grad():
        w -= live.knob("lr") * gradient
    if live.due():
        live.tensor("weights", w, rows=range(10))
        live.tensor("digits", w.view(10, 8, 8))
        live.tensor("logits", (x @ w.T)[:6], rows=[f"y={digit}" for digit in y[:6].tolist()], cols=range(10))
accuracy = ((x @ w.T).argmax(1) == y).float().mean()
live.result(accuracy=accuracy)
