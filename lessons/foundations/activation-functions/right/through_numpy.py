# The share of the living, taken from 1, in NumPy.
import numpy as np


def dead_fraction(pre):
    z = pre.numpy()
    return 1 - np.mean((z > 0).any(axis=0))
