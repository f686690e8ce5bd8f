# Averages over the places instead of over the training sets.
def bias_variance(preds, truth):
    mean = preds.mean(1, keepdim=True)  # (D, 1)
    return (mean - truth).pow(2).mean(), (preds - mean).pow(2).mean()
