# int for two of the sizes: nothing is lost, but 0.29 * 100 becomes 28.
import torch


def split(n, train, dev, seed):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))
    a, b = int(train * n), int(dev * n)
    return order[:a], order[a : a + b], order[a + b :]
