import torch


def grad_of(f, x: torch.Tensor) -> torch.Tensor:
    """The gradient of f at x. f takes a tensor like x and gives one number (a tensor of shape ())."""
    ...
