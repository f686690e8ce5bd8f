import torch


def split(n: int, train: float, dev: float, seed: int):
    """Which of the samples 0 … n - 1 go to train, dev and test: three index tensors.

    train, dev: shares of the whole, such as 0.6 and 0.2; the test set is the rest
    """
    generator = torch.Generator().manual_seed(seed)  # its own, so nobody else's random numbers change
    order = torch.randperm(n, generator=generator)  # (n,)
    a = round(train * n)
    b = a + round(dev * n)
    return order[:a], order[a:b], order[b:]
