"""What a terminal shows after only the cells were written that change: the same as if all were."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from emulator import Glass
from tutor.views.painted import Painted, Piece, cells, phrases

COLUMNS, ROWS = 24, 4
STYLES = (None, Style(color="red"), Style(bgcolor="blue", bold=True), Style(color="green", bgcolor="blue"))
LETTERS = "ab  中文e\u0301⣿●"


def strip_of(text: str, width: int, chance: random.Random) -> Strip:
    """A text of so many cells in runs of a few styles."""
    segments, room = [], width
    while room:
        letters = chance.choice([text, " ", "中", "ab"])[: chance.randrange(1, 5)]
        segment = Segment(letters, chance.choice(STYLES))
        if segment.cell_length > room:
            segment = Segment(" " * room, chance.choice(STYLES))
        room -= segment.cell_length
        segments.append(segment)
    return Strip(segments, width)


def screen(glass: Glass) -> list[list[tuple[object, ...]]]:
    """What is seen; a blank shows no more than its ground."""
    rows = [[glass.buffer[row][column] for column in range(COLUMNS)] for row in range(ROWS)]
    return [[(" ", cell.bg) if cell.data == " " else tuple(cell) for cell in row] for row in rows]


@given(st.integers(0, 10_000), st.text(st.sampled_from(LETTERS), min_size=1, max_size=6))
def test_a_terminal_cannot_tell_the_difference(seed: int, text: str) -> None:
    chance = random.Random(seed)
    painted, few, all_ = Painted(), Glass(COLUMNS, ROWS), Glass(COLUMNS, ROWS)
    for _ in range(6):
        pieces = []
        for _ in range(chance.randrange(1, 5)):
            x, y = chance.choice((0, 0, 6)), chance.randrange(ROWS)
            pieces.append(Piece(x, y, strip_of(text, COLUMNS - x if x == 0 else 8, chance)))
        few.write(painted.update(pieces, ColorSystem.TRUECOLOR))
        for piece in pieces:  # each by itself, by somebody who remembers nothing
            all_.write(Painted().update([piece], ColorSystem.TRUECOLOR))
    assert screen(few) == screen(all_)
    assert few.faults == all_.faults == []


def test_what_is_there_already_is_not_written() -> None:
    painted = Painted()
    row = Strip([Segment("loss 0.25", STYLES[1]), Segment(" " * 10)])
    assert painted.update([Piece(0, 0, row)], ColorSystem.TRUECOLOR)
    assert painted.update([Piece(0, 0, row)], ColorSystem.TRUECOLOR) == ""
    later = Strip([Segment("loss 0.24", STYLES[1]), Segment(" " * 10)])
    written = painted.update([Piece(0, 0, later)], ColorSystem.TRUECOLOR)
    assert written == "\x1b[31m\x1b[1;1Hloss 0.24\x1b[0m"


def test_what_somebody_else_may_have_changed_is_written() -> None:
    painted = Painted()
    row = Strip([Segment("loss 0.25")])
    first = painted.update([Piece(0, 0, row)], ColorSystem.TRUECOLOR)
    painted.forget()
    assert painted.update([Piece(0, 0, row)], ColorSystem.TRUECOLOR) == first


def test_marks_belong_to_the_letter_before_them() -> None:
    assert [text for text, _ in cells(Strip([Segment("e\u0301中\u0301x")]))] == ["e\u0301", "中\u0301", "", "x"]


def test_what_changes_is_written_in_whole_phrases() -> None:
    row = cells(Strip([Segment("step 12 of 90   1,234 steps/s"), Segment("  paused", STYLES[1]), Segment("   ")]))
    said = ["".join(text for text, _ in row[left:right]) for left, right in phrases(row)]
    assert said == ["step 12 of 90", "   ", "1,234 steps/s", "  ", "paused", "   "]
