# One maximum for the whole tensor: the small rows vanish.
import torch


def log_softmax(z):
    shifted = z - torch.max(z)
    return shifted - shifted.exp().sum(dim=-1, keepdim=True).log()
