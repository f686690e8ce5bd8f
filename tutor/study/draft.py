"""The learner's file of an exercise: kept beside the progress, written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.learner import Store


def draft_folder(store: Store, pack: str, lesson: str, *, review: bool = False) -> Path:
    """Where the learner's own files of a lesson are kept; those that are written anew for a review stand apart."""
    drafts = store.folder / "drafts"
    return (drafts / "review" if review else drafts) / pack / lesson


class Draft:
    """A file that begins as a copy of the exercise's starting file."""

    def __init__(self, path: Path, start: Path) -> None:
        self.path = path
        self._start = start
        self._known: str | None = None
        """What the file held when it was last read or written here; None when it was not there."""

    @property
    def start(self) -> str:
        """The exercise's starting file; why not, as a comment, when it cannot be read."""
        return _text(self._start) or ""

    @property
    def current(self) -> Path:
        """The learner's file; the starting file before the first edit."""
        return self.path if self.path.exists() else self._start

    def read(self) -> str:
        """The learner's text as it stands on disk; the starting file before the first edit."""
        self._known = _text(self.path)
        return self.start if self._known is None else self._known

    def holds(self, text: str) -> bool:
        """Whether a text is what was last read or written here."""
        return text == (self.start if self._known is None else self._known)

    @property
    def changed_elsewhere(self) -> bool:
        """Whether the file holds something else than what was last read or written here."""
        on_disk = _text(self.path)
        return on_disk is not None and on_disk != self._known

    def write(self, text: str, *, durable: bool = True) -> Path | None:
        """Put a text in place of the file, at once: whoever reads it finds the old text or the new one.

        What somebody else wrote meanwhile is set aside first; the file it went to is returned. `durable` waits for the
        disk. Raises OSError when the file cannot be written; then it is as it was.
        """
        if text == self._known:
            return None  # nothing new is written here, whatever the file holds by now
        if self._known is None and text == self.start and not self.path.exists():
            return None  # nothing was written yet
        aside = self.set_aside() if self.changed_elsewhere else None
        self.path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{self.path.stem}-", suffix=".tmp", dir=self.path.parent)
        try:
            with open(handle, "w", encoding="utf-8", newline="") as file:
                file.write(text)
                if durable:
                    file.flush()
                    os.fsync(file.fileno())
            os.replace(name, self.path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise
        self._known = text
        return aside

    def make(self) -> None:
        """Let the file be there, for an editor outside. Raises OSError."""
        if not self.path.exists():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(self.start, encoding="utf-8", newline="")

    def set_aside(self) -> Path | None:
        """A copy of the file as it is on disk, under a name of its own; None when there is none. Raises OSError."""
        text = _text(self.path)
        if text is None:
            return None
        number = 1
        while True:
            copy = self.path.with_name(f"{self.path.stem}.kept-{number}{self.path.suffix}")
            try:
                with copy.open("x", encoding="utf-8", newline="") as file:
                    file.write(text)
            except FileExistsError:
                number += 1
            else:
                return copy

    def remove(self) -> None:
        """Begin anew: the file goes. Raises OSError."""
        self.path.unlink(missing_ok=True)
        self._known = None


def _text(file: Path) -> str | None:
    """What a file holds, its line ends as `\\n`; None when it cannot be read."""
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
