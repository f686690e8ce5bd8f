# Gradient descent on loss + lam · Σ|w|: it passes 0 and never stays there.


def prox_step(w, grad, lr, lam):
    return w - lr * (grad + lam * w.sign())
