# The variance as what is left of the squared error, in a list.
import torch


def bias_variance(guesses, target):
    centre = torch.einsum("dn->n", guesses) / len(guesses)  # (N,)
    squared_error = ((guesses - target) ** 2).mean()
    off = torch.dot(centre - target, centre - target) / len(target)
    return [off, squared_error - off]
