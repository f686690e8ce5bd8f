import torch


def flat_copy(x: torch.Tensor) -> torch.Tensor:
    return x.contiguous().view(-1)
