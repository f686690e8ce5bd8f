"""A page of text set in lines: blocks in, lines of styled pieces out. No Textual here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tutor.i18n.spelling import Glyphs, glyphs_used, said
from tutor.views.code import highlight
from tutor.views.maths.formula import display
from tutor.views.prose.blocks import Block, Code, Formula, Heading, Listing, Paragraph, Quote, Rule, Table
from tutor.views.prose.flow import Line, flow, folded, indented
from tutor.views.prose.parse import parse
from tutor.views.prose.table import set_table

MEASURE = 76
"""The widest line that is comfortable to read, in cells."""


def layout(markdown: str, width: int, *, plain: bool = False) -> tuple[Line, ...]:
    """The lines of a text in `width` cells, none wider; text keeps to `MEASURE`, code uses all there is.

    `plain` is for paper, pipes and voices: what styles would say is said by characters (hyphens for bullets, backquotes
    round code), the lines of a program are left as long as they are, and no formula is drawn on several lines.
    """
    return _layout(said(markdown), width, plain, glyphs_used())


@lru_cache(maxsize=256)
def _layout(markdown: str, width: int, plain: bool, _glyphs: Glyphs) -> tuple[Line, ...]:
    """`layout`, remembered: in other glyphs a formula comes out otherwise."""
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
                lines = display(latex, max(self.measure - indent, 1), drawn=not self.plain)
                return indented([((line, "math"),) for line in lines], indent)
            case Code():
                return self._code(block)
            case Listing():
                return self._list(block)
            case Table():
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
        return indented(lines, indent)

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
            lines += [tuple(pieces)] if self.plain else folded(pieces, room)
        return indented(lines, indent)
