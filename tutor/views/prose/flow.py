"""Text as lines of styled pieces: what every block is set with. No Textual here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from tutor.views.maths.formula import inline
from tutor.views.prose.blocks import Mark, Run
from tutor.views.wrap import divide, is_wide, opportunities

Piece = tuple[str, str]
"""Text and its style: words such as `strong` and `code`, joined by spaces. No word is plain text."""

Line = tuple[Piece, ...]

WHOLE_FORMULA = 24
"""A formula up to this many cells is not broken at a line's end."""

LONELY = 4
"""A last line of Chinese of so few cells looks like a mistake."""

_STYLES = {
    Mark.STRONG: "strong",
    Mark.EMPHASIS: "emphasis",
    Mark.CODE: "code",
    Mark.MATH: "math",
    Mark.LINK: "link",
    Mark.QUIET: "quiet",
}


def flow(runs: Iterable[Run], width: int, style: str = "") -> list[Line]:
    """Runs as lines of at most `width` cells."""
    pieces = [(_text(run), f"{style} {_style(run.mark)}".strip()) for run in runs]
    lines: list[Line] = []
    start = 0
    whole = "".join(text for text, _ in pieces)
    for paragraph in whole.split("\n"):
        own = cut(pieces, start, start + len(paragraph))
        # Trailing spaces may have been cut off; offsets within the line hold all the same.
        text = "".join(text for text, _ in own)
        lines += [cut(own, low, high) for low, high in _between(_divided(text, width, _kept(own)), len(text))]
        start += len(paragraph) + 1
    return lines


def natural_width(runs: Iterable[Run]) -> tuple[int, int]:
    """The cells that runs take on one line, and those that their longest word takes."""
    pieces = [(_text(run), _style(run.mark)) for run in runs]
    text = "".join(text for text, _ in pieces)
    places = opportunities(text, _kept(pieces))
    longest = max(cell_len(text[start:end].rstrip()) for start, end in _between(places, len(text)))
    return max(cell_len(line) for line in text.split("\n")), longest


def cut(pieces: Sequence[Piece], start: int, end: int) -> Line:
    """The pieces of the characters from `start` to `end`, without the spaces at the end."""
    kept: list[Piece] = []
    offset = 0
    for text, style in pieces:
        part = text[max(start - offset, 0) : max(end - offset, 0)]
        offset += len(text)
        if part:
            kept.append((part, style))
    while kept and kept[-1][0][-1] in " \u3000":
        text, style = kept.pop()
        if text := text.rstrip(" \u3000"):
            kept.append((text, style))
    return tuple(kept)


def folded(pieces: Sequence[Piece], width: int) -> list[Line]:
    """A line of code; what does not fit goes on below, further to the right than the line began."""
    text = "".join(text for text, _ in pieces)
    lead = len(text) - len(text.lstrip())
    hang = min(lead + 4, width // 2)
    first = next(iter(divide(text, width, keep=[(0, lead)])), len(text))
    lines = [cut(pieces, 0, first)]
    edges = _between(divide(text[first:], width - hang), len(text) - first)
    rest = [cut(pieces, first + start, first + end) for start, end in edges if end]
    return lines + indented(rest, hang)


def indented(lines: Iterable[Line], indent: int) -> list[Line]:
    """Lines further to the right; blank ones stay empty."""
    return [((" " * indent, ""), *line) if line and indent else line for line in lines]


def plain_text(lines: Iterable[Line]) -> str:
    """Lines without their styles."""
    return "\n".join("".join(text for text, _ in line).rstrip() for line in lines)


def _divided(text: str, width: int, keep: Sequence[tuple[int, int]]) -> list[int]:
    """Where the lines of a paragraph begin. A single Chinese character is not left alone on the last one."""
    cuts = divide(text, width, keep=keep)
    if cuts and is_wide(text[cuts[-1]]) and cell_len(text[cuts[-1] :]) <= LONELY:
        for narrower in range(width - 1, max(width - 2 * LONELY, width // 2), -1):
            others = divide(text, narrower, keep=keep)
            if len(others) > len(cuts):
                break
            if cell_len(text[others[-1] :]) > LONELY:
                return others
    return cuts


def _text(run: Run) -> str:
    return inline(run.text) if Mark.MATH in run.mark else run.text


def _style(mark: Mark) -> str:
    return " ".join(style for flag, style in _STYLES.items() if flag in mark)


def _kept(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """The stretches that are not broken at a line's end: code and short formulas."""
    kept: list[tuple[int, int]] = []
    start = 0
    for text, style in pieces:
        words = style.split()
        if "code" in words or ("math" in words and cell_len(text) <= WHOLE_FORMULA):
            kept.append((start, start + len(text)))
        start += len(text)
    return kept


def _between(places: Sequence[int], end: int) -> Iterable[tuple[int, int]]:
    return zip([0, *places], [*places, end], strict=True)
