import torch


def grad_of(f, x: torch.Tensor) -> torch.Tensor:
    leaf = x.detach().clone().requires_grad_()
    f(leaf).backward()
    return leaf.grad
