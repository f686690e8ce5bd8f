# Both in one tensor, and the variance as the mean of the squares minus the square of the mean.
import torch


def bias_variance(preds, truth):
    mean = preds.mean(dim=0)
    return torch.stack([((mean - truth) ** 2).mean(), ((preds**2).mean(dim=0) - mean**2).mean()])
