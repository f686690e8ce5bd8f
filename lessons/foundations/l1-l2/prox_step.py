import torch


def prox_step(w: torch.Tensor, grad: torch.Tensor, lr: float, lam: float) -> torch.Tensor:
    """The weights after one proximal step on loss + lam · Σ|w|.

    w, grad: of one shape; grad is the gradient of the loss alone
    """
    ...
