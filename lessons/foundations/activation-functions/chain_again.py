"""The gradient through a chain of two leaky units: weights and slopes, multiplied."""

import itertools
import random

import torch
import torch.nn.functional as F


def make(seed):
    rng = random.Random(seed)
    while True:
        x0 = rng.choice([-3, -2, 2, 3])
        w1, w2, w3 = (rng.choice([-4, -3, -2, 2, 3, 4]) for _ in range(3))
        x = torch.tensor(float(x0), requires_grad=True)
        z1 = w1 * x
        h1 = F.leaky_relu(z1, 0.1)
        z2 = w2 * h1
        y = w3 * F.leaky_relu(z2, 0.1)
        y.backward()
        slopes = [1.0 if z > 0 else 0.1 for z in (z1, z2)]
        if slopes == [1.0, 1.0]:
            continue  # nothing would tell it from a chain without a bend
        answers = {
            "key": x.grad.item(),
            "value": y.item(),
            "no_slopes": float(w1 * w2 * w3),
            "as_relu": 0.0,
        }
        if slopes == [0.1, 0.1]:
            answers["once"] = w1 * w2 * w3 * 0.1  # one slope forgotten
        answers = {name: round(number, 4) for name, number in answers.items()}
        if min(abs(a - b) for a, b in itertools.combinations(answers.values(), 2)) > 0.05:
            break
    given = {
        "x": x0,
        **{"w1": w1, "w2": w2, "w3": w3},
        **{"z1": z1.item(), "z2": round(z2.item(), 4), "s1": slopes[0], "s2": slopes[1]},
    }
    return {"given": given, "key": answers.pop("key"), "wrong": {"once": None, **answers}}
