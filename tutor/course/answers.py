"""What a learner's answer means, and what to say to it."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from tutor.i18n import Text

if TYPE_CHECKING:
    from tutor.course.model import AskStep, PredictStep

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_SHAPE = re.compile(r"[\d\s,;x×*()\[\]]+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an answer is right, why or why not, and the step that explains it."""

    right: bool
    why: Text | None = None
    back: str | None = None


def _plain(text: str) -> str:
    """Full-width digits and signs as ASCII ones, no spaces around."""
    return unicodedata.normalize("NFKC", text).replace("−", "-").strip()


def parse_number(text: str) -> float | None:
    """The number a text means: `1.5`, `-2e-3`, `1,000`, `3/4`, `12%`, also in full-width digits; None for no number."""
    plain = _plain(text).replace(" ", "")
    percent = plain.endswith("%")
    plain = plain.removesuffix("%")
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", plain):
        plain = plain.replace(",", "")
    parts = plain.split("/")
    if len(parts) > 2 or not all(_NUMBER.fullmatch(part) for part in parts):
        return None
    try:
        number = float(parts[0]) if len(parts) == 1 else float(Fraction(parts[0]) / Fraction(parts[1]))
    except (ZeroDivisionError, ValueError, OverflowError):
        return None
    number = number / 100 if percent else number
    return number if math.isfinite(number) else None


def parse_shape(text: str) -> list[int] | None:
    """The shape a text means: `(1, 6, 30, 30)`, `[1,6,30,30]`, `1x6x30x30`, `torch.Size([1, 6])`; None for no shape.

    `()` is the shape of a number.
    """
    plain = _plain(text).lower()
    plain = re.sub(r"^(torch\.)?size", "", plain).strip()
    if not plain or not _SHAPE.fullmatch(plain):
        return None
    depth = 0
    for character in plain:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(character, 0)
        if depth < 0:
            return None
    if depth:
        return None
    sizes = re.findall(r"\d+", plain)
    if not sizes:
        return [] if "(" in plain or "[" in plain else None
    if any(len(size) > 12 for size in sizes):
        return None
    return [int(size) for size in sizes]


def judge_choice(step: AskStep | PredictStep, chosen: int) -> Verdict:
    """The verdict on one option."""
    option = step.options[chosen]
    return Verdict(option.right, option.why or (None if not option.right else _why(step)), option.back)


def judge_choices(step: AskStep, chosen: set[int]) -> Verdict:
    """The verdict on a set of options: right only if it is exactly the right ones.

    The why is that of the first wrong option marked, else of the first right one left out.
    """
    wrong = [index for index, option in enumerate(step.options) if option.right != (index in chosen)]
    if not wrong:
        return Verdict(True, step.why)
    marked = [index for index in wrong if index in chosen]
    option = step.options[(marked or wrong)[0]]
    return Verdict(False, option.why, option.back)


def judge_value(step: AskStep, value: float | list[int]) -> Verdict:
    """The verdict on a number or a shape."""
    if _same(step, value, step.answer):
        return Verdict(True, step.why)
    for mistake in step.mistakes:
        if _same(step, value, mistake.answer):
            return Verdict(False, mistake.why, mistake.back)
    return Verdict(False)


def _why(step: AskStep | PredictStep) -> Text | None:
    return getattr(step, "why", None)


def _same(step: AskStep, value: float | list[int], key: object) -> bool:
    """Whether a value is the key, within the tolerance that the question allows."""
    if isinstance(value, list) or not isinstance(key, (int, float)):
        return value == key
    return abs(value - key) <= step.within + 1e-9 * max(1.0, abs(key))
