# Seeds the global generator, but puts it back; shuffles by sorting random numbers, the test set first.
import torch


def split(n, train, dev, seed):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        order = torch.rand(n, dtype=torch.float64).argsort()
    a, b = round(train * n), round(dev * n)
    rest = n - a - b
    return order[rest : rest + a], order[rest + a :], order[:rest]
