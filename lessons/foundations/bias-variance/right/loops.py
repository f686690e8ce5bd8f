# Plain Python numbers, place by place.
def bias_variance(preds, truth):
    D, N = preds.shape
    bias2 = variance = 0.0
    for place in range(N):
        column = [preds[model, place].item() for model in range(D)]
        mean = sum(column) / D
        bias2 += (mean - truth[place].item()) ** 2 / N
        variance += sum((value - mean) ** 2 for value in column) / D / N
    return bias2, variance
