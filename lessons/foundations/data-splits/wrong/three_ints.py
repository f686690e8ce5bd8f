# Cuts off the fraction of all three sizes.
import torch


def split(n, train, dev, seed):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))
    a, b, c = int(train * n), int(dev * n), int((1 - train - dev) * n)
    return order[:a], order[a : a + b], order[a + b : a + b + c]
