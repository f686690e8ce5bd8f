import torch
from torch import nn


def train_step(net: nn.Module, opt: torch.optim.Optimizer, loss_fn, x: torch.Tensor, y: torch.Tensor) -> float:
    """Update net once on the batch (x, y); give the loss that it had before the update."""
    opt.zero_grad()
    loss = loss_fn(net(x), y)
    loss.backward()
    opt.step()
    return loss.item()
