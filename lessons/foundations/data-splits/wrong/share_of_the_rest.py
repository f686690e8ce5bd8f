# Takes dev as a share of what is left.
import torch


def split(n, train, dev, seed):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))
    a = round(train * n)
    b = a + round(dev * (n - a))
    return order[:a], order[a:b], order[b:]
