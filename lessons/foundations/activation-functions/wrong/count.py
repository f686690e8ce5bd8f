# Counts the dead units and does not divide.
def dead_fraction(pre):
    return (pre <= 0).all(0).sum()
