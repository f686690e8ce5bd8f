"""How sure the learner is, said before they answer."""

from __future__ import annotations

from itertools import pairwise

from textual.content import Content
from textual.widgets import Static

from tutor.i18n import Language
from tutor.i18n import questions as words
from tutor.i18n.spelling import said
from tutor.learner.attempt import Sure
from tutor.screens.question.asked import SURE
from tutor.study.verdicts import SURE_WORDS


class SureRow(Static):
    """`How sure are you? (u)  guess  [likely]  certain`: small, and never asked for."""

    _parts = Content(), Content()
    """The question, and the names to choose from."""

    def show(self, chosen: Sure | None, key: str, language: Language) -> None:
        """Show what is chosen, and the key that chooses."""
        space = "" if language == "zh" else " "
        asked = Content(words.HOW_SURE(language) + space + words.SURE_KEY(language, key=key))
        names = Content()
        for sure in SURE:
            name = said(SURE_WORDS[sure](language))
            names += Content.styled(f"  [{name}]", "bold $text-accent") if sure == chosen else Content(f"   {name} ")
        self._parts = asked, names
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        """In one line, or in two: Chinese may break anywhere, and a word in two halves is none to choose."""
        asked, names = self._parts
        fits = not self.size.width or asked.cell_length + names.cell_length <= self.size.width
        self.update(Content("" if fits else "\n").join((asked, names)))


def following(sure: Sure | None) -> Sure | None:
    """The next of guess, likely, certain, and nothing said."""
    return SURE[0] if sure is None else dict(pairwise(SURE)).get(sure)
