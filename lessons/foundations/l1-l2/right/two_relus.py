# What is left above the threshold, less what is left below its negative; other names, float64.
def prox_step(weights, slope, eta, strength):
    moved, t = weights.double() - eta * slope.double(), eta * strength
    return (moved - t).relu() - (-moved - t).relu()
