import torch


def grad_of(f, x: torch.Tensor) -> torch.Tensor:
    copy = x.clone().requires_grad_()
    copy.retain_grad()
    f(copy).backward()
    return copy.grad
