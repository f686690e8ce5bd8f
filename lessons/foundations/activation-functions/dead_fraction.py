import torch


def dead_fraction(pre: torch.Tensor):
    """The share of dead ReLU units in a layer, a number from 0 to 1.

    pre: (N, units), row n holds the layer's weighted sums z for sample n, before the ReLU
    """
    ...
