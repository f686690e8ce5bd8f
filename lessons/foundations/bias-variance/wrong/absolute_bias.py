# Returns |bias|, not bias².
def bias_variance(preds, truth):
    bias = (preds.mean(0) - truth).abs().mean()
    return bias, preds.var(0, correction=0).mean()
