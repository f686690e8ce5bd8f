# The step for L2: a factor, never 0.


def prox_step(w, grad, lr, lam):
    return (w - lr * grad) / (1 + lr * lam)
