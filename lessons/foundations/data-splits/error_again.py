"""The standard error of an accuracy, in percentage points."""

import itertools
import random

import torch


def make(seed):
    rng = random.Random(seed)
    while True:
        p = rng.choice([0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98])
        n = rng.choice([25, 50, 100, 200, 400, 500, 900, 1000, 1600, 2500])
        count = torch.distributions.Binomial(n, torch.tensor(p, dtype=torch.float64))  # how many are right
        answers = {
            "key": count.stddev / n,
            "variance": count.variance / n**2,
            "no_n": (count.variance / n).sqrt(),
            "only_p": (count.mean / n**2).sqrt(),
            "n_outside": (count.variance / n).sqrt() / n,
        }
        answers = {name: round(100 * value.item(), 4) for name, value in answers.items()}
        if min(abs(a - b) for a, b in itertools.combinations(answers.values(), 2)) > 0.05:
            break
    given = {"percent": round(100 * p), "p": p, "q": round(1 - p, 2), "n": n}
    return {"given": given, "key": answers.pop("key"), "wrong": answers}
