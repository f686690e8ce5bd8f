"""How much each of K copies of one feature gets, when dropout takes copies away."""

import itertools
import random

import torch


def make(seed):
    rng = random.Random(seed)
    while True:
        K, p = rng.randint(2, 6), rng.choice([0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8, 0.9])
        m = torch.cartesian_prod(*[torch.tensor([0.0, 1.0], dtype=torch.float64)] * K)  # (2^K, K) every mask
        chance = ((1 - p) ** m.sum(1) * p ** (K - m.sum(1))).sqrt()[:, None]  # (2^K, 1) squared by least squares
        w = torch.linalg.lstsq(chance * m / (1 - p), chance).solution  # (K, 1) of all masks, each as often as it comes
        answers = {
            "key": w[0].item(),
            "no_noise": 1 / K,
            "p_itself": 1 / (K + p),
            "one_mask": (1 - p) / K,  # as if all copies were dropped together
        }
        answers = {name: round(value, 4) for name, value in answers.items()}
        if min(abs(a - b) for a, b in itertools.combinations(answers.values(), 2)) > 0.008:
            break
    return {
        "given": {"K": K, "p": p, "penalty": round(p / (1 - p), 4), "half": answers["no_noise"]},
        "key": answers.pop("key"),
        "wrong": answers,
    }
