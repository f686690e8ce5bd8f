"""LaTeX maths read into a tree. The grammar forgives: what is not known is kept as the author wrote it."""

from __future__ import annotations

import re

from tutor.views.maths import symbols
from tutor.views.maths.tree import Accent, Atom, Fenced, Fraction, Grid, Kind, Node, Root, Row, Scripts

MOST_NESTED = 40

_TOKEN = re.compile(r"\\(?:operatorname\*|[A-Za-z]+|.)|:=|\s+|[0-9]+(?:\.[0-9]+)?|.", re.DOTALL)
_GRIDS = re.compile(r"(?:[pbBvV]|small)?matrix|cases|aligned|align\*?|split|gathered|gather\*?|array")


class TooDeep(ValueError):
    """Braces within braces beyond all reason."""


def parse(latex: str) -> Row:
    """The tree of a formula.

    Raises:
        TooDeep: more than `MOST_NESTED` groups within each other.
    """
    return _Parser(_TOKEN.findall(latex)).row(frozenset())


class _Parser:
    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def row(self, ends: frozenset[str]) -> Row:
        """Nodes up to one of `ends`, which is left to be read."""
        self._depth += 1
        if self._depth > MOST_NESTED:
            raise TooDeep
        nodes: list[Node] = []
        while self._peek() and self._peek() not in ends:
            if self._peek() in ("^", "_", "'"):
                nodes.append(self._scripts(nodes.pop() if nodes else Row()))
            elif (node := self._node()) is not None:
                nodes.append(node)
        self._depth -= 1
        return Row(tuple(nodes))

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _next(self) -> str:
        token = self._peek()
        self._at += 1
        return token

    def _skip_space(self) -> None:
        while self._peek().isspace():
            self._at += 1

    def _argument(self) -> Row:
        """A group in braces, or one node."""
        self._skip_space()
        if self._peek() == "{":
            return self._group("{", "}")
        if self._peek() in ("", "}", "&", r"\\", r"\right", r"\end"):
            return Row()
        if len(self._peek()) > 1 and self._peek()[0].isdigit():
            # `\frac12` is one half and `x^23` is x squared times three.
            first, self._tokens[self._at] = self._peek()[0], self._peek()[1:]
            return Row((Atom(first),))
        node = self._node()
        return node if isinstance(node, Row) else Row(() if node is None else (node,))

    def _group(self, left: str, right: str) -> Row:
        assert self._next() == left
        row = self.row(frozenset(right))
        self._at += 1
        return row

    def _raw(self) -> str:
        """The source of a group in braces, or of one token."""
        self._skip_space()
        if self._peek() != "{":
            return self._next()
        depth, start = 0, self._at
        while token := self._next():
            depth += (token == "{") - (token == "}")
            if not depth:
                return "".join(self._tokens[start + 1 : self._at - 1])
        return "".join(self._tokens[start + 1 :])

    def _scripts(self, base: Node) -> Node:
        """The indices, exponents and primes that follow a base."""
        below: list[Node] = []
        above: list[Node] = []
        while True:
            start = self._at
            self._skip_space()
            token = self._peek()
            if token == "'":
                self._at += 1
                above.append(Atom("′"))
            elif token in ("^", "_"):
                self._at += 1
                (above if token == "^" else below).append(self._argument())
            elif token in (r"\limits", r"\nolimits"):
                self._at += 1
            else:
                self._at = start
                return Scripts(base, _merged(below), _merged(above))

    def _node(self) -> Node | None:
        token = self._next()
        if token.isspace():
            return None
        if token.startswith("\\") and len(token) > 1:
            return self._command(token[1:])
        match token:
            case "{":
                self._at -= 1
                return self._group("{", "}")
            case "~":
                return Atom(" ", "space")
            case "+" | "*":
                return Atom(token, "binary")
            case "-":
                return Atom("−", "binary")
            case "=" | "<" | ">" | ":=":
                return Atom(token, "relation")
            case "(" | "[":
                return Atom(token, "open")
            case ")" | "]":
                return Atom(token, "close")
            case "," | ";" | ":":
                return Atom(token, "comma")
        return Atom(token)

    def _command(self, name: str) -> Node | None:
        simple = _simple(name)
        if simple is not None:
            return simple
        if name in symbols.FRACTIONS:
            fraction = Fraction(self._argument(), self._argument())
            return fraction if fraction.bottom.nodes else Row((Atom("\\" + name), fraction.top))
        if name == "sqrt":
            self._skip_space()
            degree = self._group("[", "]") if self._peek() == "[" else None
            return Root(self._argument(), degree)
        if name in symbols.ACCENTS:
            return Accent(name, self._argument())
        if name in symbols.WORDS:
            return _words(self._raw(), operator="op" in name)
        if name in symbols.FONTS:
            return _in_font(name, self._argument())
        if name == "left":
            return self._fenced()
        if name == "begin":
            return self._environment()
        return self._rarer(name)

    def _rarer(self, name: str) -> Node | None:
        match name:
            case "not":
                return Atom({"=": "≠", r"\in": "∉", r"\subset": "⊄"}.get(self._raw(), "¬"), "relation")
            case "binom" | "dbinom":
                top, bottom = self._argument(), self._argument()
                both = Row((*top.nodes, Atom(",", "comma"), *bottom.nodes))
                return Row((Atom("C"), Fenced("(", both, ")")))
            case "\\":
                return Atom("  ", "space")
            case "pmod":
                return Row((Atom("(mod ", "open"), self._argument(), Atom(")", "close")))
            case "underset" | "overset" | "stackrel":
                script, base = self._argument(), self._argument()
                return Scripts(base, script, None) if name == "underset" else Scripts(base, None, script)
            case "underbrace" | "overbrace" | "boxed" | "cancel":
                return self._argument()
            case "hspace" | "vspace" | "label" | "tag" | "color":
                self._raw()
                return None
        if name in symbols.IGNORED:
            return None
        return self._unknown(name)

    def _unknown(self, name: str) -> Node:
        """A command that is not known, with its braces: the source stays readable."""
        nodes: list[Node] = [Atom("\\" + name, "function" if name[0].isalpha() else "letter")]
        while self._peek() == "{":
            nodes += [Atom("{", "open"), self._group("{", "}"), Atom("}", "close")]
        return Row(tuple(nodes))

    def _delimiter(self) -> str:
        self._skip_space()
        token = self._next()
        if not token.startswith("\\"):
            return "" if token == "." else token
        simple = _simple(token[1:])
        return simple.text if simple is not None else token

    def _fenced(self) -> Node:
        left = self._delimiter()
        body = self.row(frozenset({r"\right"}))
        self._at += 1
        return Fenced(left, body, self._delimiter())

    def _environment(self) -> Node:
        name = self._raw()
        if not _GRIDS.fullmatch(name):
            return Atom(rf"\begin{{{name}}}")
        if name == "array":
            self._raw()
        rows: list[tuple[Row, ...]] = []
        cells: list[Row] = []
        while True:
            cells.append(self.row(frozenset({"&", r"\\", r"\end"})))
            match self._next():
                case "&":
                    continue
                case r"\\":
                    rows.append(tuple(cells))
                    cells = []
                case _:
                    self._raw()
                    break
        if any(cell.nodes for cell in cells):
            rows.append(tuple(cells))
        return Grid(name, tuple(rows))


