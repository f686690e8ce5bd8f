import torch


def dropout(x, p, training, gen):
    if not training:
        return x * (1 - p)
    mask = (torch.rand(x.shape, generator=gen) >= p).float()
    return mask * x
