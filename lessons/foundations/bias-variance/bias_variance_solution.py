import torch


def bias_variance(preds: torch.Tensor, truth: torch.Tensor):
    """Bias² and variance, two numbers.

    preds: (D, N), row d holds the predictions of the model fitted to training set d
    truth: (N,), the true value at each of the N places
    """
    mean = preds.mean(0)  # (N,) the mean prediction at each place
    bias2 = (mean - truth).pow(2).mean()
    variance = preds.var(0, correction=0).mean()  # divided by D, or the sum would not come out
    return bias2, variance
