"""The random generators of a run: Python's, NumPy's and torch's."""

from __future__ import annotations


def seed_all(number: int) -> None:
    """Seed all of them; torch's on every device."""
    import random

    import numpy
    import torch

    random.seed(number)
    numpy.random.seed(number % 2**32)
    torch.manual_seed(number)
