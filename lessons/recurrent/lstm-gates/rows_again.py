"""Whose rows are these? The gate is found by trying: all weights 0, these biases large."""

import random

import torch
from torch import nn

NAMES = {
    "input": {"en": "the input gate", "zh": "输入门"},
    "forget": {"en": "the forget gate", "zh": "遗忘门"},
    "candidate": {"en": "the candidate", "zh": "候选值"},
    "output": {"en": "the output gate", "zh": "输出门"},
}


def owner(block, D, H):
    """Which gate opens when the biases of this block of rows are large, seen from outside: by h and c alone."""
    lstm = nn.LSTM(D, H)
    with torch.no_grad():
        for weight in lstm.parameters():
            weight.zero_()
        lstm.bias_ih_l0[block * H : (block + 1) * H] = 50.0
        memory = torch.full((1, H), 2.0)
        h, c = (state[0, 0].item() for state in lstm(torch.zeros(1, D), (torch.zeros(1, H), memory))[1])
    if c > 1.9:  # all of the 2 was kept
        return "forget"
    if c > 1.4:  # half of it, and half of a candidate of 1
        return "candidate"
    return "output" if h > 0.7 else "input"  # all of tanh(1) shown, or half


def make(seed):
    rng = random.Random(seed)
    D, H = rng.sample(range(2, 11), 2)
    block = rng.randrange(4)
    first, last = block * H, (block + 1) * H - 1
    key = owner(block, D, H)
    ranges = {name: f"{n * H}–{(n + 1) * H - 1}" for n, name in enumerate(NAMES)}
    return {
        "given": {"D": D, "H": H, "rows": 4 * H, "first": first, "last": last, "block": block + 1, **ranges},
        "key": NAMES[key],
        "wrong": {name: text if name != key else None for name, text in NAMES.items()},
    }
