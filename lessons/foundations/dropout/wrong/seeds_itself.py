import torch


def dropout(x, p, training, gen):
    gen.manual_seed(0)
    if not training:
        return x
    mask = (torch.rand(x.shape, generator=gen) >= p).float()
    return mask * x / (1 - p)
