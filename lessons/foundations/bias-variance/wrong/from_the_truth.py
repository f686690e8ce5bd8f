# Measures the variance from the truth instead of from the mean prediction.
def bias_variance(preds, truth):
    bias2 = (preds.mean(0) - truth).pow(2).mean()
    return bias2, (preds - truth).pow(2).mean()
