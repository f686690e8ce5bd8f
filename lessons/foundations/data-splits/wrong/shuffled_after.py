# Cuts first and shuffles each set by itself.
import torch


def split(n, train, dev, seed):
    g = torch.Generator().manual_seed(seed)
    a = round(train * n)
    b = a + round(dev * n)
    order = torch.arange(n)
    return tuple(part[torch.randperm(len(part), generator=g)] for part in (order[:a], order[a:b], order[b:]))
