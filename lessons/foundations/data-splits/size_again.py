"""How many samples a test set needs for a wanted standard error."""

import itertools
import random


def make(seed):
    rng = random.Random(seed)
    while True:
        p = rng.choice([0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98])
        points = rng.choice([0.2, 0.5, 1, 2, 3, 4, 5])
        se = points / 100
        n = p * (1 - p) / se**2
        answers = {
            "unsquared": p * (1 - p) / se,
            "only_p": p / se**2,
            "worst_case": 0.25 / se**2 if p != 0.5 else None,
            "root_only": (p * (1 - p)) ** 0.5 / se,
        }
        wrong = {name: None if value is None else round(value, 2) for name, value in answers.items()}
        values = [n, *(value for value in wrong.values() if value is not None)]
        apart = min(abs(a - b) for a, b in itertools.combinations(values, 2)) > 2
        if apart and n >= 40 and abs(n - round(n)) < 1e-6:
            break
    given = {"percent": round(100 * p), "p": p, "q": round(1 - p, 2), "points": points, "se": round(se, 4)}
    return {"given": given, "key": round(n), "wrong": wrong}
