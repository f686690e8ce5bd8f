# Clamps the weight instead of its size: negative ones are lost.


def prox_step(w, grad, lr, lam):
    return (w - lr * grad - lr * lam).clamp(min=0)
