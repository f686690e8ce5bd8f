"""Three scores: the probability of one class, and what comes out when a part of softmax is forgotten."""

import random

import torch


def make(seed):
    rng = random.Random(seed)
    while True:
        z = [rng.randint(-4, 8) / 2 for _ in range(3)]
        k = rng.randrange(3)
        scores = torch.tensor(z, dtype=torch.float64)  # (3,)
        p = torch.softmax(scores, dim=0)
        key = round(p[k].item(), 4)
        wrong = {
            "no_exp": round(z[k] / sum(z), 4) if sum(z) else None,
            "sigmoid": round(torch.sigmoid(scores[k]).item(), 4),
            "unnormalised": round(scores[k].exp().item(), 4),
            "log": round(p[k].log().item(), 4),
        }
        values = [key, *(value for value in wrong.values() if value is not None)]
        apart = min(abs(a - b) for i, a in enumerate(values) for b in values[:i])
        if len(set(z)) == 3 and apart > 0.02 and 0.05 < key < 0.95 and sum(z):
            break
    a, b, c = (f"{score:g}" for score in z)
    e = [f"{score.exp():.4g}" for score in scores]
    given = {"a": a, "b": b, "c": c, "k": "ABC"[k], "own": f"{z[k]:g}"}
    return {"given": {**given, "e": e[k], "sum": f"{scores.exp().sum():.4g}"}, "key": key, "wrong": wrong}
