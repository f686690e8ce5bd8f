import torch


def flat_copy(x: torch.Tensor) -> torch.Tensor:
    y = x.clone()
    x.resize_(x.numel())
    return y.reshape(-1)
