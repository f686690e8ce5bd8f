"""A formula on one line: `\\frac{e^{z_i}}{\\sum_j e^{z_j}}` as `e^(zᵢ)/(∑ⱼ e^(zⱼ))`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from tutor.i18n.spelling import limited
from tutor.views.maths import symbols
from tutor.views.maths.tree import Accent, Atom, Fenced, Fraction, Grid, Kind, Node, Root, Row, Scripts

_WORD = re.compile(r"[A-Za-z0-9\u0370-\u03ff\u4e00-\u9fff]+")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_BRACKETS = {
    "pmatrix": ("(", ")"),
    "bmatrix": ("[", "]"),
    "Bmatrix": ("{", "}"),
    "vmatrix": ("|", "|"),
    "Vmatrix": ("‖", "‖"),
    "cases": ("{", ""),
}
_SPACED = frozenset({"relation", "binary"})
_STANDS_BEFORE = frozenset({"binary", "relation", "open", "comma", "function", "big"})


def line(node: Node, *, tight: bool = False) -> str:
    """A node in one line of Unicode. `tight` leaves out the spaces round operators, as within scripts."""
    match node:
        case Atom(text=text):
            return text
        case Row(nodes=nodes):
            return "".join(gap + _member(nodes, at, tight) for at, gap in spaced(nodes, tight=tight)).strip(" ")
        case Scripts(base=base, below=below, above=above):
            return _bracketed_base(base, tight) + scripts(below, above)
        case Fraction(top=top, bottom=bottom):
            over = line(top, tight=tight) if _is_product(top.nodes) else f"({line(top, tight=tight)})"
            under = line(bottom, tight=tight) if _is_factor(bottom.nodes) else f"({line(bottom, tight=tight)})"
            return f"{over}/{under}"
        case Root(body=body, degree=degree):
            sign = {"": "√", "3": "∛", "4": "∜"}.get(index := line(degree) if degree else "")
            inside = line(body, tight=tight)
            if limited():
                return f"root{index}({inside})" if index else f"sqrt({inside})"
            simple = _is_factor(body.nodes) and _kind(body.nodes[0]) == "letter"
            return (sign or raised(index) + "√") + (inside if simple else f"({inside})")
        case Accent(name=name, body=body):
            return _accented(name, body, tight)
        case Fenced(left=left, body=body, right=right):
            return left + line(body, tight=tight) + right
        case Grid():
            return _grid(node)


def spaced(nodes: Sequence[Node], *, tight: bool = False) -> Iterator[tuple[int, str]]:
    """For each node its index and the space before it, by TeX's rules made coarse: one space or none."""
    before: Kind | None = None
    unary = False
    for at, node in enumerate(nodes):
        kind = _kind(node)
        if kind == "space":
            if not tight and isinstance(node, Atom) and before is not None:
                yield at, ""
                before = "open"
            continue
        sign = kind == "binary" and (before is None or before in _STANDS_BEFORE)
        wide = False
        if before is not None and not unary:
            wide = not tight and (
                before in _SPACED or before == "comma" or (kind in _SPACED and not sign and before != "open")
            )
            wide = wide and not (before == "comma" and kind in ("close", "comma"))
            # A word wants air even within a script: log x, max f.
            wide = wide or (kind in ("function", "big") and before in ("letter", "close", "function", "big"))
            wide = wide or (before == "function" and kind == "letter" and not _is_bracketed(node))
            wide = wide or (before == "big" and kind in ("letter", "open"))
            # What follows an index is not part of it.
            indexed = at > 0 and isinstance(nodes[at - 1], Scripts)
            wide = wide or (not tight and indexed and kind == "letter" and not _is_bracketed(node))
        yield at, " " if wide else ""
        unary, before = sign, "letter" if kind == "close" else kind


def scripts(below: Row | None, above: Row | None) -> str:
    """An index and an exponent in one line: as small letters, or behind `_` and `^` where Unicode has none."""
    under = lowered(line(below, tight=True)) if below else ""
    over = raised(line(above, tight=True)) if above else ""
    # What has small letters comes first: in `W_g²` the square would seem to belong to g.
    return over + under if under.startswith("_") and not over.startswith("^") else under + over


def lowered(text: str) -> str:
    """An index."""
    return _small(text, symbols.SUBSCRIPTS, "_")


