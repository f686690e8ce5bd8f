"""Six tanh layers: with weights too small the signal dies, with weights too large every unit saturates."""

import torch
import torch.nn.functional as F
from torch import nn

from tutor import live

live.seed(0)
layers = [nn.Linear(64, 64) for _ in range(6)]
for layer in layers:
    nn.init.normal_(layer.weight, std=live.knob("gain") / 8)  # gain / sqrt(64)
    nn.init.zeros_(layer.bias)
head = nn.Linear(64, 1)
optimizer = torch.optim.SGD([p for layer in [*layers, head] for p in layer.parameters()], lr=0.05)
x = torch.randn(256, 64)
y = x[:, :4].prod(dim=1, keepdim=True).sign()  # (256, 1)

for _ in live.steps(300):
    h, acts = x, {}
    for number, layer in enumerate(layers, start=1):
        h = acts[f"layer {number}"] = torch.tanh(layer(h))  # (256, 64)
    loss = F.mse_loss(head(h), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if live.due():
        live.histogram("activations", acts, low=-1, high=1)
        live.histogram("gradient", layers[0].weight.grad)
saturated = (acts["layer 6"].abs() > 0.97).float().mean()
live.result(saturated=saturated, spread=acts["layer 6"].std())
