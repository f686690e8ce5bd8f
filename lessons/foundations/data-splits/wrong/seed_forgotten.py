# The seed is not used.
import torch


def split(n, train, dev, seed):
    order = torch.randperm(n)
    a = round(train * n)
    b = a + round(dev * n)
    return order[:a], order[a:b], order[b:]
