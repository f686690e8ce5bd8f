# The subgradient of the penalty, and the threshold as well.


def prox_step(w, grad, lr, lam):
    u = w - lr * (grad + lam * w.sign())
    return u.sign() * (u.abs() - lr * lam).clamp(min=0)
