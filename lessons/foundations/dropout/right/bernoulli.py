import torch


def dropout(x, p, training, gen):
    if not training or p == 0:
        return x
    keep = torch.full_like(x, 1 - p)
    return torch.bernoulli(keep, generator=gen) * x / keep
