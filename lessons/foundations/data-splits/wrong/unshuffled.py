# Cuts the samples in the order in which they lie.
import torch


def split(n, train, dev, seed):
    order = torch.arange(n)
    a = round(train * n)
    b = a + round(dev * n)
    return order[:a], order[a:b], order[b:]
