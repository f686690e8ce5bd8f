# Stops at the weighted sum.
def neuron(X, W, b):
    return X @ W + b
