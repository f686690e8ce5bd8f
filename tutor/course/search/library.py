"""The library of one sitting: all that can be searched, read once, and again where a file has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from tutor.course.pack import LessonBroken, Pack
from tutor.i18n import Language

if TYPE_CHECKING:
    from tutor.course.glossary import Glossary, Term
    from tutor.course.model import Lesson
    from tutor.course.search.documents import Document
    from tutor.course.search.index import Hit


class Library:
    """Documents and glossaries of the packs. Everything may be called from any thread.

    It is empty until `refresh`, which reads what is new or changed; what it holds meanwhile stays searchable. To make
    one loads nothing: the app has it from the start.
    """

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._packs = packs
        self.ready = False
        """Whether everything has been read at least once."""
        self._lock = Lock()
        self._documents: Sequence[Document] = ()
        self._lessons: dict[tuple[str, str], tuple[object, list[Document]]] = {}
        self._glossaries: dict[str, tuple[object, Glossary]] = {}

    def refresh(self, wanted: Callable[[], bool] = lambda: True) -> None:
        """Read what is new, or has changed since it was read. Takes long the first time: not on a key's way.

        It ends early when it is no longer `wanted`, and goes on there the next time.
        """
        from tutor.course.search.documents import of_term

        with self._lock:
            documents: list[Document] = []
            if not self.ready:
                self._documents = documents  # what has been read may be searched while the rest is
            for pack in self._packs:
                documents += [of_term(pack.name, term) for term in self.glossary(pack).terms]
                for entry in pack.entries:
                    if not wanted():
                        return
                    documents += self._of_lesson(pack, entry.name)
            self._documents = documents
            self.ready = True

    def search(self, query: str, language: Language, most: int = 60) -> list[Hit]:
        """The best of what holds every word of the query, best first."""
        from tutor.course.search.index import search

        return search(self._documents, query, language, most)

    def glossary(self, pack: Pack) -> Glossary:
        """The glossary of a pack as its file is now; what is wrong in it is left out."""
        from tutor.course.glossary import FILE, read_glossary

        stamp = _stamp(pack.folder / FILE)
        known = self._glossaries.get(pack.name)
        if known is None or known[0] != stamp:
            known = self._glossaries[pack.name] = (stamp, read_glossary(pack.folder))
        return known[1]

    def first_uses(self, pack: Pack, lesson: Lesson) -> dict[str, list[Term]]:
        """By step, the terms to explain there: the lesson uses them before they are taught."""
        from tutor.course.first_uses import first_uses

        return first_uses(lesson, self.glossary(pack), {entry.name: entry.number for entry in pack.entries})

    def _of_lesson(self, pack: Pack, name: str) -> list[Document]:
        from tutor.course.search.documents import heading, of_lesson

        entry = pack.entry(name)
        try:
            lesson = None if entry.coming else pack.lesson(name)
        except LessonBroken:
            lesson = None
        known = self._lessons.get((pack.name, name))
        # A pack gives the same lesson again until one of its files changes.
        if known is None or known[0] is not lesson or lesson is None:
            found = [heading(pack.name, entry).folded()] if lesson is None else of_lesson(pack.name, entry, lesson)
            known = self._lessons[pack.name, name] = (lesson, found)
        return known[1]


def _stamp(file: Path) -> tuple[int, int] | None:
    """Changes whenever a file does; None where there is none."""
    try:
        status = file.stat()
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_size)
