# Plain Python numbers, unit by unit.
def dead_fraction(pre):
    samples, units = pre.shape
    dead = 0
    for unit in range(units):
        alive = False
        for sample in range(samples):
            if pre[sample, unit].item() > 0:
                alive = True
        if not alive:
            dead += 1
    return dead / units
