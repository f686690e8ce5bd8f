import torch


def dropout(x, p, training, gen):
    if not training:
        return x
    mask = (torch.rand(x.shape[-1:], generator=gen) >= p).float()  # one row, stretched over the batch
    return mask * x / (1 - p)