def raised(text: str) -> str:
    """An exponent."""
    return _small(text, symbols.SUPERSCRIPTS, "^")


def _small(text: str, table: dict[str, str], sign: str) -> str:
    if not limited() and all(character in table for character in text):
        return "".join(table[character] for character in text)
    bare = len(text) == 1 or _WORD.fullmatch(text) or _IN_BRACKETS.fullmatch(text)
    return sign + (text if bare else f"({text})")


def _kind(node: Node) -> Kind:
    match node:
        case Atom(kind=kind):
            return kind
        case Scripts(base=base):
            return _kind(base)
        case Row(nodes=(only,)):
            return _kind(only)
    return "letter"


def _member(nodes: Sequence[Node], at: int, tight: bool) -> str:
    """One node of a row. A fraction that touches a factor is put in brackets: (a/b)c."""
    text = line(nodes[at], tight=tight)
    if isinstance(nodes[at], Fraction):
        touches_left = at > 0 and _kind(nodes[at - 1]) in ("letter", "close")
        touches_right = at + 1 < len(nodes) and _kind(nodes[at + 1]) in ("letter", "open", "function", "big")
        if touches_left or touches_right:
            return f"({text})"
    return text


def _bracketed_base(base: Node, tight: bool) -> str:
    text = line(base, tight=tight)
    return f"({text})" if isinstance(base, Fraction) else text


def _is_product(nodes: Sequence[Node]) -> bool:
    """Whether these nodes may stand before a slash without brackets: no sum, relation or comma among them."""
    depth = 0
    for at, node in enumerate(nodes):
        kind = _kind(node)
        depth += (kind == "open") - (kind == "close")
        if not depth and (kind in ("relation", "comma", "big") or (kind == "binary" and at)):
            return False
        bare = kind == "function" and at + 1 < len(nodes) and not _opens(nodes[at + 1])
        if isinstance(node, Fraction) or bare:
            return False
    return bool(nodes)


def _opens(node: Node) -> bool:
    return _kind(node) == "open" or _is_bracketed(node)


def _is_factor(nodes: Sequence[Node]) -> bool:
    """Whether these nodes may stand behind a slash without brackets: one letter, ∂w, or f(x)."""
    if len(nodes) > 1 and isinstance(nodes[0], Atom) and nodes[0].text in ("∂", "∇", "Δ", "d"):
        nodes = nodes[1:]
    if len(nodes) == 1:
        simple = _kind(nodes[0]) == "letter" and not isinstance(nodes[0], Fraction | Grid)
        return _is_factor(nodes[0].nodes) if isinstance(nodes[0], Row) else simple
    if nodes and _kind(nodes[0]) in ("letter", "function"):
        nodes = nodes[1:]
    return _is_bracketed(*nodes)


def _is_bracketed(*nodes: Node) -> bool:
    """Whether one pair of brackets encloses all of these nodes."""
    if len(nodes) == 1:
        return isinstance(nodes[0], Fenced) and bool(nodes[0].left)
    depth = 0
    for at, node in enumerate(nodes):
        kind = _kind(node)
        depth += (kind == "open") - (kind == "close")
        if depth <= 0:
            return at == len(nodes) - 1 and kind == "close"
    return False


def _accented(name: str, body: Row, tight: bool) -> str:
    text = line(body, tight=tight)
    if limited():
        return f"{name.removeprefix('wide')}({text})"
    if name in ("overline", "underline"):
        return "".join(character + symbols.ACCENTS[name] for character in text)
    first, small = text[:1], text[1:]
    if small and not all(unicodedata.category(character) in ("Lm", "No", "Mn") for character in small):
        return f"{name.removeprefix('wide')}({text})"
    return unicodedata.normalize("NFC", first + symbols.ACCENTS[name]) + small


def _grid(grid: Grid) -> str:
    if "matrix" in grid.environment or grid.environment in ("cases", "array"):
        gap = ", " if grid.environment == "cases" else " "
        rows = (gap.join(line(cell) for cell in row) for row in grid.rows)
    else:
        rows = (line(joined(row)) for row in grid.rows)
    left, right = _BRACKETS.get(grid.environment, ("", ""))
    return left + "; ".join(rows) + right


def joined(cells: Sequence[Row]) -> Row:
    """The cells of a line that was aligned at signs, as the one row that they are."""
    return Row(tuple(node for cell in cells for node in cell.nodes))
