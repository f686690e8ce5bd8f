"""`expect`: what a hidden check wants, so that a learner is told what came and what should have come."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tutor.live.saying import Saying
from tutor.live.values import is_tensor

if TYPE_CHECKING:
    import torch


class Unmet(AssertionError):
    """Something is not as a check wants it: the message, what came, and what was wanted."""

    def __init__(self, message: Saying, got: Any, want: Any) -> None:
        super().__init__(message)
        self.got, self.want = got, want


def expect(got: Any, want: Any, message: Saying, *, within: float = 1e-6) -> None:
    """Raise `Unmet` unless `got` is what a check wants.

    Numbers, and the numbers in tensors, tuples, lists and dicts, may differ by `within`, those above 1 by that part of
    themselves; nan is nan. A tensor must have the shape of the one that is wanted, or of the list; its dtype is free.
    """
    try:
        met = agree(got, want, within)
    except (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError):  # what came cannot even be compared
        met = False
    if not met:
        raise Unmet(message, got, want)


def agree(got: Any, want: Any, within: float) -> bool:
    """Whether two values are the same but for rounding."""
    if is_tensor(want) or (is_tensor(got) and _plain(want)):
        return _tensors_agree(got, want, within)
    if isinstance(want, (int, float)) and not isinstance(want, bool):
        return isinstance(got, (int, float)) and not isinstance(got, bool) and _near(float(got), float(want), within)
    if isinstance(want, Mapping):
        if not isinstance(got, Mapping) or got.keys() != want.keys():
            return False
        return all(agree(got[key], want[key], within) for key in want)
    if isinstance(want, Sequence) and not isinstance(want, (str, bytes)):
        if not isinstance(got, Sequence) or isinstance(got, (str, bytes)) or len(got) != len(want):
            return False
        return all(agree(a, b, within) for a, b in zip(got, want, strict=True))
    return bool(got == want)


def _plain(want: Any) -> bool:
    """Whether this is a number or a list of numbers, which a tensor may be compared with."""
    if isinstance(want, (list, tuple)):
        return all(map(_plain, want))
    return isinstance(want, (bool, int, float))


def _near(got: float, want: float, within: float) -> bool:
    if math.isnan(want) or math.isinf(want):
        return got == want or (math.isnan(got) and math.isnan(want))
    return abs(got - want) <= within * max(1.0, abs(want))


def _tensors_agree(got: Any, want: Any, within: float) -> bool:
    import torch

    if not is_tensor(got) and not isinstance(got, (bool, int, float)):
        return False
    mine, other = _tensor(got), _tensor(want)
    if mine.shape != other.shape:
        return False
    if mine.is_complex() or other.is_complex():
        return torch.allclose(mine.to(torch.complex128), other.to(torch.complex128), rtol=within, atol=within)
    mine, other = mine.double(), other.double()
    finite = other.isfinite()
    same = (mine == other) | (mine.isnan() & other.isnan())
    near = (mine - other).abs() <= within * other.abs().clamp(min=1.0)
    return bool(torch.where(finite, near, same).all())


def _tensor(value: Any) -> torch.Tensor:
    from tutor.live.summary import as_tensor

    return as_tensor(value).cpu()
