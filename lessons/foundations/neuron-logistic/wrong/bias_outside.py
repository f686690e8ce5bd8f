# Adds the bias to the probability.
import torch


def neuron(X, W, b):
    return torch.sigmoid(X @ W) + b
