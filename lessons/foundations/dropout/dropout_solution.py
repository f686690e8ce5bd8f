import torch


def dropout(x: torch.Tensor, p: float, training: bool, gen: torch.Generator):
    """Inverted dropout.

    x: any shape
    p: the probability to drop an element, 0 <= p < 1
    training: whether to drop at all
    gen: where all random numbers come from
    """
    if not training:
        return x
    m = torch.rand(x.shape, generator=gen) >= p  # the shape of x: True where an element stays
    return m * x / (1 - p)
