import torch


def flat_copy(x: torch.Tensor) -> torch.Tensor:
    """The numbers of x, row by row, on one axis, in memory of their own."""
    ...
