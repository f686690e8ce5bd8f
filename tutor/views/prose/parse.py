"""Markdown as lessons use it, read into a small tree of blocks.

CommonMark with tables, LaTeX between dollar signs, and one repair: `中文**粗体（bold）**中文` is bold, whatever
CommonMark's flanking rule says. HTML is text like any other. Importing this module imports no parser.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from tutor.views.prose.blocks import (
    Align,
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
    Runs,
    Table,
)
from tutor.views.wrap import is_wide

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_CONTROLS = {code: None for code in (*range(9), *range(11, 32), *range(127, 160)) if code != 13}
"""What could move the cursor has no place on a page."""


@lru_cache(maxsize=256)
def parse(markdown: str, *, quoted: bool = False) -> tuple[Block, ...]:
    """The blocks of a text; with `quoted` code within a line keeps its backquotes. Any text will do: no errors."""
    return tuple(_Reader(_parser().parse(markdown.translate(_CONTROLS)), quoted).blocks())


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    from tutor.views.prose import rules as prose_rules

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    prose_rules.install(parser)
    return parser


class _Reader:
    """Walks the parser's flat list of tokens."""

    def __init__(self, tokens: Sequence[Token], quoted: bool) -> None:
        self._tokens = tokens
        self._quoted = quoted
        self._at = 0

    def blocks(self, until: str = "") -> Iterator[Block]:
        """The blocks up to the token of type `until`, which is consumed."""
        while self._at < len(self._tokens):
            token = self._next()
            match token.type:
                case "paragraph_open":
                    yield Paragraph(self._runs())
                    self._at += 1
                case "heading_open":
                    yield Heading(int(token.tag[1:]), self._runs())
                    self._at += 1
                case "bullet_list_open" | "ordered_list_open":
                    yield self._list(token)
                case "table_open":
                    yield self._table()
                case "blockquote_open":
                    yield Quote(tuple(self.blocks("blockquote_close")))
                case "fence" | "code_block":
                    info = token.info.split()
                    yield Code(token.content.rstrip("\n"), info[0].lower() if info else "")
                case "maths_block":
                    yield Formula(token.content)
                case "hr":
                    yield Rule()
                case kind if kind == until:
                    return

    def _next(self) -> Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _runs(self) -> Runs:
        """The text of the inline token that comes next."""
        return _closed_up(_joined(_runs(self._next().children or [], "`" if self._quoted else "")))

    def _list(self, opening: Token) -> Listing:
        closing = opening.type.replace("_open", "_close")
        items: list[tuple[Block, ...]] = []
        # The parser hides the paragraphs of a tight list.
        loose = any(
            token.type == "paragraph_open" and not token.hidden and token.level == opening.level + 2
            for token in self._own(closing, opening.level)
        )
        while self._next().type == "list_item_open":
            items.append(tuple(self.blocks("list_item_close")))
        start = opening.attrGet("start")
        first = None if opening.type == "bullet_list_open" else int(start if start is not None else 1)
        return Listing(tuple(items), first, loose)

    def _own(self, closing: str, level: int) -> Iterator[Token]:
        """The tokens from here to the one that closes the block at this level."""
        for token in self._tokens[self._at :]:
            if token.type == closing and token.level == level:
                return
            yield token

    def _table(self) -> Table:
        rows: list[list[Runs]] = []
        aligns: list[Align] = []
        while (token := self._next()).type != "table_close":
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                rows[-1].append(self._runs())
                if token.type == "th_open":
                    aligns.append(_align(str(token.attrGet("style") or "")))
        header, *body = rows
        return Table(tuple(header), tuple(tuple(row) for row in body), tuple(aligns))


_MARKS = frozenset("，。、；：？！（）「」『』《》")


def _align(style: str) -> Align:
    for align in ("left", "center", "right"):
        if align in style:
            return align
    return ""


def _runs(children: Sequence[Token], quote: str) -> list[Run]:
    """The runs of an inline token's children."""
    runs: list[Run] = []
    mark = Mark.NONE
    address = ""
    marks = {"strong": Mark.STRONG, "em": Mark.EMPHASIS, "link": Mark.LINK}
    for at, token in enumerate(children):
        kind, _, side = token.type.rpartition("_")
        if side == "open" and kind in marks:
            mark |= marks[kind]
            if kind == "link":
                address = str(token.attrGet("href") or "")
                opened = len(runs)
        elif side == "close" and kind in marks:
            mark &= ~marks[kind]
            if kind == "link" and address and "".join(run.text for run in runs[opened:]) != address:
                runs.append(Run(f" ({address})", mark | Mark.QUIET))
        elif token.type == "softbreak":
            before = runs[-1].text[-1:] if runs else ""
            after = next((child.content[:1] for child in children[at + 1 :] if child.content), "")
            runs.append(Run(_joint(before, after), mark))
        elif token.type == "hardbreak":
            runs.append(Run("\n", mark))
        elif token.type == "code_inline":
            runs.append(Run(f"{quote}{token.content}{quote}", mark | Mark.CODE))
        elif token.type == "maths":
            runs.append(Run(token.content, mark | Mark.MATH))
        elif token.content:
            runs.append(Run(token.content, mark))
    return runs


def _joined(runs: list[Run]) -> Runs:
    """The runs without the empty ones, equal neighbours joined."""
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].mark == run.mark and not run.mark & (Mark.MATH | Mark.CODE):
            joined[-1] = Run(joined[-1].text + run.text, run.mark)
        else:
            joined.append(run)
    return tuple(run for run in joined if run.text)


def _closed_up(runs: Runs) -> Runs:
    """The runs without the spaces that authors leave round bold Chinese to please other readers of markdown."""
    shapes = Mark.STRONG | Mark.EMPHASIS
    texts = ["", *(run.text for run in runs), ""]
    for at, (left, right) in enumerate(pairwise(runs), start=1):
        if not (left.mark ^ right.mark) & shapes:
            continue
        before, after = texts[at], texts[at + 1]
        if before.endswith(" ") and not _joint((texts[at - 1] + before[:-1])[-1:], after[:1]):
            texts[at] = before[:-1]
        elif after.startswith(" ") and not _joint(before[-1:], (after[1:] + texts[at + 2])[:1]):
            texts[at + 1] = after[1:]
    return tuple(Run(text, run.mark) for text, run in zip(texts[1:-1], runs, strict=True) if text)


def _joint(before: str, after: str) -> str:
    """What stands for a line end of the source: nothing between Chinese characters and at their marks."""
    both = is_wide(before) and is_wide(after)
    at_mark = before in _MARKS or after in _MARKS
    return "" if before and after and (both or at_mark) else " "
