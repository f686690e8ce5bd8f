import torch


def log_softmax(z: torch.Tensor):
    """The logarithms of the softmax probabilities, along the last axis.

    z: scores, shape (..., K); any number of axes, scores of any size
    returns: shape (..., K)
    """
    return ...
