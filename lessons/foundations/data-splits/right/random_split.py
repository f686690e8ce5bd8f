# PyTorch's random_split, asked for its indices.
import torch
from torch.utils.data import random_split


def split(n, train, dev, seed):
    a, b = round(train * n), round(dev * n)
    subsets = random_split(range(n), [a, b, n - a - b], generator=torch.Generator().manual_seed(seed))
    return tuple(torch.tensor(list(subset.indices), dtype=torch.long) for subset in subsets)
