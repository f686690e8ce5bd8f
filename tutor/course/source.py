"""Reading a lesson file: bytes -> text -> a tree of nodes. Whatever the bytes are, the outcome is a tree or problems.

Lesson files are a small part of YAML 1.2: mappings, lists, and scalars by the core schema (`true`, `1e-3`; but `yes`
and `2009-01-01` are text). Aliases, anchors, tags and several documents are refused, keys are text and stand once.
"""

from __future__ import annotations

import errno
import re
import stat
from pathlib import Path
from typing import Any

import yaml

from tutor.course.cuts import closes, tell_cut
from tutor.course.node import Node, Scalar
from tutor.course.problem import Mark, Problems, quote
from tutor.course.syntax import explain
from tutor.i18n import course as words

LARGEST = 1_000_000
"""Bytes of a file of a lesson."""
DEEPEST = 24
"""Levels of lists and mappings; lessons need eight."""
MOST = 50_000
"""Values in one file; a long lesson has two thousand."""

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INT = re.compile(r"[-+]?[0-9]{1,40}|0o[0-7]{1,40}|0x[0-9a-fA-F]{1,40}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_QUOTED = ("'", '"', "|", ">")
# The parser of libyaml; a PyYAML built without it has the same one in Python, slower.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_text(path: Path, problems: Problems) -> str | None:
    """The text of a file of a lesson: regular, at most LARGEST bytes, UTF-8. None when a problem was added."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            problems.add(Mark(), "not-a-file", words.NOT_A_FILE, name=path.name)
            return None
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        number = getattr(error, "errno", None)
        if number in (errno.ENOENT, errno.ENOTDIR):
            problems.add(Mark(), "missing-file", words.MISSING, name=path.name)
        else:
            reason = errno.errorcode.get(number or 0, type(error).__name__)
            problems.add(Mark(), "unreadable-file", words.UNREADABLE, name=path.name, reason=reason)
        return None
    if len(raw) > LARGEST:
        problems.add(Mark(), "too-large", words.TOO_LARGE, name=path.name)
        return None
    try:
        return raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        start = raw.rfind(b"\n", 0, error.start) + 1
        column = len(raw[start : error.start].decode("utf-8", "replace")) + 1
        problems.add(Mark(raw.count(b"\n", 0, error.start) + 1, column), "not-utf8", words.NOT_UTF8)
        return None


def read_tree(path: Path, problems: Problems, *, stop: str | None = None) -> Node | None:
    """The mapping that a YAML file holds; None when a problem was added that leaves nothing to look at.

    With `stop`, reading ends where that key of the outermost mapping begins: the head of a lesson without its steps.
    """
    text = read_text(path, problems)
    return None if text is None else parse(text, problems, stop=stop)


def parse(text: str, problems: Problems, *, stop: str | None = None) -> Node | None:
    """The mapping that a YAML text holds, as `read_tree` gives it."""
    odd = _UNPRINTABLE.search(text)
    if odd:
        line = text.count("\n", 0, odd.start()) + 1
        place = Mark(line, odd.start() - text.rfind("\n", 0, odd.start()))
        problems.add(place, "not-text", words.NOT_TEXT, character=f"U+{ord(odd[0]):04X}")
        return None
    loader = LOADER(text)
    try:
        root = _Builder(text, problems, stop).build(loader)
    except yaml.YAMLError as error:
        explain(error, text, problems)
        return None
    finally:
        loader.dispose()
    if root is None:
        if not problems:
            problems.add(Mark(), "empty-file", words.EMPTY_FILE)
    elif root.kind != "map":
        if not (root.null and problems.has(root)):
            problems.add(root, "not-a-mapping", words.NOT_A_MAPPING)
        return None
    return root


class _Builder:
    """Nodes from parser events, one after the other, so that no nesting can exhaust the stack."""

    def __init__(self, text: str, problems: Problems, stop: str | None) -> None:
        self._text = text
        self._problems = problems
        self._stop = stop
        self._root: Node | None = None
        self._open: list[Node] = []
        self._key: list[Node | None] = []
        """For each open mapping, the key whose value comes next."""
        self._name: list[str | None] = []
        """That key's name; None for a value that is to be dropped."""
        self._flow: list[bool] = []
        """For each open list or mapping, whether it is written in brackets or braces."""
        self._count = 0

    def build(self, loader: Any) -> Node | None:
        """The tree of the first document; None when there is none, or when the rest is not worth reading."""
        documents = 0
        while loader.check_event():
            event = loader.get_event()
            place = Mark(event.start_mark.line + 1, event.start_mark.column + 1)
            match event:
                case yaml.DocumentStartEvent():
                    documents += 1
                    if documents > 1:
                        self._problems.add(place, "several-documents", words.SEVERAL_DOCUMENTS)
                        return self._root
                case yaml.AliasEvent():
                    self._problems.add(place, "alias", words.ALIAS, name=quote(f"*{event.anchor}"))
                    self._attach(Node(*place))
                case yaml.NodeEvent():
                    self._refuse(event, place)
                    if not self._node(event, place):
                        return None
                    if self._stop is not None and len(self._open) == 1 and self._name[0] == self._stop:
                        return self._root
                case yaml.CollectionEndEvent():
                    self._open.pop(), self._key.pop(), self._name.pop(), self._flow.pop()
        return self._root

    def _refuse(self, event: Any, place: Mark) -> None:
        if event.anchor is not None:
            self._problems.add(place, "alias", words.ANCHOR, name=quote("&" + event.anchor))
        if event.tag is not None:
            self._problems.add(place, "tag", words.TAG, name=quote(event.tag))

    def _node(self, event: Any, place: Mark) -> bool:
        """Add a value; False when there are too many of them or they are nested too deeply."""
        self._count += 1
        if self._count > MOST:
            self._problems.add(place, "too-large", words.TOO_MANY_VALUES, most=MOST)
            return False
        if isinstance(event, yaml.ScalarEvent):
            quoted = event.style in _QUOTED
            odd = _UNPRINTABLE.search(event.value)  # "\e" in double quotes would reach the learner's terminal
            if odd:
                self._problems.add(place, "not-text", words.NOT_TEXT, character=f"U+{ord(odd[0]):04X}")
            if not quoted and self._open:
                tell_cut(event, self._text, self._name[-1], self._flow[-1], self._problems)
            node = Node(*place, value=event.value if quoted else self._resolved(event.value, place))
            self._attach(node, event.value, absent=not quoted and not event.value)
            return True
        if len(self._open) >= DEEPEST:
            self._problems.add(place, "too-deep", words.TOO_DEEP, most=DEEPEST)
            return False
        node = Node(*place, kind="list" if isinstance(event, yaml.SequenceStartEvent) else "map")
        self._attach(node)
        self._open.append(node)
        self._key.append(None)
        self._name.append(None)
        self._flow.append(bool(event.flow_style))
        return True

    def _resolved(self, text: str, place: Mark) -> Scalar:
        """What an unquoted scalar means by YAML 1.2's core schema."""
        if text in _WORDS:
            return _WORDS[text]
        if _INT.fullmatch(text):
            number = int(text, 0) if text[:2] in ("0o", "0x") else int(text)
            if -(2**63) <= number < 2**63:
                return number
            self._problems.add(place, "bad-number", words.NUMBER_TOO_LARGE, value=quote(text))
            return None
        if _FLOAT.fullmatch(text):
            value = float(text)
            if abs(value) != float("inf"):
                return value
            self._problems.add(place, "bad-number", words.NUMBER_TOO_LARGE, value=quote(text))
            return None
        if text.lower().lstrip("+-") in (".inf", ".nan"):
            self._problems.add(place, "bad-number", words.NOT_FINITE, value=quote(text))
            return None
        return text

    def _attach(self, node: Node, name: str | None = None, absent: bool = False) -> None:
        """Put a node where it belongs: the root, the next item, the next key, or the value of the last key."""
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if parent.kind == "list":
            parent.items.append(node)
            return
        key = self._key[-1]
        if key is not None:
            if absent:  # `key:` with nothing after it: the parser puts the empty value on some later line
                node.line, node.column = key.line, key.column
            if self._name[-1] is not None:
                parent.keys[self._name[-1]] = key
                parent.values[self._name[-1]] = node
            self._key[-1] = self._name[-1] = None
            return
        self._key[-1] = node
        if not name:
            if not self._problems.has(node):
                self._problems.add(node, "bad-key", words.BAD_KEY)
        elif name in parent.keys:
            if not closes(name):  # the end of a text that a comma cuts, which was told at its beginning
                line = parent.keys[name].line
                self._problems.add(node, "duplicate-key", words.DUPLICATE_KEY, name=quote(name), line=line)
        else:
            self._name[-1] = name
