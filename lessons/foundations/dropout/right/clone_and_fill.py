import torch


def dropout(x, p, training, gen):
    y = x.clone()
    if training:
        gone = torch.rand(x.shape, generator=gen) < p
        y[gone] = 0
        y /= 1 - p
    return y
