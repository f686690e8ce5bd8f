"""Bias² of three models at two places, by hand."""

import itertools
import random

import torch


def make(seed):
    rng = random.Random(seed)
    while True:
        truth = torch.tensor([rng.randint(3, 9) for _ in range(2)]).double()  # (2,)
        preds = torch.tensor([[rng.randint(0, 12) for _ in range(2)] for _ in range(3)]).double()  # (3, 2)
        mean = preds.mean(0)  # (2,)
        off = mean - truth  # (2,)
        if not torch.equal(mean, mean.round()) or not off.all() or off.abs().max() > 4:
            continue  # keep to numbers that one can square in one's head
        answers = {
            "key": off.pow(2).mean(),
            "mse": (preds - truth).pow(2).mean(),
            "variance": (preds - mean).pow(2).mean(),
            "absolute": off.abs().mean(),
            "averaged_first": off.mean().pow(2),
        }
        answers = {name: round(value.item(), 4) for name, value in answers.items()}
        if min(abs(a - b) for a, b in itertools.combinations(answers.values(), 2)) > 0.05:
            break
    return {
        "given": {
            **{f"p{row}{place}": int(preds[row, place]) for row in range(3) for place in range(2)},
            **{f"t{place}": int(truth[place]) for place in range(2)},
            **{f"m{place}": int(mean[place]) for place in range(2)},
            **{f"off{place}": int(off[place]) for place in range(2)},
        },
        "key": answers.pop("key"),
        "wrong": answers,
    }
