# Asks autograd: a dead unit lets no gradient through on any sample.
import torch


def dead_fraction(pre):
    z = pre.clone().requires_grad_(True)
    torch.relu(z).sum().backward()
    return (z.grad.sum(0) == 0).float().mean()
