# A low mean is taken for dead.
def dead_fraction(pre):
    return (pre.mean(0) <= 0).float().mean()
