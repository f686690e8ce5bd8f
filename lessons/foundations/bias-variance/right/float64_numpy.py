# NumPy in float64: its var divides by D without being told.
import numpy as np


def bias_variance(preds, truth):
    p, t = preds.numpy().astype(np.float64), truth.numpy().astype(np.float64)
    return np.mean((p.mean(axis=0) - t) ** 2), np.mean(p.var(axis=0))
