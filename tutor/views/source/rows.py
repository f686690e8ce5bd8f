"""A program as lines of text: the line that runs marked, and beside each line the tensors that it made."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Made, Source
from tutor.views.cells import clean, fold, width
from tutor.views.code import CodeLine
from tutor.views.ink import MUTED, TEXT, Ink, Line, Run, clip_line
from tutor.views.numbers import short
from tutor.views.words import listed

ROLES = {
    "keyword": Ink("accent"),
    "name": Ink(bold=True),
    "string": Ink("series-3"),
    "number": Ink("series-2"),
    "comment": MUTED,
    "operator": MUTED,
}
"""The ink of each role of `tutor.views.code`; what has none is plain."""
HERE = ">"
"""Before the line that runs."""
_RANGE = Ink("muted")
_SHAPE = Ink("series-1")


def rows(code: Sequence[CodeLine], frame: Source | None, cells: int) -> list[tuple[int, Line]]:
    """All rows of a program in `cells` cells, each with the number of its line."""
    digits = len(str(max(1, len(code))))
    before: list[Run] = [(" " * (digits + 2), TEXT)]
    here = frame.line if frame is not None else 0
    made: dict[int, list[Made]] = {}
    for item in frame.made if frame is not None else ():
        made.setdefault(item.line, []).append(item)
    shown: list[tuple[int, Line]] = []
    for number, line in enumerate(code, start=1):
        sign = HERE if number == here else " "
        lead: list[Run] = [(sign, Ink("accent", bold=True)), (f"{number:>{digits}} ", MUTED)]
        text: list[Run] = [
            (clean(part), ROLES.get(role, TEXT)._replace(bold=True) if number == here else ROLES.get(role, TEXT))
            for part, role in line
        ]
        *begun, row = wrapped(text, max(8, cells - digits - 2))
        shown += [(number, clip_line((*(before if rest else lead), *part), cells)) for rest, part in enumerate(begun)]
        row = [*(before if begun else lead), *row]
        items = made.get(number, [])
        beside = _beside(items, cells - _width(row) - 2)
        if beside:
            row += [(" " * (cells - _width(row) - _width(beside)), TEXT), *beside]
        shown.append((number, clip_line(tuple(row), cells)))
        if items and not beside:
            for item in items:
                runs = _fitting(item, cells - digits - 2, named=True)
                shown.append((number, clip_line(((" " * (cells - _width(runs)), TEXT), *runs), cells)))
    return shown


def _width(runs: Sequence[Run]) -> int:
    return sum(width(text) for text, _ in runs)


def wrapped(runs: Sequence[Run], room: int) -> list[list[Run]]:
    """A line of a program in rows of so many cells: code is broken anywhere, so that all of it can be read."""
    rows: list[list[Run]] = [[]]
    left = room
    for text, ink in runs:
        while text:
            head = text if width(text) <= left else fold(text, left)[0] if left > 1 else ""
            if head:
                rows[-1].append((head, ink))
                left -= width(head)
                text = text[len(head) :]
            if text:
                rows.append([])
                left = room
    return rows


def _beside(items: Sequence[Made], room: int) -> list[Run]:
    """What a line made, at the end of the line itself; nothing when there is no room for all of it."""
    if not items:
        return []
    runs: list[Run] = []
    for item in items:
        runs += [("  ", TEXT)] if runs else []
        runs += _fitting(item, room if len(items) == 1 else 0, named=len(items) > 1)
    return runs if _width(runs) <= room else []


def _fitting(item: Made, room: int, *, named: bool) -> list[Run]:
    """A tensor in as many words as there is room for: its shape at least."""
    name: list[Run] = [(clean(item.name) + " ", MUTED)] if named else []
    shape: list[Run] = [*name, (_shape(item.shape), _SHAPE)]
    full: list[Run] = [*shape, (" " + clean(item.dtype), MUTED)]
    if item.low is not None and item.high is not None:
        full += [(f" {_range(item)}", _RANGE)]
    for runs in (full, full[: len(shape) + 1]):
        if _width(runs) <= room:
            return runs
    return shape


def _shape(shape: Sequence[int]) -> str:
    """As PyTorch writes it: (32, 10), (5,), ()."""
    return "(" + ", ".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")"


def _range(item: Made) -> str:
    assert item.low is not None
    assert item.high is not None
    return short(item.low, 3) if item.low == item.high else f"{short(item.low, 3)} .. {short(item.high, 3)}"


def describe(frame: Source, language: Language) -> str:
    """Where the program is, and how many tensors its lines have made."""
    here = words.SOURCE_LINE(language, line=frame.line) if frame.line else ""
    return listed([here, words.SOURCE_MADE(language, count=len(frame.made))], language)


def plain(frame: Source, code: Sequence[CodeLine], language: Language) -> str:
    """A line for each tensor: the line that made it, its name, shape, dtype and range."""
    lines = [words.SOURCE_LINE(language, line=frame.line)] if frame.line else []
    for item in frame.made:
        text = "".join(part for part, _ in code[item.line - 1]).strip() if 0 < item.line <= len(code) else ""
        range_ = f"  {_range(item)}" if item.low is not None and item.high is not None else ""
        facts = f"{clean(item.name)}  {_shape(item.shape)} {clean(item.dtype)}{range_}"
        lines.append(words.AT_LINE(language, line=item.line, source=clean(text) or facts))
        if text:
            lines.append("  " + facts)
    return "\n".join(lines)
