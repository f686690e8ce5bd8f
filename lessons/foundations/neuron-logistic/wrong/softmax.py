# A softmax over the batch: the samples compete with each other.
import torch


def neuron(X, W, b):
    return torch.softmax(X @ W + b, dim=0)
