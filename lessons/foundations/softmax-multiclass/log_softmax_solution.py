import torch


def log_softmax(z: torch.Tensor):
    """The logarithms of the softmax probabilities, along the last axis.

    z: scores, shape (..., K); any number of axes, scores of any size
    returns: shape (..., K)
    """
    shifted = z - z.max(dim=-1, keepdim=True).values  # (..., K) the largest of each row is 0 now
    total = shifted.exp().sum(dim=-1, keepdim=True)  # (..., 1) between 1 and K
    return shifted - total.log()  # (..., K)
