# What the clamp to [-t, t] holds is what the penalty takes away.


def prox_step(w, grad, lr, lam):
    u, t = w - lr * grad, lr * lam
    return u - u.clamp(-t, t)
