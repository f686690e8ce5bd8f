"""One proximal step for one weight, by hand."""

import itertools
import random

import torch
import torch.nn.functional as F


def make(seed):
    rng = random.Random(seed)
    while True:
        w = rng.choice([-1, 1]) * rng.randint(1, 12) / 10
        grad = rng.choice([-1, 1]) * rng.randint(1, 8) / 2
        lr, lam = rng.choice([0.1, 0.2]), rng.randint(2, 8) / 2
        t = lr * lam
        u = w - lr * grad
        key = F.softshrink(torch.tensor(u, dtype=torch.float64), t).item()
        if min(abs(abs(u) - t), abs(abs(u) - lam)) < 0.02:
            continue  # no ties on an edge
        sign = 1 if u > 0 else -1
        wrong = {
            "whole_lam": F.softshrink(torch.tensor(u, dtype=torch.float64), lam).item() if abs(u) > t else None,
            "no_clamp": sign * (abs(u) - t) if abs(u) < t else None,
            "no_gradient": F.softshrink(torch.tensor(w, dtype=torch.float64), t).item(),
            "untouched": u,
            "shrunk": u / (1 + t),
        }
        shown = [round(value, 3) for value in (key, *wrong.values()) if value is not None]
        if min(abs(a - b) for a, b in itertools.combinations(shown, 2)) > 0.005:
            break
    given = {"w": w, "grad": grad, "lr": lr, "lam": lam, "u": round(u, 4), "t": round(t, 4)}
    wrong = {name: value if value is None else round(value, 4) for name, value in wrong.items()}
    return {"given": given, "key": round(key, 4), "wrong": wrong}
