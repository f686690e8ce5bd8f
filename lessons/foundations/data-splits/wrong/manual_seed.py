# Seeds the generator of the whole program.
import torch


def split(n, train, dev, seed):
    torch.manual_seed(seed)
    order = torch.randperm(n)
    a = round(train * n)
    b = a + round(dev * n)
    return order[:a], order[a:b], order[b:]
