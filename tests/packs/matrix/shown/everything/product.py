"""How many numbers a tensor of two axes has."""

import random

import torch


def make(seed: int) -> dict[str, object]:
    """A shape of two axes, its product, and what people take for it."""
    random_ = random.Random(seed)
    rows, columns = random_.randint(3, 9), random_.randint(10, 19)
    key = torch.zeros(rows, columns).numel()
    return {"given": {"rows": rows, "columns": columns}, "key": key, "wrong": {"sum": rows + columns, "rows": rows}}
