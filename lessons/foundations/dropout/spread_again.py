"""The standard deviation of one unit behind dropout."""

import itertools
import random

import torch


def make(seed):
    rng = random.Random(seed)
    while True:
        p = rng.choice([0.1, 0.2, 0.36, 0.5, 0.64, 0.8, 0.9])
        x = rng.randint(1, 12)
        y = torch.tensor([0, x / (1 - p)]).double()  # (2,) dropped, kept
        chance = torch.tensor([p, 1 - p]).double()  # (2,)
        mean = chance @ y
        variance = chance @ (y - mean) ** 2
        answers = {
            "key": variance.sqrt(),
            "none": 0 * variance,  # the mean is kept, so nothing varies
            "variance": variance,
            "unscaled": variance.sqrt() * (1 - p),  # of m·x, not of m·x / (1 - p)
            "mean": mean,
        }
        answers = {name: round(value.item(), 4) for name, value in answers.items()}
        if p == 0.5:
            answers["mean"] = None  # there the key is x itself
        found = [value for value in answers.values() if value is not None]
        if min(abs(a - b) for a, b in itertools.combinations(found, 2)) > 0.05:
            break
    kept = 1 - p
    return {
        "given": {"p": p, "x": x, "kept": round(kept, 2), "survivor": round(x / kept, 3)},
        "key": answers.pop("key"),
        "wrong": answers,
    }
