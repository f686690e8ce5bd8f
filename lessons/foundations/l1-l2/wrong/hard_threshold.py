# Sets small weights to 0 and leaves the others as they are.


def prox_step(w, grad, lr, lam):
    u = w - lr * grad
    return u * (u.abs() > lr * lam)
