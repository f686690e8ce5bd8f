"""What is on the screen, and what every key does there."""

from __future__ import annotations

from tutor.i18n import interface as words
from tutor.screens.actions import ACTIONS
from tutor.screens.base import TutorScreen
from tutor.screens.source import PageScreen


class HelpScreen(PageScreen):
    """Explains the screen below it: only keys that work there now."""

    def __init__(self, below: TutorScreen) -> None:
        super().__init__()
        self._below = below

    def heading(self) -> str:
        return words.KEYS(self.language)

    def can(self, action: str) -> bool:
        return action != "help"

    def page(self) -> str:
        rows = [
            f"| `{ACTIONS[name].shown}` | {ACTIONS[name].named(self.language)} | {ACTIONS[name].help(self.language)} |"
            for name in self._below.usable()
        ]
        head = " | ".join(word(self.language) for word in (words.KEY, words.ACTION, words.WHAT_IT_DOES))
        return f"{self._below.about()}\n\n| {head} |\n|---|---|---|\n" + "\n".join(rows)
