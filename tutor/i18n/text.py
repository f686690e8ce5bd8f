"""`Text`: one sentence in English and in Chinese."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from tutor.i18n.spelling import said

Language = Literal["en", "zh"]

LANGUAGES: tuple[Language, ...] = ("en", "zh")


def other(language: Language) -> Language:
    """The language that the language key switches to."""
    return "zh" if language == "en" else "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence, or one page, in both languages.

    `text("zh")` gives the Chinese one; `text("zh", step=3)` fills `{step}` as `str.format` does. In a terminal that
    has ASCII only, what is not Chinese is spelled in ASCII.
    """

    # Read by pydantic when a lesson file is validated; a third language is an unknown key.
    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    en: str
    zh: str

    def __call__(self, language: Language, /, **figures: object) -> str:
        text = self.zh if language == "zh" else self.en
        return said(text.format(**figures) if figures else text)
