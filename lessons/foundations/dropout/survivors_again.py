"""What nn.Dropout makes of four numbers, once the mask is known."""

import random

import torch
import torch.nn.functional as F


def shown(values):
    """A row of numbers as the same words in both languages."""
    row = ", ".join(f"{value:.4g}" for value in values.tolist())
    return {"en": f"[{row}]", "zh": f"[{row}]"}


def make(seed):
    rng = random.Random(seed)
    while True:
        p = rng.choice([0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8])
        x = torch.tensor([rng.randint(1, 9) for _ in range(4)]).double()  # (4,)
        y = F.dropout(x, p)  # (4,) in training, which is the default
        m = (y != 0).to(x)  # (4,) the mask that was drawn
        if 0 < m.sum() < 4:
            break
    by_p = m * x / p
    return {
        "given": {"p": p, "x": shown(x), "m": shown(m), "factor": f"{1 / (1 - p):.4g}"},
        "key": shown(y),
        "wrong": {
            "unscaled": shown(m * x),
            "by_p": None if p == 0.5 else shown(by_p),
            "shrunk": shown(m * x * (1 - p)),  # the rule for evaluation of the paper, applied in training
            "swapped": shown((1 - m) * x / (1 - p)),  # ones read as: this one goes
        },
    }
