"""A page of text set in lines: blocks in, lines of styled pieces out. No Textual here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.cells import cell_len

from tutor.views.code import highlight
from tutor.views.math import display, inline
from tutor.views.prose_parse import (
    Block,
    Code,
    Formula,
    Heading,
    Listing,
    Mark,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
    parse,
)
from tutor.views.wrap import divide, is_wide, opportunities

MEASURE = 76
"""The widest line that is comfortable to read, in cells."""

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


@lru_cache(maxsize=256)
def layout(markdown: str, width: int, *, plain: bool = False) -> tuple[Line, ...]:
    """The lines of a text in `width` cells, none wider; text keeps to `MEASURE`, code uses all there is.

    `plain` is for paper and pipes: what styles would say is said by characters (hyphens for bullets, backquotes
    round code), and the lines of a program are left as long as they are.
    """
    width = max(width, 1)
    blocks = parse(markdown, quoted=plain)
    return tuple(_Page(min(width, MEASURE), width, plain).blocks(blocks))


@dataclass(frozen=True, slots=True)
class _Page:
    """Sets blocks in a column: text in `measure` cells, code in `width`."""

    measure: int
    width: int
    plain: bool

    def blocks(self, blocks: Sequence[Block], *, loose: bool = True) -> list[Line]:
        """Blocks below each other, a blank line between them if `loose`; text follows a small heading at once."""
        lines: list[Line] = []
        for at, block in enumerate(blocks):
            before = blocks[at - 1] if at else None
            joined = isinstance(before, Heading) and before.level > 1 and isinstance(block, Paragraph | Listing)
            if lines and loose and not joined:
                lines.append(())
            lines += self._block(block)
        return lines

    def _block(self, block: Block) -> list[Line]:
        match block:
            case Paragraph(runs=runs):
                return flow(runs, self.measure)
            case Heading(runs=runs):
                return flow(runs, self.measure, "heading")
            case Formula(latex=latex):
                indent = 4 if self.measure >= 40 else 2
                lines = display(latex, max(self.measure - indent, 1))
                return _indented([((line, "math"),) for line in lines], indent)
            case Code():
                return self._code(block)
            case Listing():
                return self._list(block)
            case Table():
                from tutor.views.prose_table import set_table

                return set_table(block, self.measure)
            case Quote(blocks=blocks):
                return self._within(blocks, 2, "quote")
            case Rule():
                return [(("-" * 4, "rule") if self.plain else ("─" * self.measure, "rule"),)]

    def _within(self, blocks: Sequence[Block], indent: int, style: str = "", *, loose: bool = True) -> list[Line]:
        """Blocks in a column that begins further to the right; where there is no room for that, in this one."""
        if self.measure - indent < 8:
            indent = 0
        inner = _Page(self.measure - indent, self.width - indent, self.plain)
        lines = inner.blocks(blocks, loose=loose)
        if style:
            lines = [tuple((text, f"{style} {own}".strip()) for text, own in line) for line in lines]
        return _indented(lines, indent)

    def _list(self, block: Listing) -> list[Line]:
        if block.first is None:
            markers = ["-" if self.plain else "◦"] * len(block.items)
        else:
            numbers = [f"{block.first + at}." for at in range(len(block.items))]
            widest = max(map(len, numbers))
            markers = [number.rjust(widest) for number in numbers]
        lines: list[Line] = []
        for marker, item in zip(markers, block.items, strict=True):
            if lines and block.loose:
                lines.append(())
            indent = len(marker) + 1
            own = self._within(item, indent, loose=block.loose)
            head = own[0] if own else ()
            if head and not head[0][0].strip():
                head = head[1:]
            room = self.measure - indent >= 8
            lines += [((marker + " ", "marker"), *head)] if room else [((marker, "marker"),), head]
            lines += own[1:]
        return lines

    def _code(self, block: Code) -> list[Line]:
        indent = 2 if self.width >= 40 else 0
        room = self.width - indent
        lines: list[Line] = []
        for source in highlight(block.text, block.language):
            pieces = [(text, f"block {role}".strip()) for text, role in source]
            lines += [tuple(pieces)] if self.plain else _folded(pieces, room)
        return _indented(lines, indent)


def flow(runs: Iterable[Run], width: int, style: str = "") -> list[Line]:
    """Runs as lines of at most `width` cells."""
    pieces = [(_text(run), f"{style} {_style(run.mark)}".strip()) for run in runs]
    lines: list[Line] = []
    start = 0
    whole = "".join(text for text, _ in pieces)
    for paragraph in whole.split("\n"):
        own = _cut(pieces, start, start + len(paragraph))
        # Trailing spaces may have been cut off; offsets within the line hold all the same.
        text = "".join(text for text, _ in own)
        lines += [_cut(own, low, high) for low, high in _between(_divided(text, width, _kept(own)), len(text))]
        start += len(paragraph) + 1
    return lines


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


def _folded(pieces: Sequence[Piece], width: int) -> list[Line]:
    """A line of code; what does not fit goes on below, further to the right than the line began."""
    text = "".join(text for text, _ in pieces)
    lead = len(text) - len(text.lstrip())
    hang = min(lead + 4, width // 2)
    first = next(iter(divide(text, width, keep=[(0, lead)])), len(text))
    lines = [_cut(pieces, 0, first)]
    edges = _between(divide(text[first:], width - hang), len(text) - first)
    rest = [_cut(pieces, first + start, first + end) for start, end in edges if end]
    return lines + _indented(rest, hang)


def natural_width(runs: Iterable[Run]) -> tuple[int, int]:
    """The cells that runs take on one line, and those that their longest word takes."""
    pieces = [(_text(run), _style(run.mark)) for run in runs]
    text = "".join(text for text, _ in pieces)
    places = opportunities(text, _kept(pieces))
    longest = max(cell_len(text[start:end].rstrip()) for start, end in _between(places, len(text)))
    return max(cell_len(line) for line in text.split("\n")), longest


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


def _cut(pieces: Sequence[Piece], start: int, end: int) -> Line:
    """The pieces of the characters from `start` to `end`, without the spaces at the end."""
    cut: list[Piece] = []
    offset = 0
    for text, style in pieces:
        part = text[max(start - offset, 0) : max(end - offset, 0)]
        offset += len(text)
        if part:
            cut.append((part, style))
    while cut and not (last := cut[-1])[0][-1:].strip(" \u3000"):
        cut.pop()
        if text := last[0].rstrip(" \u3000"):
            cut.append((text, last[1]))
    return tuple(cut)


def _between(places: Sequence[int], end: int) -> Iterable[tuple[int, int]]:
    return zip([0, *places], [*places, end], strict=True)


def _indented(lines: Iterable[Line], indent: int) -> list[Line]:
    return [((" " * indent, ""), *line) if line and indent else line for line in lines]


def plain_text(lines: Iterable[Line]) -> str:
    """Lines without their styles."""
    return "\n".join("".join(text for text, _ in line).rstrip() for line in lines)
