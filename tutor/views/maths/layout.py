"""A formula on several lines, drawn by TeXicode: fractions, limits, roots, tall brackets, matrices.

TeXicode is given the skeleton of the formula only. Whatever fits on one line is set by `math_line`, and stands in
the skeleton as letters, one for each cell: so spaces, Chinese characters, accents and commands that TeXicode does
not know come out as they do within a sentence, and take the cells that they take.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from threading import Lock

from rich.cells import split_graphemes

from tutor.i18n.spelling import limited
from tutor.views.maths import symbols
from tutor.views.maths.line import joined, lowered, raised, scripts, spaced
from tutor.views.maths.line import line as on_one_line
from tutor.views.maths.tree import Accent, Atom, Fenced, Fraction, Grid, Node, Root, Row, Scripts

_FIRST = 0x4E00
_MOST = 20_000
"""Stand-ins are code points of Chinese characters: to TeXicode letters that it knows nothing about."""

_TALL_BRACKETS = frozenset("()[]{}⌊⌋⌈⌉|‖")
_ONE_TEXICODE_AT_A_TIME = Lock()
"""TeXicode keeps its options in module variables."""


class CannotDraw(ValueError):
    """This formula has no drawing on several lines."""


def draw(row: Row) -> list[str]:
    """The lines of a formula, without common indentation.

    Raises:
        CannotDraw: it needs one line only, or TeXicode cannot draw it.
    """
    if not _is_tall(row):
        raise CannotDraw("one line is enough")
    cells: list[str] = []
    skeleton = _Skeleton(cells).of(row)
    art = _texicode(skeleton)
    if any(art.count(chr(_FIRST + at)) != 1 for at in range(len(cells))):
        raise CannotDraw(art)
    text = art.translate({_FIRST + at: cell for at, cell in enumerate(cells)})
    lines = [line.rstrip() for line in text.split("\n")]
    # Where a sum has nothing above it TeXicode leaves a blank line; between aligned lines one is meant.
    lines = [line for line in lines if line or r"\begin{aligned}" in skeleton]
    margin = min((len(line) - len(line.lstrip()) for line in lines if line), default=0)
    return [line[margin:] for line in lines]


def _texicode(latex: str) -> str:
    from texicode.pipeline import render_tex

    with _ONE_TEXICODE_AT_A_TIME:
        try:
            return str(render_tex(latex, False, False, "raw", {"fonts": "normal"}))
        except (LookupError, TypeError, ValueError, RecursionError) as error:
            raise CannotDraw(latex) from error


class _Skeleton:
    """Writes LaTeX for TeXicode and collects the cells of which the stand-ins stand."""

    def __init__(self, cells: list[str]) -> None:
        self._cells = cells

    def of(self, node: Node) -> str:
        if not _is_tall(node):
            return self._leaf(on_one_line(node))
        match node:
            case Row(nodes=nodes):
                return "".join(self._leaf(gap) + self.of(nodes[at]) for at, gap in spaced(nodes))
            case Fraction(top=top, bottom=bottom):
                return rf"\frac{{{self.of(top)}}}{{{self.of(bottom)}}}"
            case Root(body=body, degree=degree):
                index = f"[{self._leaf(on_one_line(degree))}]" if degree else ""
                return rf"\sqrt{index}{{{self.of(body)}}}"
            case Scripts():
                return self._scripts(node)
            case Fenced(left=left, body=body, right=right):
                return self._fenced(left, body, right)
            case Grid():
                return self._grid(node)
            case Accent(name=name, body=body):
                return self._leaf(on_one_line(Accent(name, body)))
            case Atom(text=text):
                return self._leaf(text)

    def _leaf(self, text: str) -> str:
        start = len(self._cells)
        for low, high, cells in split_graphemes(text)[0]:
            # The second cell of a wide character is a stand-in that vanishes.
            self._cells += [text[low:high], *[""] * (cells - 1)]
        if len(self._cells) > _MOST:
            raise CannotDraw("too long")
        return "".join(chr(_FIRST + at) for at in range(start, len(self._cells)))

    def _scripts(self, node: Scripts) -> str:
        below = on_one_line(node.below, tight=True) if node.below else ""
        above = on_one_line(node.above, tight=True) if node.above else ""
        if _has_limits(node):
            rows = (self._leaf(text) for text in (above, on_one_line(node.base), below))
            return r"\substack{" + r"\\".join(rows) + "}"
        base = self.of(node.base)
        if not _is_tall(node.base):
            if below and not lowered(below).startswith("_("):
                base, below = base + self._leaf(lowered(below)), ""
            elif above and not raised(above).startswith("^("):
                base, above = base + self._leaf(raised(above)), ""
        under = f"_{{{self._leaf(below)}}}" if below else ""
        over = f"^{{{self._leaf(above)}}}" if above else ""
        return f"{{{base}}}{under}{over}"

    def _fenced(self, left: str, body: Row, right: str) -> str:
        if not _TALL_BRACKETS.issuperset(left + right):
            return self._leaf(left) + self.of(body) + self._leaf(right)
        match body.nodes, left + right:
            case [Grid(rows=rows)], "()" | "[]":
                return self._grid(Grid("pmatrix" if left == "(" else "bmatrix", rows))
        ends = [{"{": r"\{", "}": r"\}", "": "."}.get(end, end) for end in (left, right)]
        return rf"\left{ends[0]}{self.of(body)}\right{ends[1]}"

    def _grid(self, grid: Grid) -> str:
        name = grid.environment.rstrip("*")
        if name in ("align", "split", "aligned") and not any(map(_is_tall, itertools.chain(*grid.rows))):
            # TeXicode sets aligned lines a blank line apart, which only tall ones need.
            rows = ["&".join(self.of(cell) for cell in row) for row in grid.rows]
            return r"\begin{array}{rl}" + r"\\".join(rows) + r"\end{array}"
        if name in ("align", "split", "aligned", "gather", "gathered"):
            name = "gathered" if "gather" in name else "aligned"
            rows = [self._aligned(row) for row in grid.rows]
        else:
            name = {"smallmatrix": "matrix", "array": "matrix"}.get(name, name)
            rows = ["&".join(self.of(cell) for cell in row) for row in grid.rows]
        return rf"\begin{{{name}}}" + r"\\".join(rows) + rf"\end{{{name}}}"

    def _aligned(self, cells: Sequence[Row]) -> str:
        """One line of aligned lines, whose second part keeps the space before its sign."""
        if len(cells) != 2:
            return self.of(joined(cells))
        gap = [gap for _, gap in spaced(joined(cells).nodes)]
        at = len(cells[0].nodes)
        return f"{self.of(cells[0])}&{self._leaf(gap[at] if at < len(gap) else '')}{self.of(cells[1])}"


def _is_tall(node: Node | None) -> bool:
    """Whether a node wants more than one line."""
    match node:
        case Row(nodes=nodes):
            return any(_is_tall(child) for child in nodes)
        case Fraction():
            return True
        case Scripts(base=base, below=below, above=above):
            # In ASCII every longer index would be: one that stays on the line is as easy to read.
            long = not limited() and "(" in scripts(below, above)
            return _is_tall(base) or _has_limits(node) or long
        case Root(body=body) | Fenced(body=body):
            return _is_tall(body)
        case Grid(rows=rows):
            return len(rows) > 1 or any(_is_tall(cell) for row in rows for cell in row)
    return False


def _has_limits(node: Scripts) -> bool:
    """Whether the scripts stand below and above: those of a sum from here to there, and of `max` over a set."""
    below = on_one_line(node.below, tight=True) if node.below else ""
    match node.base:
        case Atom(kind="big"):
            return node.above is not None or lowered(below).startswith("_")
        case Atom(kind="function", text=text):
            return text in symbols.STACKED_WORDS and node.above is None and lowered(below).startswith("_")
    return False
