"""Where two tensors of one shape differ, in words."""

from __future__ import annotations

import math
from collections.abc import Iterator

from tutor.i18n import Language
from tutor.i18n import exercise as words
from tutor.live.frames import Tensor
from tutor.views.numbers import short

_NEAR = 1e-6
"""Numbers that lie closer than this, or than this part of them, count as the same."""


def differences(got: Tensor | None, want: Tensor | None, language: Language) -> str:
    """How many places differ and which is the first; nothing where a frame does not hold all of its tensor."""
    if got is None or want is None or got.shape != want.shape:
        return ""
    mine, theirs = _values(got), _values(want)
    if mine is None or theirs is None:
        return ""
    places = [place for place, (a, b) in enumerate(zip(mine, theirs, strict=True)) if not _same(a, b)]
    if not places:
        return ""
    first = places[0]
    a, b = short(mine[first]), short(theirs[first])
    if a == b:  # too close for few digits
        a, b = f"{mine[first]:.9g}", f"{theirs[first]:.9g}"
    place = "[" + ", ".join(map(str, _index(first, got.shape))) + "]"
    said = words.DIFFERS_ONE if len(places) == 1 else words.DIFFERS
    return said(language, count=len(places), total=len(mine), place=place, got=a, want=b)


def _values(frame: Tensor) -> list[float] | None:
    """All numbers of the tensor in order; None where the frame does not hold them."""
    grids = frame.slices or [frame.grid]
    values = [value for grid in grids for value in grid.values]
    whole = not frame.pooled and len(values) == math.prod(frame.shape)
    return values if whole else None


def _same(got: float, want: float) -> bool:
    if got == want or (math.isnan(got) and math.isnan(want)):
        return True
    return abs(got - want) <= _NEAR * max(1.0, abs(want))


def _index(place: int, shape: list[int]) -> Iterator[int]:
    """The indices of the n-th number of a tensor."""
    rest = math.prod(shape)
    for size in shape:
        rest //= size
        yield place // rest % size
