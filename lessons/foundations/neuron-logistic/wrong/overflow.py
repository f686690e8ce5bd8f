# e^z / (1 + e^z): right on paper, inf / inf for large z.
import torch


def neuron(X, W, b):
    e = torch.exp(X @ W + b)
    return e / (1 + e)
