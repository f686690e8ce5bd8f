# The threshold before the step on the loss.


def prox_step(w, grad, lr, lam):
    v = w.sign() * (w.abs() - lr * lam).clamp(min=0)
    return v - lr * grad
