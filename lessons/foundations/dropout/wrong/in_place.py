import torch


def dropout(x, p, training, gen):
    if training:
        x *= torch.rand(x.shape, generator=gen) >= p
        x /= 1 - p
    return x
