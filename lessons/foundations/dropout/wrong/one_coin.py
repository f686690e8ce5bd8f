import torch


def dropout(x, p, training, gen):
    if not training:
        return x
    if torch.rand(1, generator=gen) < p:
        return torch.zeros_like(x)
    return x / (1 - p)
