# Plain Python numbers, one weight after another.
import torch


def prox_step(w, grad, lr, lam):
    new = []
    for one, slope in zip(w.flatten().tolist(), grad.flatten().tolist(), strict=True):
        u = one - lr * slope
        if u > lr * lam:
            new.append(u - lr * lam)
        elif u < -lr * lam:
            new.append(u + lr * lam)
        else:
            new.append(0.0)
    return torch.tensor(new).view(w.shape)