def _simple(name: str) -> Atom | None:
    """The sign of a command without arguments."""
    tables: tuple[tuple[dict[str, str], Kind], ...] = (
        (symbols.LETTERS, "letter"),
        (symbols.RELATIONS, "relation"),
        (symbols.BINARY, "binary"),
        (symbols.BIG, "big"),
        (symbols.OPENING, "open"),
        (symbols.CLOSING, "close"),
        (symbols.BARS, "letter"),
        (symbols.SPACES, "space"),
    )
    for table, kind in tables:
        if name in table:
            return Atom(table[name], kind)
    return Atom(name, "function") if name in symbols.FUNCTIONS else None


def _words(source: str, *, operator: bool) -> Atom:
    """The argument of `\\text` as it stands, or of `\\operatorname` without its spaces."""
    text = source.replace("$", "").replace("~", " ").replace("\\", "")
    if operator:
        text = text.replace(" ", "").replace(",", "")
    return Atom(text, "function" if operator or text in symbols.FUNCTIONS else "letter")


def _in_font(name: str, row: Row) -> Row:
    """The letters of a row in a font, where it has a code point that terminals show."""
    font = {"mathbb": symbols.DOUBLE_STRUCK, "mathcal": symbols.SCRIPT, "mathscr": symbols.SCRIPT}.get(name, {})
    nodes = [Atom(font.get(n.text, n.text), n.kind) if isinstance(n, Atom) else n for n in row.nodes]
    return Row(tuple(nodes))


def _merged(parts: list[Node]) -> Row | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 and isinstance(parts[0], Row) else Row(tuple(parts))
