# Rounds train and dev together, so that dev may be one sample short.
import torch


def split(n, train, dev, seed):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))
    a = round(train * n)
    b = round((train + dev) * n)
    return order[:a], order[a:b], order[b:]
