# The right size, but the sign of the old w.


def prox_step(w, grad, lr, lam):
    u = w - lr * grad
    return w.sign() * (u.abs() - lr * lam).clamp(min=0)
