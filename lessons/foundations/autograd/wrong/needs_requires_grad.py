import torch


def grad_of(f, x: torch.Tensor) -> torch.Tensor:
    return torch.autograd.grad(f(x), x)[0]
