# Returns the spread without squaring it.
def bias_variance(preds, truth):
    bias2 = (preds.mean(0) - truth).pow(2).mean()
    return bias2, preds.std(0, correction=0).mean()
