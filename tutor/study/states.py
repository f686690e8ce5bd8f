"""How far a learner is with each lesson: the state, its word, its glyph, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from tutor.course import Entry, Pack
from tutor.i18n import LANGUAGES, Text
from tutor.i18n import progress as words
from tutor.i18n.spelling import limited
from tutor.learner.progress import LessonProgress, state_of

if TYPE_CHECKING:
    from tutor.learner import Store

_WORDS = {
    "new": words.NEW,
    "begun": words.BEGUN,
    "done": words.DONE,
    "mastered": words.MASTERED,
    "known": words.KNOWN,
    "coming": words.COMING,
    "broken": words.BROKEN,
}
_GLYPHS = {
    "new": "○",
    "begun": "◐",
    "done": "●",
    "due": "◆",
    "mastered": "★",
    "known": "✓",
    "coming": "◦",
    "broken": "✗",
}
_ASCII = {
    "new": "o",
    "begun": "%",
    "done": "@",
    "due": "!",
    "mastered": "*",
    "known": "+",
    "coming": ".",
    "broken": "x",
}
"""One of its own for each, where only ASCII is shown."""

Steps = tuple[str, ...] | None
"""The ids of a lesson's steps; None while they are not known."""


def glyph(state: str) -> str:
    """One cell for a state."""
    return (_ASCII if limited() else _GLYPHS)[state]


class Outlook:
    """What the learner's progress makes of the lessons of some packs, as it stood when this was made."""

    def __init__(self, packs: Sequence[Pack], store: Store) -> None:
        self._store = store
        self._exact: dict[tuple[str, str, tuple[str, ...]], LessonProgress] = {}
        self._progress = {pack.name: store.progress(pack.name) for pack in packs}

    def progress(self, pack: Pack, name: str, steps: Steps = None) -> LessonProgress | None:
        """What was done in a lesson; None when nothing was.

        `steps` are the ids of those it has, where they were read: then nothing counts that was done on others.
        """
        found = self._progress[pack.name].get(name)
        if found is None or steps is None:
            return found
        key = (pack.name, name, steps)
        if key not in self._exact:
            self._exact[key] = self._store.progress_in(pack.name, name, steps)
        return self._exact[key]

    @cached_property
    def blank(self) -> bool:
        """Whether nothing was done anywhere."""
        return not any(self._progress.values())

    def state(self, pack: Pack, entry: Entry, steps: Steps = None) -> str:
        """new, begun, done, due, mastered or known, as `state_of` tells; coming or broken for what does not open."""
        if entry.state != "ready":
            return entry.state
        return state_of(self.progress(pack, entry.name, steps), None if steps is None else len(steps))

    def mark(self, pack: Pack, entry: Entry, steps: Steps = None) -> Text:
        """The state in a word or two: `4 of 13` for one that is begun, `3 due` for one with questions to review."""
        state, progress = self.state(pack, entry, steps), self.progress(pack, entry.name, steps)
        if state == "due" and progress is not None:
            return Text(*(words.DUE(language, count=progress.due) for language in LANGUAGES))
        if state == "begun" and progress is not None and steps is not None:
            return _so_many(progress, steps)
        return _WORDS[state]

    def far(self, pack: Pack, entry: Entry, steps: Steps = None) -> Text | None:
        """`4 of 13` for a lesson that is not done and whose mark tells what is due; None for others."""
        progress = self.progress(pack, entry.name, steps)
        if progress is None or steps is None or self.state(pack, entry, steps) != "due" or progress.done >= len(steps):
            return None
        return _so_many(progress, steps)

    def finished(self, pack: Pack, name: str) -> bool:
        """Whether every step of a lesson is done; their ids are read, which takes milliseconds the first time."""
        progress = self.progress(pack, name)
        if progress is None or not progress.begun:
            return False
        steps = pack.step_ids(name)
        progress = self.progress(pack, name, steps)
        return steps is not None and progress is not None and progress.done >= len(steps)

    def met(self, pack: Pack) -> set[str]:
        """Lessons of a pack that those which build on them may count on: finished, or known."""
        return {
            entry.name
            for entry in pack.entries
            if (progress := self.progress(pack, entry.name)) is not None
            and (progress.known or self.finished(pack, entry.name))
        }

    def unmet(self, pack: Pack, name: str) -> list[str]:
        """Lessons suggested before this one: what it needs and is not met, through lessons that are still to come."""
        coming = {entry.name for entry in pack.entries if entry.state != "ready"}
        return pack.graph.unmet(name, self.met(pack), coming)

    def suggested(self, pack: Pack) -> list[Entry]:
        """Lessons to go on with, in the order of the course: not done, and all that they need is."""
        met = self.met(pack)
        coming = {entry.name for entry in pack.entries if entry.state != "ready"}
        return [
            entry
            for entry in pack.entries
            if entry.state == "ready" and entry.name not in met and not pack.graph.unmet(entry.name, met, coming)
        ]


def _so_many(progress: LessonProgress, steps: Sequence[str]) -> Text:
    """How many steps are done, and of how many."""
    return Text(*(words.SO_MANY_OF(language, count=progress.done, total=len(steps)) for language in LANGUAGES))
