# Normalises down the columns.
import torch


def log_softmax(z):
    shifted = z - z.max(dim=0, keepdim=True).values
    return shifted - torch.logsumexp(shifted, dim=0, keepdim=True)
