"""An exercise as a screen needs it: the learner's file, the editor, the checks, the hints."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from tutor.course.model import CodeStep
from tutor.i18n import LANGUAGES, Language, Text
from tutor.i18n import interface as words
from tutor.lab import Lab, explain
from tutor.lab.headless import play
from tutor.lab.plans import exercise_plan
from tutor.live.frames import Failed
from tutor.screens.source import source_page

EDITORS = ("nano", "vim", "vi", "emacs")
"""Tried in this order where neither VISUAL nor EDITOR is set."""


class Exercise:
    """The learner's copy of the starting file, kept in the data directory, and what the checks said of it."""

    def __init__(self, folder: Path | None, step: CodeStep, drafts: Path) -> None:
        assert folder is not None
        self.step = step
        self.path = drafts / step.code
        self._folder = folder
        self._hints = 0
        self._messages: list[dict[str, Any]] | None = None
        self._failed: Failed | None = None

    @property
    def current(self) -> Path:
        """The learner's file; the starting file before the first edit."""
        return self.path if self.path.exists() else self._folder / self.step.code

    def page(self, language: Language) -> str:
        """The file as markdown."""
        return f"*{words.EXERCISE_FILE(language, path=self.path)}*\n\n{source_page(self.current)}"

    def next_hint(self) -> Text:
        """One more hint; after the last, that there are no more."""
        total = len(self.step.hints)
        self._hints = (self._hints + 1) % (total + 1)
        if not self._hints:
            return words.NO_MORE_HINTS
        hint = self.step.hints[self._hints - 1]
        en, zh = (
            f"**{words.HINT(language, number=self._hints, total=total)}** {hint(language)}" for language in LANGUAGES
        )
        return Text(en, zh)

    def edit(self, app: App[None]) -> bool:
        """Open the learner's editor on their file; False when there is none, or no place to open it."""
        wanted = os.environ.get("VISUAL") or os.environ.get("EDITOR")
        command = shlex.split(wanted) if wanted else [name for name in EDITORS if shutil.which(name)][:1]
        try:
            if not self.path.exists():
                self.path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self._folder / self.step.code, self.path)
            if not command:
                return False
            with app.suspend():
                subprocess.run([*command, str(self.path)], check=False)
        except (OSError, SuspendNotSupported):
            return False
        return True

    async def check(self, lab: Lab) -> tuple[bool, list[dict[str, Any]]]:
        """Run the hidden checks on the file as it stands."""
        last = await play(lab, exercise_plan(self._folder, self.step.check, self.current))
        self._failed = last if isinstance(last, Failed) else None
        self._messages = [] if isinstance(last, Failed) else list(last.figures["messages"])
        return not isinstance(last, Failed) and bool(last.figures["passed"]), self._messages

    def verdict(self, language: Language) -> str:
        """What the checks said, as markdown."""
        if self._failed is not None:
            return explain(self._failed, language)
        if not self._messages:
            return f"**{words.EXERCISE_PASSED(language)}**"
        lines = [f"**{words.EXERCISE_FAILED(language, count=len(self._messages))}**"]
        for message in self._messages:
            place = f" ({message['file']}:{message['line']})" if message["line"] else ""
            lines.append(f"- {message[language]}{place}")
        return "\n".join((lines[0], "", *lines[1:]))
