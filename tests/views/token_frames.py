"""Frames over tokens to show: heads of attention, and the gates of a recurrent cell."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tutor.live.frames import Attention, Gate, Gates, Grid

WORDS = ["The", "animal", "didn't", "cross", "the", "street", "because", "it", "was", "too", "tired"]
CHINESE = ["这", "只", "动物", "没有", "过", "马路", "因为", "它", "太", "累", "了"]


def softmax(scores: Sequence[float]) -> list[float]:
    """Scores as weights that sum to one."""
    powers = [math.exp(score) for score in scores]
    return [power / sum(powers) for power in powers]


def head(number: int, count: int, keys: int, *, causal: bool) -> Grid:
    """A head that looks at the token itself, the one before, the second of all, or everywhere."""
    values: list[float] = []
    for q in range(count):
        scores = [
            2 * math.sin(7 * q + 3 * k + number) + 3 * (k == (q, q - 1, 1, -1)[number % 4])
            if k <= q or not causal
            else -math.inf
            for k in range(keys)
        ]
        values += softmax(scores)
    return Grid(count, keys, values)


def attention(
    queries: Sequence[str] = WORDS,
    heads: int = 1,
    layers: int = 1,
    *,
    keys: Sequence[str] | None = None,
    causal: bool = False,
    index: tuple[int, int] = (0, 0),
) -> Attention:
    """All heads of a small model over a sentence."""
    names = list(queries if keys is None else keys)
    weights = [head(number, len(queries), len(names), causal=causal) for number in range(layers * heads)]
    return Attention("attention", 12, list(queries), names, layers, heads, index, weights)


def weights(rows: Sequence[Sequence[float]], queries: str, keys: str) -> Attention:
    """One head as it is written, over tokens of one letter."""
    grid = Grid(len(rows), len(rows[0]), [float(value) for row in rows for value in row])
    nans = sum(map(math.isnan, grid.values))
    infs = grid.values.count(math.inf)
    return Attention("attention", 3, list(queries), list(keys), 1, 1, (0, 0), [grid], nans=nans, infs=infs)


def gate(name: str, rows: Sequence[Sequence[float]], block: int = 1, units: int = 0) -> Gate:
    """A gate whose rows of units are these."""
    values = [float(value) for row in rows for value in row]
    count = len(rows[0])
    means = [sum(values[token::count]) / len(rows) for token in range(count)]
    nans = sum(map(math.isnan, values))
    return Gate(
        name, units or len(rows), means, Grid(len(rows), count, values), block, nans, sum(map(math.isinf, values))
    )


def gates(tokens: Sequence[str] = WORDS, units: int = 4, at: int | None = None) -> Gates:
    """Four gates and two states over a sentence, and a flag that is one number."""
    count = len(tokens)

    def rows(scale: float, shift: float) -> list[list[float]]:
        return [[scale * math.sin(token + unit / 3 + shift) for token in range(count)] for unit in range(units)]

    def opened(shift: float) -> list[list[float]]:
        return [[1 / (1 + math.exp(-value)) for value in row] for row in rows(2.0, shift)]

    return Gates(
        "gates",
        40,
        list(tokens),
        [
            gate("flag", [[float(token % 5 == 0) for token in range(count)]]),
            gate("i", opened(0.0)),
            gate("forget", opened(1.0)),
            gate("o", opened(2.0)),
            gate("g", rows(0.9, 0.5)),
            gate("c", rows(2.5, 1.5)),
            gate("h", rows(0.7, 2.5)),
        ],
        at,
    )
