"""What the views draw with: runs of text in an ink. No Textual here: pictures are drawn and tested without an app."""

from __future__ import annotations

from typing import NamedTuple

from tutor.views.cells import clip, width


class Ink(NamedTuple):
    """How a run of text is coloured.

    `fore` and `back` are the name of a colour of the palette (`muted` is the component class `view--muted`), or
    `#rrggbb` of a colour map, with two digits more for how opaque it lies on the ground. An empty `back` is the
    widget's own background.
    """

    fore: str = "text"
    back: str = ""
    bold: bool = False


Run = tuple[str, Ink]
Line = tuple[Run, ...]
"""One row of a picture, at most as wide as the widget."""

TEXT = Ink()
STRONG = Ink(bold=True)
MUTED = Ink("muted")
FAINT = Ink("faint")
ERROR = Ink("error", bold=True)

SERIES_COLOURS = 6
CLASS_COLOURS = 4


def series(index: int) -> Ink:
    """The ink of the n-th curve or path, from 0."""
    return Ink(f"series-{index % SERIES_COLOURS + 1}")


def line_width(line: Line) -> int:
    """The width of a line in cells."""
    return width("".join([text for text, _ in line]))


def line_text(line: Line) -> str:
    """A line without its inks."""
    return "".join(text for text, _ in line)


def clip_line(line: Line, cells: int) -> Line:
    """A line no wider than `cells`; the run that does not fit is shortened with …, what follows it is left out."""
    room = cells
    kept: list[Run] = []
    for text, ink in line:
        if room <= 0:
            break
        wide = width(text)
        if wide > room:
            kept.append((clip(text, room), ink))
            break
        kept.append((text, ink))
        room -= wide
    return tuple(kept)


def merged(runs: list[Run]) -> list[Run]:
    """Neighbours of one ink as one run: a long row costs few escape codes."""
    kept: list[Run] = []
    for text, ink in runs:
        if kept and kept[-1][1] == ink:
            kept[-1] = (kept[-1][0] + text, ink)
        else:
            kept.append((text, ink))
    return kept
