"""The picture of `Note` frames: sentences at the right moment, the newest last."""

from __future__ import annotations

from tutor.live.frames import Frame, Note
from tutor.views.base import View
from tutor.views.cells import ELLIPSIS, clip
from tutor.views.ink import MUTED, TEXT, Line
from tutor.views.sentences import sentence
from tutor.views.wrap import wrap

KEPT = 50
"""Notes of one run that are remembered."""


class NoteView(View):
    """The notes of a run. The newest is in full colour, those before it step back."""

    notes: list[Note]

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Note):
            raise TypeError(f"a note cannot show {type(frame).__name__}")
        # A demo that says the same thing at every step says it once.
        if self.notes and (self.notes[-1].name, self.notes[-1].figures) == (frame.name, frame.figures):
            self.notes.pop()
        self.notes = [*self.notes, frame][-KEPT:]

    def forget(self) -> None:
        self.notes = []

    def sentences(self) -> list[str]:
        """All notes in words, the newest last."""
        return [sentence(note, self.labels, self.language) for note in self.notes]

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        *before, newest = self.sentences() or [""]
        if not newest:
            return []
        parts = wrap(newest, width)
        if len(parts) > height:
            last = parts[height - 1] + ELLIPSIS
            parts = [*parts[: height - 1], clip(last, width)]
        lines: list[Line] = [((part, MUTED),) for text in before for part in wrap(text, width)]
        return [*lines[len(lines) - (height - len(parts)) :], *(((part, TEXT),) for part in parts)]

    def describe(self) -> str:
        return self.sentences()[-1] if self.notes else ""

    def plain(self) -> str:
        return "\n".join(self.sentences())
