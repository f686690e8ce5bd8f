"""`live.attention` and `live.gates`: weights and gates over tokens, checked and summarised where they live."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tutor.live.pictures import Attention, Gate, Gates
from tutor.live.session import current
from tutor.live.summary import MAX_COLS, MAX_ROWS, as_tensor, grid, real

if TYPE_CHECKING:
    import torch

MAX_WEIGHTS = MAX_ROWS * MAX_COLS
"""Weights of all heads that travel together; of more, one head does."""
MAX_QUERIES = 2 * MAX_ROWS
"""Queries of one head that travel: two to a line of the largest panel."""
MAX_UNITS = 24
"""Rows of units of one gate that travel."""


def attention(
    panel: str,
    weights: Any,
    queries: Iterable[Any],
    keys: Iterable[Any] | None = None,
    head: int | None = None,
    layer: int | None = None,
) -> None:
    """Show attention weights: how much each query looks at each key.

    `weights` is (queries, keys), (heads, queries, keys) or (layers, heads, queries, keys). `queries` and `keys` are
    the tokens; without `keys` they are those of `queries`. `head` and `layer` say which is seen first, from 0. Raises
    ValueError for other shapes, for tokens that are not as many, and for a head or layer that is not there.
    """
    first = list(queries)
    tokens = ([str(token) for token in first], [str(token) for token in (first if keys is None else keys)])
    numbers = _heads(weights, *map(len, tokens))
    layers, heads = numbers.shape[:2]
    shown = (_place(layer, layers, "layer"), _place(head, heads, "head"))
    session = current()

    def make(index: Sequence[int] | None, window: tuple[int, int] | None) -> Attention:
        return attention_frame(panel, session.begun, numbers, *tokens, index or shown, window)

    session.alarms.attention(session.show(panel, make), numbers)


def attention_frame(
    name: str,
    step: int,
    weights: Any,
    queries: Sequence[str],
    keys: Sequence[str],
    index: Sequence[int] = (0, 0),
    window: tuple[int, int] | None = None,
) -> Attention:
    """All heads when they are few values, else the head at `index` (layer, head), from `window` (query, key) on.

    What lies outside is moved inside. Raises ValueError as `attention` does.
    """
    numbers = _heads(weights, len(queries), len(keys))
    layers, heads, rows, cols = numbers.shape
    asked = list(index)[:2] if len(index) >= 2 else [0, *index, 0][:2]
    place = (_within(asked[0], layers), _within(asked[1], heads))
    top = left = 0
    if numbers.numel() <= MAX_WEIGHTS:
        grids = [grid(matrix) for matrix in numbers.flatten(0, 1)]
    else:
        down, across = min(rows, MAX_QUERIES), min(cols, MAX_COLS)
        if window is not None:
            top, left = _within(window[0], rows - down + 1), _within(window[1], cols - across + 1)
        grids = [grid(numbers[place][top : top + down, left : left + across])]
    nans = infs = 0
    if not bool(numbers.isfinite().all()):
        nans, infs = int(numbers.isnan().sum()), int(numbers.isposinf().sum())
    return Attention(
        name=name,
        step=step,
        queries=list(queries),
        keys=list(keys),
        layers=layers,
        heads=heads,
        index=place,
        weights=grids,
        top=top,
        left=left,
        nans=nans,
        infs=infs,
    )


def _heads(weights: Any, queries: int, keys: int) -> torch.Tensor:
    """The weights as numbers, (layers, heads, queries, keys)."""
    tensor = real(as_tensor(weights))
    shape = tuple(tensor.shape)
    if not 2 <= tensor.ndim <= 4:
        raise ValueError(
            "attention weights must have shape (queries, keys), (heads, queries, keys) or (layers, heads, queries, "
            f"keys), not {shape}"
        )
    if 0 in shape[:-2]:
        raise ValueError(f"attention weights of shape {shape} have no head")
    if shape[-2:] != (queries, keys):
        raise ValueError(
            f"the last two axes of attention weights of shape {shape} must be the {queries} queries and the {keys} keys"
        )
    return tensor[(None,) * (4 - tensor.ndim)]


def _place(index: int | None, count: int, what: str) -> int:
    """Which of so many; counted from the end when negative."""
    if index is None:
        return 0
    if not -count <= index < count:
        raise ValueError(f"{what} {index} is not there: the attention weights have {count}")
    return index % count


def _within(index: int, count: int) -> int:
    """The nearest index that is there."""
    return max(0, min(count - 1, index))


def gates(panel: str, tokens: Iterable[Any], /, at: int | None = None, **gates: Any) -> None:
    """Show the gates and states of a recurrent cell, aligned by token.

    Each gate is (tokens,) or (tokens, units), as nn.LSTM gives its outputs for one sequence. `at` marks the token
    that is read now, from 0. Raises ValueError for other shapes, and for an `at` that is not there.
    """
    session = current()
    frame = gates_frame(panel, session.begun, [str(token) for token in tokens], gates, at)
    session.sink.emit(frame)
    session.alarms.gates(frame, gates)


def gates_frame(name: str, step: int, tokens: Sequence[str], gates: Mapping[str, Any], at: int | None = None) -> Gates:
    """Every gate with its mean at each token, and its units. Raises ValueError as `gates` does."""
    if at is not None and not -len(tokens) <= at < len(tokens):
        raise ValueError(f"token {at} is not there: there are {len(tokens)} tokens")
    made = [_gate(key, value, len(tokens)) for key, value in gates.items()]
    return Gates(name, step, list(tokens), made, at if at is None else at % len(tokens))


def _gate(name: str, value: Any, count: int) -> Gate:
    """One gate over so many tokens; of many units, means of neighbours."""
    import torch

    numbers = real(as_tensor(value))
    shape = tuple(numbers.shape)
    if numbers.ndim not in (1, 2) or shape[0] != count or (numbers.ndim == 2 and shape[1] == 0):
        raise ValueError(
            f"gate {name!r} must have shape ({count},) or ({count}, units) for {count} tokens, not {shape}"
        )
    units = numbers.reshape(count, -1).T if count else numbers.reshape(1, 0)  # (units, tokens)
    block = -(-len(units) // MAX_UNITS)
    rows = units if block == 1 else torch.stack([part.mean(dim=0) for part in torch.split(units, block)])
    nans = infs = 0
    if not bool(numbers.isfinite().all()):
        nans, infs = int(numbers.isnan().sum()), int(numbers.isinf().sum())
    means = units.double().mean(dim=0).tolist() if len(units) > 1 else units[0].tolist()
    return Gate(name, len(units), means, grid(rows), block, nans, infs)
