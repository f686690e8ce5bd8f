# Gives decisions, not probabilities.
import torch


def neuron(X, W, b):
    return (torch.sigmoid(X @ W + b) > 0.5).float()
