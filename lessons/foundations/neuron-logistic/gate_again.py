"""Which answers a neuron with given weights and bias gives at the four corners."""

import random

import torch

CORNERS = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1]])


def answers(W, b):
    """Yes (1) or no (0) at the four corners, as a word."""
    return " ".join(str(int(z > 0)) for z in CORNERS @ W + b)


def word(text):
    return {"en": text, "zh": text}


def make(seed):
    rng = random.Random(seed)
    while True:
        W = torch.tensor([rng.choice([-4, -3, -2, 2, 3, 4]) for _ in range(2)])  # (2,)
        b = rng.choice([-5, -3, -1, 1, 3, 5])
        scores = CORNERS @ W + b  # (4,)
        key = answers(W, b)
        if not scores.all() or key in ("0 0 0 0", "1 1 1 1"):
            continue  # no corner on the boundary, and not the same answer everywhere
        wrong = {
            "no_bias": answers(W, 0),
            "bias_turned": answers(W, -b),
            "turned": answers(-W, -b),
            "swapped": answers(W.flip(0), b),
        }
        kept, seen = {}, {key}
        for name, text in wrong.items():
            kept[name] = None if text in seen else word(text)
            seen.add(text)
        if len(seen) >= 4:
            break
    given = {"w1": W[0].item(), "w2": W[1].item(), "b": b, "z": ", ".join(map(str, scores.tolist()))}
    return {"given": given, "key": word(key), "wrong": kept}
