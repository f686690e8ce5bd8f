# The logarithm after the softmax: of a probability that has become 0.
import torch


def log_softmax(z):
    return torch.log(torch.softmax(z, dim=-1))
