import torch


def dropout(x, p, training, gen):
    mask = (torch.rand(x.shape, generator=gen) >= p).float()
    return mask * x / (1 - p)
