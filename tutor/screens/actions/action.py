"""One action: its keys, and its words in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.i18n import Language, Text
from tutor.i18n import interface as words
from tutor.i18n.spelling import only_ascii


@dataclass(frozen=True, slots=True)
class Action:
    """Something a learner can do with one key."""

    keys: str
    """Key names as Textual has them, joined by commas."""
    shown: str
    """The key as the key bar shows it."""
    label: Text
    help: Text

    def named(self, language: Language) -> str:
        """The label. Where only ASCII is shown, English calls Chinese by its English name."""
        label = self.label(language)
        return words.CHINESE.en if only_ascii() and label == words.CHINESE.zh else label
