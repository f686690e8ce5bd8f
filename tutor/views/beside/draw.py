"""Two programs as lines of text, side by side or one alone, the lines that differ marked."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from tutor.views.cells import clean, width
from tutor.views.code import CodeLine, highlight
from tutor.views.ink import FAINT, MUTED, STRONG, TEXT, Ink, Line, Run, clip_line
from tutor.views.source.rows import ROLES, wrapped

DIFFERS = "*"
"""Before a line that differs from its counterpart, or has none."""
_MARK = Ink("accent", bold=True)
_GAP = " | "

Pair = tuple[int | None, int | None, bool]
"""The lines that stand beside each other, from 0, None where there is none; whether they are the same."""


def pairs(mine: str, other: str) -> Iterator[Pair]:
    """Which line stands beside which. Comments and spaces at the end of a line do not count."""
    left, right = ([_code_of(line) for line in highlight(text.rstrip("\n"))] for text in (mine, other))
    for kind, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        for step in range(max(b - a, d - c)):
            yield (a + step if a + step < b else None, c + step if c + step < d else None, kind == "equal")


def _code_of(line: CodeLine) -> str:
    """What of a line is no comment."""
    return "".join(text for text, role in line if role != "comment").rstrip()


def lines(mine: str, other: str, titles: tuple[str, str], cells: int) -> list[Line]:
    """Both programs, each in half of the cells, below its title."""
    room = (cells - len(_GAP)) // 2
    codes = tuple(highlight(text.rstrip("\n")) for text in (mine, other))
    digits = tuple(len(str(len(code))) for code in codes)
    heads = [_filled(((titles[side], STRONG),), room) for side in (0, 1)]
    drawn: list[Line] = [(*heads[0], (_GAP, FAINT), *heads[1])]
    for left, right, same in pairs(mine, other):
        mine_rows = _line(codes[0], left, same, digits[0], room)
        other_rows = _line(codes[1], right, same, digits[1], room)
        for a, b in zip_longest(mine_rows, other_rows, fillvalue=()):
            drawn.append((*_filled(a, room), (_GAP, FAINT), *_filled(b, room)))
    return drawn


def alone(mine: str, other: str, side: int, title: str, cells: int) -> list[Line]:
    """One of the programs, the lines marked that differ from the other: `side` 0 is mine, 1 the other."""
    code = highlight((mine, other)[side].rstrip("\n"))
    digits = len(str(len(code)))
    drawn: list[Line] = [((title, STRONG),)]
    shown = ((pair[side], pair[2]) for pair in pairs(mine, other) if pair[side] is not None)
    return drawn + [row for place, same in shown for row in _line(code, place, same, digits, cells)]


def _line(code: tuple[CodeLine, ...], place: int | None, same: bool, digits: int, cells: int) -> list[Line]:
    """One line of a program with its mark and its number, in as many rows as it takes; none where there is none."""
    if place is None:
        return []
    lead: list[Run] = [(" " if same else DIFFERS, _MARK), (f"{place + 1:>{digits}} ", MUTED)]
    text: list[Run] = [(clean(part), ROLES.get(role, TEXT)) for part, role in code[place]]
    first, *others = wrapped(text, max(8, cells - digits - 2))
    indent: Run = (" " * (digits + 2), TEXT)
    return [(*lead, *first), *((indent, *row) for row in others)]


def _filled(line: Line, cells: int) -> Line:
    """A line in exactly so many cells."""
    kept = clip_line(line, cells)
    used = sum(width(text) for text, _ in kept)
    return (*kept, (" " * max(0, cells - used), TEXT))


def plain(mine: str, other: str) -> str:
    """Both programs one below the other, with the marks."""
    sides = []
    for side, text in enumerate((mine, other)):
        rows = text.rstrip("\n").split("\n")
        marks = {pair[side]: pair[2] for pair in pairs(mine, other) if pair[side] is not None}
        sides.append("\n".join(f"{' ' if marks.get(place, True) else DIFFERS} {row}" for place, row in enumerate(rows)))
    return "\n\n".join(sides)
