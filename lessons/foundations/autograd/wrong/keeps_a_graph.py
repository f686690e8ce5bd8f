import torch


def grad_of(f, x: torch.Tensor) -> torch.Tensor:
    leaf = x.detach().clone().requires_grad_()
    return torch.autograd.grad(f(leaf), leaf, create_graph=True)[0]
