# Forgets to stop at 0.


def prox_step(w, grad, lr, lam):
    u = w - lr * grad
    return u.sign() * (u.abs() - lr * lam)
