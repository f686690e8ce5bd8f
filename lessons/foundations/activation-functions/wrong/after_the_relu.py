# Looks for zeros, as if pre had been through the ReLU.
def dead_fraction(pre):
    return (pre == 0).all(0).float().mean()
