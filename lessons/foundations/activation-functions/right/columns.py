# One list for each unit, no tensor at all.
def dead_fraction(pre):
    columns = list(zip(*pre.tolist(), strict=True))
    return sum(max(column) <= 0 for column in columns) / len(columns)
