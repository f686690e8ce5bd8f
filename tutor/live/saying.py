"""`say`: the message of a hidden check, in both languages."""

from __future__ import annotations

from tutor.i18n import Language, Text


class Saying(str):
    """A message that is its English text wherever a string is wanted, and knows the Chinese one."""

    text: Text

    def __new__(cls, en: str, zh: str) -> Saying:
        made = super().__new__(cls, en)
        made.text = Text(en, zh)
        return made

    def __call__(self, language: Language) -> str:
        return self.text(language)


def say(*, en: str, zh: str) -> Saying:
    """The message of an assertion in a check: `assert y.dim() == 1, say(en="…", zh="…")`."""
    return Saying(en, zh)
