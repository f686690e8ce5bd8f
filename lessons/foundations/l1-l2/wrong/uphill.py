# Adds the gradient.


def prox_step(w, grad, lr, lam):
    u = w + lr * grad
    return u.sign() * (u.abs() - lr * lam).clamp(min=0)
