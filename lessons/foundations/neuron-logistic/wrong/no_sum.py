# Multiplies, and never adds up.
import torch


def neuron(X, W, b):
    return torch.sigmoid(W * X + b)
