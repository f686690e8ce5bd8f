"""Lines in and lines out: all that a terminal, a pipe or a screen reader needs to do."""

from __future__ import annotations

import contextlib
import io
import shutil
from collections.abc import Iterator
from typing import TextIO

from tutor.i18n import plain as words
from tutor.views.reading import markdown_text
from tutor.views.wrap import wrap

WIDEST = 76
"""Cells of the widest line of a sentence."""
NARROWEST = 24


class Lines:
    """What is said, and what is asked: each question ends in one prompt, at which one line is typed."""

    def __init__(self, source: TextIO, out: TextIO) -> None:
        self.out = out
        self._source = source
        if isinstance(source, io.TextIOWrapper):
            source.reconfigure(errors="replace")

    @property
    def typed(self) -> bool:
        """Whether somebody types at a terminal, and reads there."""
        return self._source.isatty() and self.out.isatty()

    @property
    def width(self) -> int:
        """Cells of a line."""
        if not self.out.isatty():
            return WIDEST
        return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns))

    @contextlib.contextmanager
    def silent(self) -> Iterator[None]:
        """Within this nothing is said."""
        out, self.out = self.out, io.StringIO()
        try:
            yield
        finally:
            self.out = out

    def say(self, *blocks: str) -> None:
        """Print blocks of lines, an empty line after each."""
        for block in filter(None, (block.rstrip("\n") for block in blocks)):
            print(f"{block}\n", file=self.out, flush=True)

    def sentence(self, *sentences: str) -> None:
        """Print sentences, each wrapped, an empty line after each."""
        self.say(*("\n".join(wrap(each, self.width)) for each in sentences if each))

    def markdown(self, *pages: str) -> None:
        """Print pages of markdown as they read."""
        self.say(*(markdown_text(page, self.width) for page in pages if page))

    def ask(self, *prompts: str) -> str | None:
        """Say what may be typed and take a line, its ends stripped; None when there are no more.

        Raises KeyboardInterrupt for a Ctrl+C.
        """
        for prompt in filter(None, prompts):
            print("\n".join(wrap(prompt, self.width)), file=self.out)
        print(words.PROMPT, end="", file=self.out, flush=True)
        try:
            line = self._source.readline()
        except KeyboardInterrupt:
            print(file=self.out, flush=True)
            raise
        if not line:
            print(file=self.out, flush=True)
            return None
        if not self._source.isatty():  # nobody has seen it: a log should read as a sitting does
            print(line.rstrip("\r\n"), file=self.out)
        print(file=self.out, flush=True)
        return line.strip()
