# PyTorch has the soft threshold.
import torch.nn.functional as F


def prox_step(w, grad, lr, lam):
    return F.softshrink(w - lr * grad, lr * lam)
