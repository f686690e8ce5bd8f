"""Search: words on one line, and below it every place of the course that holds them."""

from __future__ import annotations

import asyncio
from itertools import pairwise

from rich.cells import cell_len

from tutor.course.search.fold import marked, terms_of
from tutor.course.search.index import Hit, excerpt
from tutor.i18n import Text
from tutor.i18n import search as words
from tutor.screens.search.finder import FinderScreen
from tutor.screens.search.opening import visit
from tutor.screens.search.rows import Piece, Row
from tutor.views.prose.one_line import one_line

MOST = 60
"""Results listed: who wants more types another word."""
MEASURE = 110
"""Cells of the list, as its style sheet has it: a longer line is hard to read."""


class SearchScreen(FinderScreen):
    """Searches the whole course, in both languages at once; enter opens the step."""

    _hits: tuple[Hit, ...] = ()
    _reading = True
    """Whether lessons are still being read."""

    def relabel(self) -> None:
        self.heading.update(words.SEARCH(self.language))
        super().relabel()

    async def load(self) -> None:
        library = self.app.library
        try:
            await asyncio.to_thread(library.refresh, lambda: self.is_attached)
        finally:
            self._reading = False

    async def find(self, query: str) -> None:
        terms = terms_of(query)
        found = await asyncio.to_thread(self.app.library.search, query, self.language, MOST) if terms else []
        self._hits = tuple(found)
        self.rows.show([self._row(at, hit, terms) for at, hit in enumerate(found)])
        most = words.AT_MOST if len(found) == MOST else words.FOUND
        self.count.update(most(self.language, count=len(found)) if found else "")
        self._say(words.TYPE_WORDS if not terms else words.READING if self._reading else words.NOTHING_FOUND)

    def _say(self, hint: Text) -> None:
        """What stands where no results do."""
        self.hint.update(hint(self.language))
        self.hint.set_class(not self._hits, "-shown")

    def _row(self, at: int, hit: Hit, terms: tuple[str, ...]) -> Row:
        """Lesson and step, and below them the line that was found."""
        document, language = hit.document, self.language
        title = document.title(language)
        first: list[Piece] = []
        if document.kind == "step":
            first = [(document.context(language), "muted"), (" · ", "muted")]
        first += _emphasised(title, terms, "name")
        kind = words.TERM if document.kind == "term" else words.COMING if document.coming else None
        if document.kind == "lesson" and kind is None:
            kind = words.LESSON
        lines = [tuple(first)]
        if hit.said is not None:
            lines.append(tuple(_emphasised(self._cut(one_line(hit.said.text), terms), terms, "muted")))
        key = (document.kind, document.pack, document.lesson, document.step, document.title.en)
        return Row(key, tuple(lines), kind(language) if kind is not None else "")

    def _cut(self, line: str, terms: tuple[str, ...]) -> str:
        """As much of a line as there is room for, with what was found in it."""
        cells = max(20, min(self.size.width, MEASURE) - 8)
        return excerpt(line, terms, cells * len(line) // max(1, cell_len(line)))

    def action_choose(self) -> None:
        row = self.rows.selected
        if row is None or not isinstance(row.key, tuple):
            return
        kind, pack, lesson, step, _ = row.key
        if kind == "term":
            from tutor.screens.search.glossary_screen import GlossaryScreen

            self._over(GlossaryScreen(term=(pack, row.key[-1])))
        else:
            visit(self.app, pack, lesson, step, terms_of(self.line.value))


def _emphasised(text: str, terms: tuple[str, ...], style: str) -> list[Piece]:
    """Text in pieces, those that were searched for emphasised."""
    spans = marked(text, terms)
    cuts = sorted({0, len(text), *(end for span in spans for end in span)})
    starts = {start for start, _ in spans}
    return [(text[low:high], "match" if low in starts else style) for low, high in pairwise(cuts)]
