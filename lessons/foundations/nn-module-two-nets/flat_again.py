"""How many features the first linear layer gets after conv, pool, conv, pool."""

import random

import torch
from torch import nn


def make(seed):
    rng = random.Random(seed)
    while True:
        n, k = rng.randint(20, 64), rng.choice([3, 5])
        first, second = rng.sample([4, 6, 8, 10, 12, 16, 20, 32], 2)
        layers = [nn.Conv2d(1, first, k), nn.MaxPool2d(2), nn.Conv2d(first, second, k), nn.MaxPool2d(2)]
        x, sides = torch.zeros(1, 1, n, n), []
        for layer in layers:
            x = layer(x)
            sides.append(x.shape[-1])
        up = -(-(-(-(n - k + 1) // 2) - k + 1) // 2)  # as if pooling rounded up
        wrong = {
            "no_border": second * (n // 4) ** 2,
            "rounded_up": second * up**2 if up != sides[-1] else None,
            "one_map": sides[-1] ** 2,
            "one_row": second * sides[-1],
            "all_maps": first * second * sides[-1] ** 2,
        }
        key = x.flatten(1).shape[1]
        there = [value for value in wrong.values() if value]
        if len({key, *there}) == len(there) + 1:
            break
    walk = " → ".join(str(side) for side in (n, *sides))
    given = {"n": n, "k": k, "first": first, "second": second, "walk": walk, "last": sides[-1]}
    return {"given": given, "key": key, "wrong": wrong}
