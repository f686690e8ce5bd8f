# The same split for every seed.
import torch


def split(n, train, dev, seed):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(42))
    a = round(train * n)
    b = a + round(dev * n)
    return order[:a], order[a:b], order[b:]
