"""The new memory of one unit, from its gates and its old memory."""

import itertools
import random

import torch


def make(seed):
    rng = random.Random(seed)
    while True:
        f, i = rng.sample([0.1, 0.2, 0.4, 0.5, 0.8, 0.9], 2)
        c, g = rng.choice([-3, -2, 2, 3, 4]), rng.choice([-0.8, -0.5, 0.5, 0.8])
        new = torch.tensor(f * c + i * g, dtype=torch.float64)
        answers = {
            "key": new,
            "kept_alone": f * c,
            "sign": f * c - i * g,
            "gates_swapped": i * c + f * g,
            "forgotten": (1 - f) * c + i * g,  # as if f said how much to forget
            "squashed": new.tanh(),
        }
        answers = {name: round(float(value), 4) for name, value in answers.items()}
        if min(abs(a - b) for a, b in itertools.combinations(answers.values(), 2)) > 0.02:
            break
    given = {"f": f, "i": i, "c": c, "g": g, "kept": round(f * c, 4), "written": round(i * g, 4)}
    return {"given": given, "key": answers.pop("key"), "wrong": answers}
