# The share of the living.
def dead_fraction(pre):
    return (pre > 0).any(0).float().mean()
