# NumPy in float64, with the axis put back by hand.
import numpy as np
import torch


def log_softmax(z):
    x = z.numpy().astype(np.float64)
    x = x - np.expand_dims(x.max(axis=-1), -1)
    return torch.from_numpy(x - np.log(np.expand_dims(np.exp(x).sum(axis=-1), -1)))
