import torch


def grad_of(f, x: torch.Tensor) -> torch.Tensor:
    x.requires_grad_()
    return torch.autograd.grad(f(x), x)[0]
