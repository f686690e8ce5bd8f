import torch


def neuron(X: torch.Tensor, W: torch.Tensor, b: float) -> torch.Tensor:
    """The probabilities that one neuron with a sigmoid gives, one for each sample.

    X: (N, 3), row i holds the three inputs of sample i
    W: (3,), one weight for each input
    b: the bias, a number
    Returns a tensor of shape (N,).
    """
    ...
