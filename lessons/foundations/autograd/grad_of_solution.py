import torch


def grad_of(f, x: torch.Tensor) -> torch.Tensor:
    """The gradient of f at x. f takes a tensor like x and gives one number (a tensor of shape ())."""
    leaf = x.detach().clone().requires_grad_()  # a leaf of our own: x and its history stay out of it
    return torch.autograd.grad(f(leaf), leaf)[0]  # given back, added to nobody's .grad
