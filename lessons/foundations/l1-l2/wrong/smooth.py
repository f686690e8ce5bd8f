# A smooth stand-in for the threshold: small, but never 0.


def prox_step(w, grad, lr, lam):
    u, t = w - lr * grad, lr * lam
    y = u.sign() * (u.abs() - t).clamp(min=0)
    return y + 1e-7 * u
