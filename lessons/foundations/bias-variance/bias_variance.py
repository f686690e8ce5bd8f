import torch


def bias_variance(preds: torch.Tensor, truth: torch.Tensor):
    """Bias² and variance, two numbers.

    preds: (D, N), row d holds the predictions of the model fitted to training set d
    truth: (N,), the true value at each of the N places
    """
    bias2 = ...
    variance = ...
    return bias2, variance
