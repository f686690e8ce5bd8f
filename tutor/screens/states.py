"""How far a learner is with each lesson: the state, its word, its glyph, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from tutor.course import Entry, Pack
from tutor.i18n import LANGUAGES, Text
from tutor.i18n import progress as words
from tutor.i18n.spelling import only_ascii
from tutor.learner import Store
from tutor.learner.progress import LessonProgress, state_of

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


def glyph(state: str) -> str:
    """One cell for a state."""
    return (_ASCII if only_ascii() else _GLYPHS)[state]


class Outlook:
    """What the learner's progress makes of the lessons of some packs, as it stood when this was made."""

    def __init__(self, packs: Sequence[Pack], store: Store) -> None:
        self._packs = packs
        self._progress = {pack.name: store.progress(pack.name) for pack in packs}

    def progress(self, pack: Pack, name: str) -> LessonProgress | None:
        """What was done in a lesson; None when nothing was."""
        return self._progress[pack.name].get(name)

    @cached_property
    def blank(self) -> bool:
        """Whether nothing was done anywhere."""
        return not any(self._progress.values())

    def state(self, pack: Pack, entry: Entry, steps: int | None = None) -> str:
        """new, begun, done, due, mastered or known, as `state_of` tells; coming or broken for what does not open.

        `steps` are those of the lesson, where they were counted.
        """
        if entry.state != "ready":
            return entry.state
        return state_of(self.progress(pack, entry.name), steps)

    def mark(self, pack: Pack, entry: Entry, steps: int | None = None) -> Text:
        """The state in a word or two: `4 of 13` for one that is begun."""
        state, progress = self.state(pack, entry, steps), self.progress(pack, entry.name)
        if state == "due" and progress is not None:
            return Text(*(words.DUE(language, count=progress.due) for language in LANGUAGES))
        if state == "begun" and progress is not None and steps is not None:
            return Text(*(words.SO_MANY_OF(language, count=progress.done, total=steps) for language in LANGUAGES))
        return _WORDS[state]

    def finished(self, pack: Pack, name: str) -> bool:
        """Whether every step of a lesson is done; its steps are counted, which takes milliseconds the first time."""
        progress = self.progress(pack, name)
        if progress is None or not progress.begun:
            return False
        steps = pack.step_count(name)
        return steps is not None and progress.done >= steps

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
