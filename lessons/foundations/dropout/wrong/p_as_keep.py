import torch


def dropout(x, p, training, gen):
    if not training:
        return x
    mask = (torch.rand(x.shape, generator=gen) < p).float()
    return mask * x / p if p else x
