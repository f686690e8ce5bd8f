# Takes off lam, whatever the learning rate.


def prox_step(w, grad, lr, lam):
    u = w - lr * grad
    return u.sign() * (u.abs() - lam).clamp(min=0)
