"""Knob values: where they start, what a turn does, and what the command line's `--set` means."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from tutor.live.frames import Figure

if TYPE_CHECKING:
    from tutor.course.model import DemoStep, Knob

NOTCHES = 20
"""Key presses from one end of a range to the other, for a number without a step of its own."""


def start_values(step: DemoStep) -> dict[str, Figure]:
    """The value at which each knob of a demo starts."""
    return {name: knob.start for name, knob in step.knobs.items()}


def turned(knob: Knob, value: Figure, notches: int) -> Figure:
    """The value so many notches up or down: within the range, on a log scale by equal factors."""
    match knob.kind:
        case "switch":
            return not value
        case "choice":
            choices = list(knob.choices or [])
            return choices[(choices.index(value) + notches) % len(choices)]  # type: ignore[arg-type]
        case "text":
            return value
    assert isinstance(value, (int, float))
    assert knob.range is not None
    low, high = knob.range
    whole = isinstance(knob.start, int)
    if knob.scale == "log":
        return _turned_log(float(value), low, high, notches, whole)
    step = knob.step or (max(1.0, round((high - low) / 40)) if whole else (high - low) / NOTCHES)
    # From the low end in whole notches, so that twenty small steps up and down come back exactly.
    moved = low + round((value - low) / step + notches) * step
    moved = min(max(moved, low), high)
    return round(moved) if whole else float(f"{moved:.6g}")


def sweep_values(knob: Knob, count: int = 7) -> list[Figure]:
    """Values from one end of a knob to the other: all choices, both positions of a switch, or `count` numbers.

    Numbers are even steps, or even factors on a log scale, in few digits. A text has but one value.
    """
    match knob.kind:
        case "switch":
            return [False, True]
        case "choice":
            return list(knob.choices or [])
        case "text":
            return [knob.start]
    assert knob.range is not None
    low, high = knob.range
    shares = [index / (count - 1) for index in range(count)]
    if knob.scale == "log":
        values = [low * (high / low) ** share for share in shares]
    else:
        values = [low + (high - low) * share for share in shares]
    whole = isinstance(knob.start, int)
    rounded = [low, *(float(f"{value:.2g}") for value in values[1:-1]), high]
    return list(dict.fromkeys(round(value) if whole else min(max(value, low), high) for value in rounded))


def _turned_log(value: float, low: float, high: float, notches: int, whole: bool) -> Figure:
    """The next of 1, 2, 5, 10, 20, … in the range, its ends included."""
    marks = [low, high]
    for power in range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1):
        marks += [mark for digit in (1, 2, 5) if low < (mark := float(f"{digit}e{power}")) < high]
    marks = sorted(set(marks))
    for _ in range(abs(notches)):
        rest = [m for m in marks if m > value * 1.0001] if notches > 0 else [m for m in marks if m < value * 0.9999]
        value = (rest[0] if notches > 0 else rest[-1]) if rest else value
    return round(value) if whole else value


def parsed(knob: Knob, text: str) -> Figure:
    """The value that a word of the command line means; ValueError when the knob cannot have it."""
    match knob.kind:
        case "switch":
            words = {
                "true": True,
                "yes": True,
                "on": True,
                "1": True,
                "false": False,
                "no": False,
                "off": False,
                "0": False,
            }
            if text.lower() not in words:
                raise ValueError("true, false")
            return words[text.lower()]
        case "choice":
            for choice in knob.choices or []:
                if text in (str(choice), _written(choice)):
                    return choice
            raise ValueError(", ".join(_written(choice) for choice in knob.choices or []))
        case "text":
            return text
    assert knob.range is not None
    low, high = knob.range
    try:
        number: float = int(text) if isinstance(knob.start, int) else float(text)
    except ValueError:
        number = math.nan
    if not low <= number <= high:
        raise ValueError(f"{low:g} … {high:g}")
    return number


def _written(choice: float | str) -> str:
    """A choice as the app shows it: 3.0 is 3."""
    return f"{choice:g}" if isinstance(choice, float) else str(choice)
