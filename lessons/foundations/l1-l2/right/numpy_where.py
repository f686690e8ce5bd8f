# NumPy, with a condition in place of the clamp.
import numpy as np


def prox_step(w, grad, lr, lam):
    u = w.numpy() - lr * grad.numpy()
    return np.where(np.abs(u) > lr * lam, u - np.sign(u) * lr * lam, 0.0)
