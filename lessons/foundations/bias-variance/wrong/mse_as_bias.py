# Calls the whole squared error the bias.
def bias_variance(preds, truth):
    bias2 = (preds - truth).pow(2).mean()
    return bias2, preds.var(0, correction=0).mean()
