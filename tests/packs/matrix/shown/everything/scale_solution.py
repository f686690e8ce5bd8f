def scale(x):
    return (x - x.mean(0)) / x.std(0)
