import torch


def dropout(x, p, training, gen):
    if not training or p == 0:
        return x
    mask = (torch.rand(x.shape, generator=gen) >= p).float()
    return mask * x / p
