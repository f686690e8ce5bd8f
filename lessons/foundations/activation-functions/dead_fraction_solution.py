import torch


def dead_fraction(pre: torch.Tensor):
    """The share of dead ReLU units in a layer, a number from 0 to 1.

    pre: (N, units), row n holds the layer's weighted sums z for sample n, before the ReLU
    """
    dead = (pre <= 0).all(0)  # (units,) never above 0, on any sample
    return dead.float().mean()
