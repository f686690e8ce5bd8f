# Divides by D - 1, as torch.var does by default: the two no longer add up to the MSE.
def bias_variance(preds, truth):
    bias2 = (preds.mean(0) - truth).pow(2).mean()
    return bias2, preds.var(0).mean()
