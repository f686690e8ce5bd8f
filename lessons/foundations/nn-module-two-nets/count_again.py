"""How many parameters a convolution and a linear layer have together."""

import random

from torch import nn


def size(layer):
    return sum(p.numel() for p in layer.parameters())


def make(seed):
    rng = random.Random(seed)
    while True:
        c, C = rng.sample([1, 2, 3, 4, 6, 8], 2)
        k, a, b = rng.choice([3, 5]), rng.choice([10, 20, 30, 50]), rng.choice([2, 4, 5, 10])
        conv, linear = nn.Conv2d(c, C, k), nn.Linear(a, b)
        key = size(conv) + size(linear)
        wrong = {
            "no_bias": conv.weight.numel() + linear.weight.numel(),
            "one_channel": size(nn.Conv2d(1, C, k)) + size(linear) if c > 1 else None,
            "bias_per_input": conv.weight.numel() + c + linear.weight.numel() + a,
            "one_side": C * (c * k + 1) + size(linear),
        }
        there = [value for value in wrong.values() if value]
        if len({key, *there}) == len(there) + 1:
            break
    given = {"c": c, "C": C, "k": k, "a": a, "b": b, "conv": size(conv), "linear": size(linear)}
    return {"given": given, "key": key, "wrong": wrong}
