"""The shape that leaves one convolution."""

import random

import torch
from torch import nn


def make(seed):
    rng = random.Random(seed)
    while True:
        B, n = rng.randint(2, 9), rng.choice([12, 16, 20, 24, 28, 32])
        c, C = rng.sample([1, 3, 4, 6, 8, 16], 2)
        k, s, p = rng.choice([3, 5, 7]), rng.choice([1, 1, 2]), rng.choice([0, 0, 1, 2])
        conv = nn.Conv2d(c, C, k, stride=s, padding=p)
        y = conv(torch.zeros(B, c, n, n))  # (B, C, side, side)
        side = y.shape[-1]
        sides = {
            "no_border": n // s,
            "one_side": (n + p - k) // s + 1 if p else None,
            "no_plus_one": (n + 2 * p - k) // s,
            "no_stride": n + 2 * p - k + 1 if s > 1 else None,
        }
        there = [value for value in sides.values() if value]
        if len({side, *there}) == len(there) + 1:
            break
    wrong = {name: [B, C, value, value] if value else None for name, value in sides.items()}
    wrong["old_channels"] = [B, c, side, side]
    given = {"B": B, "n": n, "c": c, "C": C, "k": k, "s": s, "p": p, "side": side}
    return {"given": given, "key": list(y.shape), "wrong": wrong}
