# Forgets that the slope at 0 is 0 as well.
def dead_fraction(pre):
    return (pre < 0).all(0).float().mean()
