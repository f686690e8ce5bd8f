"""A formula whose signs are spelled out, for terminals that have ASCII only: `alpha` and `<=` are words in its tree.

The tree is changed before it is set on a line or drawn, so that spaces and columns suit the longer words.
"""

from __future__ import annotations

from tutor.i18n.spelling import spelled
from tutor.views.maths.tree import Accent, Atom, Fenced, Fraction, Grid, Node, Root, Row, Scripts

_SIGNS = {"·": "*", "⋅": "*", "⊤": "T", "…": "...", "∘": "o"}
"""Where a sign means another thing in a formula than in a sentence."""
_SPACE = Atom(" ", "space")


def worded(row: Row) -> Row:
    """The formula with every sign as ASCII; words that would touch are set apart."""
    nodes: list[Node] = []
    for node in map(_node, row.nodes):
        if nodes and _touch(nodes[-1], node):
            nodes.append(_SPACE)
        nodes.append(node)
    return Row(tuple(nodes))


def _node(node: Node) -> Node:
    match node:
        case Atom(text=text, kind=kind):
            return Atom(_word(text), kind)
        case Row():
            return worded(node)
        case Scripts(base=base, below=below, above=above):
            return Scripts(_node(base), worded(below) if below else None, worded(above) if above else None)
        case Fraction(top=top, bottom=bottom):
            return Fraction(worded(top), worded(bottom))
        case Root(body=body, degree=degree):
            return Root(worded(body), worded(degree) if degree else None)
        case Accent(name=name, body=body):
            return Accent(name, worded(body))
        case Fenced(left=left, body=body, right=right):
            return Fenced(_word(left), worded(body), _word(right))
        case Grid(environment=environment, rows=rows):
            return Grid(environment, tuple(tuple(map(worded, cells)) for cells in rows))


def _word(text: str) -> str:
    return _SIGNS.get(text) or spelled(text).strip(" ") or text


def _touch(left: Node, right: Node) -> bool:
    """Whether two neighbours would read as one word, `lambdax`, or an index as that of both, `Wh_t`."""
    before, after = _end(left), _end(right)
    if not before or not after:
        return False
    return len(before) + len(after) > 2 or (isinstance(right, Scripts) and right.below is not None)


def _end(node: Node) -> str:
    """The letters of a node that stand next to its neighbour; none for what is not a plain letter or word."""
    match node:
        case Atom(text=text, kind="letter") if text.isalpha():
            return text
        case Scripts(base=base):
            return _end(base)
        case Row(nodes=(only,)):
            return _end(only)
        case Accent(name=name):
            return name
    return ""
