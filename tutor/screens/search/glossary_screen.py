"""The glossary: every term of the course, what it means, and the step that teaches it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from textual import getters
from textual.containers import Horizontal, VerticalScroll
from textual.events import Resize
from textual.widget import Widget

from tutor.course import CourseError, Entry, Pack, UnknownLesson
from tutor.course.glossary import Term, alphabetical
from tutor.course.search.documents import Document, of_term
from tutor.course.search.index import search
from tutor.i18n import Language, Text, interface, other
from tutor.i18n import search as words
from tutor.screens.search.finder import FinderScreen
from tutor.screens.search.opening import visit
from tutor.screens.search.rows import Row, RowList
from tutor.views.prose.view import Prose

NARROW = 72
"""Below this width the definition stands under the list."""

Key = tuple[str, str]
"""A pack, and the English name of one of its terms."""


class GlossaryScreen(FinderScreen):
    """Lists the terms, those of the step below first, and tells what the one under the cursor means."""

    found = getters.query_one("#found", Horizontal)
    about_term = getters.query_one("#about Prose", Prose)

    def __init__(self, here: tuple[str, str] = ("", ""), term: Key | None = None) -> None:
        """`here` is what the learner reads, in English and in Chinese; `term` is where to begin instead."""
        super().__init__()
        self._here = here
        self._begin = term
        self._terms: dict[Key, tuple[Pack, Term]] = {}
        self._documents: list[Document] = []
        self._first: list[Key] = []
        """The terms that occur in what the learner reads."""
        self._loading = True

    def body(self) -> Widget:
        return Horizontal(RowList(), VerticalScroll(Prose(""), id="about", can_focus=False), id="found")

    def on_resize(self, event: Resize) -> None:
        self.found.set_class(self.size.width < NARROW, "-narrow")

    async def on_mount(self) -> None:
        self.watch(self.rows, "cursor", self._tell, init=False)

    def relabel(self) -> None:
        self.heading.update(words.GLOSSARY(self.language))
        super().relabel()

    # The terms

    async def load(self) -> None:
        for pack in self.app.packs:
            glossary = await asyncio.to_thread(self.app.library.glossary, pack)
            for term in glossary.terms:
                self._terms[pack.name, term.name.en] = (pack, term)
                self._documents.append(of_term(pack.name, term))
            self._first += [(pack.name, term.name.en) for term in glossary.within(*self._here)]
        self._loading = False

    async def find(self, query: str) -> None:
        if query.strip():
            hits = search(self._documents, query, self.language, len(self._documents))
            keys = [(hit.document.pack, hit.document.title.en) for hit in hits]
            self.rows.show([self._row(key) for key in keys])
        else:
            keys = list(self._terms)
            self.rows.show(list(self._all()))
            if self._begin in self._terms:
                self.rows.select(("all", *self._begin))
                self._begin = None
        self.count.update(words.SO_MANY_TERMS(self.language, count=len(keys)) if keys else "")
        self.hint.update("" if self._loading else (words.NO_TERM if self._terms else words.NO_GLOSSARY)(self.language))
        self.hint.set_class(not keys, "-shown")
        self.found.display = bool(keys)
        self._tell()

    def _all(self) -> Iterator[Row]:
        """Every term; where the learner came from a step, those that stand in it before all others."""
        if self._first:
            yield self._heading(words.ON_THIS_STEP)
            yield from (self._row(key, "here") for key in self._first)
            yield Row(None, (((" ", ""),),))
            yield self._heading(words.ALL_TERMS)
        yield from (self._row(key) for key in sorted(self._terms, key=self._alphabetical))

    def _alphabetical(self, key: Key) -> str:
        return alphabetical(self._terms[key][1], self.language)

    def _heading(self, text: Text) -> Row:
        return Row(None, (((text(self.language), ""),),))

    def _row(self, key: Key, section: str = "all") -> Row:
        """The term in the learner's language, and behind it in the other."""
        name = self._terms[key][1].name
        return Row((section, *key), (((name(self.language), ""), ("  ", ""), (name(other(self.language)), "muted")),))

    # The definition

    @property
    def term(self) -> tuple[Pack, Term] | None:
        """The term under the cursor, and its pack."""
        row = self.rows.selected
        return self._terms.get((row.key[1], row.key[2])) if row is not None and isinstance(row.key, tuple) else None

    def _tell(self) -> None:
        chosen = self.term
        self.about_term.update(self.definition(*chosen) if chosen is not None else "")
        self.query_one("#about", VerticalScroll).scroll_home(animate=False)
        self.update_keys()

    def definition(self, pack: Pack, term: Term) -> str:
        """What a term means, as markdown: names, definition, related terms, and where it is taught."""
        language = self.language
        comma = words.COMMA(language)
        parts = [f"## {term.name(language)}\n\n*{term.name(other(language))}*"]
        if term.also:
            parts.append(f"*{words.ALSO(language, names=comma.join(term.also))}*")
        parts.append(term.text(language))
        if term.see:
            related = [self._named(pack, name, language) for name in term.see]
            parts.append(words.SEE(language, names=comma.join(related)))
        if term.lesson is not None:
            parts.append(f"*{self._taught(pack, term, term.lesson)}*")
        return "\n\n".join(parts)

    def _named(self, pack: Pack, name: str, language: Language) -> str:
        """A related term in the learner's language; its English name where it is unknown."""
        for known in self.app.library.glossary(pack).find(name)[:1]:
            return known.name(language)
        return name

    def _taught(self, pack: Pack, term: Term, lesson: str) -> str:
        language = self.language
        try:
            if pack.entry(lesson).coming:
                return words.TO_BE_TAUGHT(language, lesson=pack.entry(lesson).title(language))
            step = pack.lesson(lesson).step(term.step or "")
        except (CourseError, KeyError):
            return ""
        title = step.title(language) if step.title is not None else step.id
        return words.TAUGHT(language, lesson=pack.entry(lesson).title(language), step=title)

    # Actions

    def can(self, action: str) -> bool:
        if action == "choose":
            return self._taught_in() is not None
        return super().can(action)

    def _taught_in(self) -> Entry | None:
        """The lesson that teaches the term under the cursor; None where there is none, or none any more."""
        if self.term is None or self.term[1].lesson is None:
            return None
        try:
            return self.term[0].entry(self.term[1].lesson)
        except UnknownLesson:
            return None

    def action_choose(self) -> None:
        entry = self._taught_in()
        if self.term is None or entry is None:
            return
        pack, term = self.term
        if entry.coming:
            self.app.say(interface.NOT_WRITTEN_YET(self.language, title=entry.title(self.language)))
        else:
            visit(self.app, pack.name, entry.name, term.step)
