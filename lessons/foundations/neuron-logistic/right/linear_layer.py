# nn.Linear with its parameters filled in.
import torch
from torch import nn


def neuron(X, W, b):
    layer = nn.Linear(3, 1)
    with torch.no_grad():
        layer.weight.copy_(W[None])  # (1, 3)
        layer.bias.fill_(b)
        return layer(X).squeeze(1).sigmoid()  # (N, 1) -> (N,)
