# Forgets the learning rate before the gradient.


def prox_step(w, grad, lr, lam):
    u = w - grad
    return u.sign() * (u.abs() - lr * lam).clamp(min=0)
