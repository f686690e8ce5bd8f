"""One call of the command line: its options, the services a command may need, and the words that refuse it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tutor.i18n import Language, Text
from tutor.i18n import cli as words
from tutor.i18n.locale import as_language, environment
from tutor.i18n.spelling import glyphs_used, only_ascii, use_glyphs
from tutor.terminal.kinds import Terminal

if TYPE_CHECKING:
    from tutor.course import Entry, Pack
    from tutor.learner import Store
    from tutor.terminal.pace import Pace


class Refused(Exception):
    """What the learner asked for cannot be done; the message says why, in their language."""


def refuse(text: Text, language: Language, /, **figures: object) -> Refused:
    """The exception that ends a command with a sentence."""
    return Refused(text(language, **figures))


def unknown(text: Text, language: Language, name: str, names: list[str]) -> Refused:
    """The exception for a `{name}` that is none of `names`; it tells the nearest of them, if one is near."""
    import difflib

    near = difflib.get_close_matches(name, names, 1, 0.4)
    return Refused(text(language, name=name) + did_you_mean(near[0] if near else None, language))


def did_you_mean(name: str | None, language: Language) -> str:
    """What to say behind a sentence that refuses a name: the one that may have been meant, if there is one."""
    if name is None:
        return ""
    return ("" if language == "zh" else " ") + words.DID_YOU_MEAN(language, name=name)


def terminal_here() -> Terminal:
    """The kind of terminal of this process."""
    return Terminal.of(environment(os.environ), getattr(sys.stdout, "encoding", None))


def lacks_chinese() -> bool:
    """Whether what is printed here is read on a terminal without Chinese characters."""
    return sys.stdout.isatty() and not terminal_here().chinese


def ambiguous_asked(option: str | None) -> Literal["narrow", "wide"] | None:
    """How wide the terminal draws ambiguous glyphs, by `--ambiguous`, else by TUTOR_AMBIGUOUS; None if neither says."""
    asked = option or os.environ.get("TUTOR_AMBIGUOUS")
    return "wide" if asked == "wide" else "narrow" if asked == "narrow" else None


class Call:
    """One call of the command line: its options, and the services a command may need."""

    def __init__(self, options: argparse.Namespace, language: Language) -> None:
        self.options = options
        self._language = language
        self.notice: str | None = None
        """What the learner should know besides, in a sentence."""

    @property
    def language(self) -> Language:
        """Asked for, else used last, else the system's."""
        if getattr(self.options, "lang", None):
            return self._language
        language = as_language(self.store.setting("language")) or self._language
        if language == "zh" and lacks_chinese():
            self.notice = words.NO_CHINESE("en")
            return "en"
        return language

    @property
    def terminal(self) -> Terminal:
        """The kind of terminal this is called from."""
        return terminal_here()

    @property
    def mouse(self) -> bool:
        """Whether the app listens to a mouse: by `--mouse`, else by TUTOR_MOUSE, else where there is one."""
        asked = getattr(self.options, "mouse", None)
        if asked is None and (said := os.environ.get("TUTOR_MOUSE")):
            asked = said not in ("0", "no", "off")
        return self.terminal.mouse if asked is None else asked

    @property
    def device(self) -> str:
        """The device asked for: by `--device`, else by TUTOR_DEVICE, else the CPU. Refused when it names none."""
        name = getattr(self.options, "device", None) or os.environ.get("TUTOR_DEVICE")
        if not name:  # almost always: what demos import need not be loaded for it
            return "cpu"
        from tutor.live.devices import device_name

        try:
            return device_name(name)
        except ValueError:
            raise refuse(words.BAD_DEVICE, self.language, name=name) from None

    @property
    def theme(self) -> str:
        """The theme asked for by `--theme`, else by TUTOR_THEME, else the one used last, else the first.

        Refused when who asked for it named none of ours.
        """
        from tutor.views.themes import THEMES

        names = [theme.name for theme in THEMES]
        asked = getattr(self.options, "theme", None) or os.environ.get("TUTOR_THEME")
        if asked is None:
            last = self.store.setting("theme")
            return last if last in names else names[0]
        name = asked if asked in names else f"tutor-{asked}"
        if name not in names:
            raise refuse(words.NO_SUCH_THEME, self.language, name=asked, names=words.COMMA(self.language).join(names))
        return name

    @property
    def pace(self) -> Pace | None:
        """Bytes that pictures may take: by `--budget`, TUTOR_BUDGET, or as SSH wants. Refused for nonsense."""
        from tutor.terminal.pace import bytes_a_second, pace_for

        asked = getattr(self.options, "budget", None) or os.environ.get("TUTOR_BUDGET")
        try:
            budget = bytes_a_second(asked) if asked else None
        except ValueError:
            raise refuse(words.BAD_BUDGET, self.language, text=asked) from None
        return pace_for(self.terminal, os.environ, budget)

    @property
    def on_width(self) -> Callable[[int], None] | None:
        """Who wants to know how wide the terminal draws ambiguous glyphs; None where that was said, or is no matter."""
        asked = ambiguous_asked(getattr(self.options, "ambiguous", None))
        return None if asked or only_ascii() else self._remember_width

    def _remember_width(self, cells: int) -> None:
        name = self._width_setting
        if self.store.setting(name) != str(cells) and (cells > 1 or self.store.setting(name)):
            self.store.set_setting(name, str(cells))

    @property
    def _width_setting(self) -> str:
        return f"ambiguous {self.terminal.identity}"

    @property
    def limits(self) -> dict[str, float]:
        """Limits that overrule those of lessons: by TUTOR_LIMITS, and over that by `--limit`. Refused for nonsense."""
        asked = [*os.environ.get("TUTOR_LIMITS", "").split(), *getattr(self.options, "limit", [])]
        return dict(map(self._limit, asked))

    def _limit(self, text: str) -> tuple[str, float]:
        from tutor.lab.limits import NAMES, SECONDS, SIZES, parsed

        name, equals, value = text.partition("=")
        if not equals:
            raise refuse(words.BAD_LIMIT, self.language, text=text)
        if name not in NAMES:
            raise unknown(words.NO_SUCH_LIMIT, self.language, name, list(NAMES))
        try:
            return name, parsed(name, value)
        except ValueError:
            kind = words.A_SIZE if name in SIZES else words.SOME_SECONDS if name in SECONDS else words.A_COUNT
            allowed = kind(self.language)
            raise refuse(words.BAD_VALUE, self.language, name=name, text=value, allowed=allowed) from None

    @property
    def store(self) -> Store:
        """What is remembered; opened once."""
        from tutor.learner import Store

        if not hasattr(self, "_store"):
            self._store = Store.open(getattr(self.options, "data", None))
            if glyphs_used() == "all" and self._draws_wide(self._store):
                use_glyphs("narrow")
        return self._store

    def _draws_wide(self, store: Store) -> bool:
        """Whether doctor found that this terminal draws ambiguous glyphs two cells wide, and nobody denies it."""
        if ambiguous_asked(getattr(self.options, "ambiguous", None)) or getattr(self.options, "json", False):
            return False
        return sys.stdout.isatty() and store.setting(self._width_setting) == "2"

    @property
    def packs(self) -> list[Pack]:
        """The course, then the packs of `--courses`."""
        from tutor.course import open_packs

        if not hasattr(self, "_packs"):
            self._packs = open_packs(Path(folder) for folder in getattr(self.options, "courses", []))
        return self._packs

    def find(self, place: str) -> tuple[Pack, Entry, str | None]:
        """`LESSON`, `LESSON/STEP` or `PACK/LESSON/STEP`; Refused when there is no such lesson."""
        words_of = place.strip("/").split("/")
        packs = self.packs
        if len(words_of) > 1 and (named := [pack for pack in packs if pack.name == words_of[0]]):
            packs, words_of = named, words_of[1:]
        name, step = words_of[0], words_of[1] if len(words_of) > 1 else None
        for pack in packs:
            for entry in pack.entries:
                if entry.name == name:
                    return pack, entry, step
        from tutor.course.meant import meant

        hint = did_you_mean(meant(packs, "/".join(words_of)), self.language)
        raise Refused(words.NO_SUCH_LESSON(self.language, name=name) + hint)
