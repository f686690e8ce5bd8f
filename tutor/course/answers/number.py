"""The number that a text means."""

from __future__ import annotations

import math
import re
from fractions import Fraction

from tutor.course.answers.fold import plain, without_stop
from tutor.i18n import Text

LONGEST = 100
"""Characters of a number that somebody may mean."""
_LARGEST_POWER = 400
"""Beyond it a number is no float, and takes long to compute."""

_DIGITS = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9]+(?:_[0-9]+)*)"
"""A whole number without a sign; thousands may be parted by commas, spaces or underscores."""
_POWER = r"(?:\^|\*\*) ?(?:(?P<{0}>[+-]?[0-9]+)|\( ?(?P<{0}r>[+-]?[0-9]+) ?\)|\{{ ?(?P<{0}c>[+-]?[0-9]+) ?\}})"
_DECIMAL = re.compile(
    rf"(?P<whole>{_DIGITS}(?:\.[0-9]*)?|\.[0-9]+)"
    rf"(?:e(?P<e>[+-]?[0-9]+)| ?[*x] ?10 ?{_POWER.format('p')}| ?{_POWER.format('q')})?"
)
"""`12`, `1,000.5`, `2e-3`, `2*10^-3`, `2^10`."""
_MIXED = re.compile(r"([0-9]+) ([1-9][0-9]*) ?/ ?([1-9][0-9]*)")
_SUFFIX = re.compile(r"(?P<number>.*?[0-9.)}]) ?(?P<suffix>%|[^\W\d_]+)")
_TIMES = {"%": Fraction(1, 100)} | {
    name: Fraction(10) ** zeros
    for names, zeros in (
        ("百", 2), ("千", 3), ("万", 4), ("十万", 5), ("百万", 6), ("千万", 7), ("亿", 8), ("十亿", 9), ("百亿", 10),
        ("千亿", 11), ("万亿", 12), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12),
    )
    for name in names.split()
}  # fmt: skip
_LETTERS = {"k": Fraction(10) ** 3, "m": Fraction(10) ** 6, "b": Fraction(10) ** 9}
"""As people write counts of parameters. Beside a unit they are doubtful (`4k` bytes), and refused."""


def parse_number(text: str, unit: Text | None = None) -> float | None:
    """The number a text means, None for no number. The unit of the question may stand behind it in either language.

    Read are `12`, `-.5`, `1,000`, `1 000`, `1_000`, `3/4`, `1 3/4`, `12%`, `2e-3`, `2×10^-3`, `10⁻³`, `2^10`, `1.2万`,
    `1.2 million` and, where the question has no unit, `12k`, `1.2M` and `7B`; all of it in full-width characters too.
    `1,5` is refused: some mean one and a half.
    """
    typed = without_stop(plain(text)).rstrip()
    written = typed.lower()
    if not written or len(written) > LONGEST or "\n" in written:
        return None
    if unit is not None:
        written = _without_unit(written, typed, unit)
    times = Fraction(1)
    match = _SUFFIX.fullmatch(written)
    if match is not None:
        factor = _TIMES.get(match["suffix"]) or (_LETTERS.get(match["suffix"]) if unit is None else None)
        if factor is None:
            return None
        written, times = match["number"], factor
    return _as_float(_signed(written), times)


def _without_unit(written: str, typed: str, unit: Text) -> str:
    """A text without the unit at its end; a unit of one letter must have its case: metres are not mega."""
    for name in (plain(unit.en), plain(unit.zh)):
        for form in (name, name.removesuffix("s") if len(name) > 2 else name):
            ending = form if len(form) == 1 else form.lower()
            source = typed if len(form) == 1 else written
            if form and source.endswith(ending) and len(source) > len(ending):
                return written[: len(written) - len(ending)].strip()
    return written


def _as_float(number: Fraction | None, times: Fraction) -> float | None:
    if number is None:
        return None
    try:
        value = float(number * times)
    except OverflowError:
        return None
    # What is too small for a float is not zero.
    return None if not math.isfinite(value) or (value == 0) != (number == 0) else value


def _signed(written: str) -> Fraction | None:
    sign = -1 if written.startswith("-") else 1
    number = _unsigned(written[1:].lstrip() if written[:1] in ("+", "-") else written)
    return None if number is None else sign * number


def _unsigned(written: str) -> Fraction | None:
    """A mixed number, a fraction, or a decimal."""
    mixed = _MIXED.fullmatch(written)
    if mixed is not None:
        whole, part, of = map(int, mixed.groups())
        return whole + Fraction(part, of) if part < of else None
    if "/" not in written:
        return _decimal(written)
    parts = [part.strip() for part in written.split("/")]
    if len(parts) != 2 or any(" " in part for part in parts):
        return None
    over, under = map(_decimal, parts)
    return None if over is None or not under else over / under


def _decimal(written: str) -> Fraction | None:
    match = _DECIMAL.fullmatch(written)
    if match is None:
        return None
    number = Fraction(re.sub("[, _]", "", match["whole"]))
    tens = next((int(match[name]) for name in ("e", "p", "pr", "pc") if match[name]), 0)
    power = next((int(match[name]) for name in ("q", "qr", "qc") if match[name]), 1)
    if abs(tens) > _LARGEST_POWER or abs(power) > _LARGEST_POWER or (number == 0 and power <= 0):
        return None
    return number**power * Fraction(10) ** tens
