# Looks along the units instead of along the samples.
def dead_fraction(pre):
    return (pre <= 0).all(1).float().mean()
