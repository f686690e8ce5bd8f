"""A sentence with its figures that is still in both languages."""

from __future__ import annotations

from tutor.i18n.text import Language, Text


def filled(text: Text, /, **figures: object) -> Text:
    """`text` with `{figure}` filled in, for both languages; a figure may be a `Text` itself."""

    def side(language: Language) -> str:
        return text(language, **{name: f(language) if isinstance(f, Text) else f for name, f in figures.items()})

    return Text(en=side("en"), zh=side("zh"))


def same(text: str) -> Text:
    """What reads the same in both languages: a name, a number, another program's words."""
    return Text(en=text, zh=text)
