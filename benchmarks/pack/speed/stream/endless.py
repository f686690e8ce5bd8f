"""An MLP that trains for as long as somebody looks: one curve and one matrix of weights."""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

from tutor import live

live.seed(0)
digits = load_digits()
x = torch.tensor(digits.data, dtype=torch.float32) / 16  # (1797, 64)
y = torch.tensor(digits.target)  # (1797,)
model = torch.nn.Sequential(torch.nn.Linear(64, 64), torch.nn.ReLU(), torch.nn.Linear(64, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

for step in live.steps(10**9):
    live.knob("mark")
    at = step * 64 % 1536
    loss = F.cross_entropy(model(x[at : at + 64]), y[at : at + 64])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    live.curve("loss", train=loss)
    if live.due():
        live.tensor("hidden", model[0].weight)
