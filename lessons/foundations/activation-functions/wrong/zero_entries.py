# Counts numbers instead of units.
def dead_fraction(pre):
    return (pre <= 0).float().mean()
