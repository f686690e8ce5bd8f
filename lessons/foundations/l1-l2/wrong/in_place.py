# Right numbers, but in the memory of w.


def prox_step(w, grad, lr, lam):
    w -= lr * grad
    return w.copy_(w.sign() * (w.abs() - lr * lam).clamp(min=0))
