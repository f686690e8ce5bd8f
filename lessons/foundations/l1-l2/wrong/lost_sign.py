# Takes the threshold off the weights themselves, negative ones too.


def prox_step(w, grad, lr, lam):
    return w - lr * grad - lr * lam
