# The bias as the weight of one more input that is always 1.
import torch


def neuron(X, W, b):
    X = torch.cat((X, torch.ones(len(X), 1)), dim=1)  # (N, 4)
    W = torch.cat((W, torch.tensor([float(b)])))  # (4,)
    return torch.einsum("ni,i->n", X, W).sigmoid()
