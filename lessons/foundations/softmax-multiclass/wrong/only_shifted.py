# Stops after the maximum.
import torch


def log_softmax(z):
    return torch.sub(z, z.max(dim=-1, keepdim=True).values)
