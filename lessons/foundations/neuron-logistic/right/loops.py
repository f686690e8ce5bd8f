# Plain Python numbers, sample by sample, in float64.
import math

import torch


def neuron(samples, weights, bias):
    out = []
    for row in samples.tolist():
        total = bias
        for value, weight in zip(row, weights.tolist(), strict=True):
            total += value * weight
        out.append(1 / (1 + math.exp(-total)))
    return torch.tensor(out, dtype=torch.float64)
