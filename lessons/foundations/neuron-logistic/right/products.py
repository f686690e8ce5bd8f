# Products first, then their sum along the inputs; the sigmoid written out.
import torch


def neuron(X, W, b):
    z = (X * W).sum(dim=1) + b  # (N, 3) -> (N,)
    return 1 / (1 + torch.exp(-z))
