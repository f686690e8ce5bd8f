# NumPy shuffles, with a generator of its own.
import numpy as np
import torch


def split(n, train, dev, seed):
    p = torch.from_numpy(np.random.default_rng(seed).permutation(n))
    sizes = [round(train * n), round(dev * n)]
    return p.split([*sizes, n - sum(sizes)])
