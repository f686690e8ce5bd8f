import torch


def dropout(x, p, training, gen):
    if not training:
        return x
    mask = (torch.rand(*x.shape[:1], 1, generator=gen) >= p).float()
    return mask * x / (1 - p)
