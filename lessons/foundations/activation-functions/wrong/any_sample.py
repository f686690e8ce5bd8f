# Off on some sample is taken for dead.
def dead_fraction(pre):
    return (pre <= 0).any(0).float().mean()
