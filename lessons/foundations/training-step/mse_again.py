"""The mean squared error of a few predictions, in shapes that fit or do not."""

import random
import warnings

import torch
import torch.nn.functional as F


def column(numbers):
    return "torch.tensor([" + ", ".join(f"[{number}.]" for number in numbers) + "])"


def row(numbers):
    return "torch.tensor([" + ", ".join(f"{number}." for number in numbers) + "])"


def make(seed):
    rng = random.Random(seed)
    n, trapped = rng.choice([2, 2, 3]), rng.random() < 0.6
    while True:
        p = [rng.randint(0, 6) for _ in range(n)]
        t = [rng.randint(0, 6) for _ in range(n)]
        as_column = torch.tensor(p).double()[:, None]  # (n, 1)
        flat = torch.tensor(t).double()  # (n,)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pairs = F.mse_loss(as_column, flat).item()  # n * n differences
        fitting = F.mse_loss(as_column, flat[:, None]).item()
        key, other, count = (pairs, fitting, n * n) if trapped else (fitting, pairs, n)
        total = key * count
        values = [key, other, total] + [total / 2] * (count > 2)  # of two squares the half is the mean
        if min(abs(a - b) for k, a in enumerate(values) for b in values[:k]) > 0.05 and fitting > 0:
            break
    code = f"p = {column(p)}\nt = {row(t) if trapped else column(t)}"
    given = {"code": {"en": code, "zh": code}, "n": n, "count": count, "total": round(total)}
    wrong = {
        "matched": round(other, 4) if trapped else None,
        "all_pairs": None if trapped else round(other, 4),
        "total": round(total),
        "half": total / 2 if count > 2 else None,
    }
    return {"given": given, "key": round(key, 4), "wrong": wrong}
