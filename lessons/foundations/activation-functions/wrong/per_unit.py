# An answer for each unit, not the share.
def dead_fraction(pre):
    return (pre <= 0).all(0)
