import torch


def dropout(x, p, training, gen):
    if not training:
        return x
    return x[torch.rand(x.shape, generator=gen) >= p] / (1 - p)
