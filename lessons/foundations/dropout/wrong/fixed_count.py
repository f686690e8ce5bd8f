import torch


def dropout(x, p, training, gen):
    if not training:
        return x
    mask = torch.ones(x.numel())
    mask[torch.randperm(x.numel(), generator=gen)[: round(p * x.numel())]] = 0
    return mask.view(x.shape) * x / (1 - p)
