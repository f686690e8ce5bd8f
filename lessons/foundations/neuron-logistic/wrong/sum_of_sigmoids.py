# A sigmoid for each product, and the sum afterwards.
import torch


def neuron(X, W, b):
    return torch.sigmoid(X * W).sum(dim=1) + b
