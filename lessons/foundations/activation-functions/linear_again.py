"""Two layers without a bend between them, folded into one: what is its bias?"""

import itertools
import random

import torch


def make(seed):
    rng = random.Random(seed)
    while True:
        w1, w2 = (rng.choice([-4, -3, -2, 2, 3, 4, 5]) for _ in range(2))
        b1, b2 = (rng.choice([-3, -2, -1, 1, 2, 3, 4]) for _ in range(2))
        first, second = torch.nn.Linear(1, 1), torch.nn.Linear(1, 1)
        with torch.no_grad():
            for layer, w, b in ((first, w1, b1), (second, w2, b2)):
                layer.weight.fill_(w)
                layer.bias.fill_(b)
            key = round(second(first(torch.zeros(1))).item())  # at x = 0 only the bias is left
        wrong = {"added": b1 + b2, "weight": w1 * w2, "backwards": w1 * b2 + b1, "wrong_weight": w1 * b1 + b2}
        if min(abs(a - b) for a, b in itertools.combinations([key, *wrong.values()], 2)) >= 1:
            break
    given = {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "w": w1 * w2, "carried": w2 * b1}
    return {"given": given, "key": key, "wrong": wrong}
