# Divides the number of dead units by the number of samples.
def dead_fraction(pre):
    return (pre <= 0).all(0).sum() / len(pre)
