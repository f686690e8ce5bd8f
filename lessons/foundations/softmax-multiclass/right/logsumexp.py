# log p = z - log of the sum; logsumexp subtracts the maximum itself.
import torch


def log_softmax(scores):
    normaliser = torch.logsumexp(scores, -1, keepdim=True)
    return torch.sub(scores, normaliser)
