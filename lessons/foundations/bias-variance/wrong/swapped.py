# The right numbers in the wrong order.
def bias_variance(preds, truth):
    mean = preds.mean(0)
    return (preds - mean).pow(2).mean(), (mean - truth).pow(2).mean()
