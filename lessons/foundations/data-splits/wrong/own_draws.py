# Draws each set by itself: they overlap.
import torch


def split(n, train, dev, seed):
    g = torch.Generator().manual_seed(seed)
    a, b = round(train * n), round(dev * n)
    return tuple(torch.randperm(n, generator=g)[:size] for size in (a, b, n - a - b))
