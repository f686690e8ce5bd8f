"""The Textual app: its services, its screens, its language. Everything that draws is in `screens` and `views`."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import select
import signal
import sys
import threading
import traceback
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual.filter import LineFilter
from textual.screen import Screen

from tutor import compat
from tutor.course import Pack
from tutor.i18n import Language, other
from tutor.i18n import interface as words
from tutor.i18n.spelling import only_ascii
from tutor.screens.base import TutorScreen
from tutor.screens.contents import ContentsScreen
from tutor.screens.lab_words import lab_words
from tutor.screens.opening import Opening
from tutor.screens.remembering import Remembering
from tutor.views import palette, themes

if TYPE_CHECKING:
    from tutor.course.search.library import Library
    from tutor.lab import Lab, Run
    from tutor.learner import Store

TERMINAL_SECONDS = 1.0
"""How often the app looks whether its terminal is still there."""
LEAVE_SECONDS = 0.7
"""How long the app may take to restore the terminal after a hang-up or a SIGTERM."""


class TutorApp(Opening, Remembering, compat.Sheltered):
    """`tutor`, opened at the contents, or at a step."""

    TITLE = "tutor"
    # Textual does not load the stylesheet of a default screen: the app names it.
    CSS_PATH: ClassVar = ["tutor.tcss", "screens/contents.tcss"]
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = []

    def __init__(
        self,
        packs: list[Pack],
        store: Store,
        language: Language,
        *,
        place: tuple[str, str, str | None] | None = None,
        resume: bool = False,
        review: bool = False,
        lab: Lab | None = None,
        device: str = "cpu",
        limits: Mapping[str, float] | None = None,
        theme: str | None = None,
    ) -> None:
        compat.install()
        super().__init__()
        for each in themes.THEMES:
            self.register_theme(each)
        # Nothing is styled yet: to watch the theme change would style all of it twice.
        self.set_reactive(TutorApp.theme, theme or themes.DARK.name)
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())
        self.packs = packs
        self.store = store
        self.device = device
        self.seed = store.session
        self._limits = limits
        """Limits that overrule those of the lessons."""
        self.set_reactive(TutorApp.language, language)
        self._lab = lab
        self._own_lab = lab is None
        """Whether the lab is this app's alone: then it warms up unasked, and ends with the app."""
        self._place = place
        """Pack, lesson and step to open at."""
        self._resume = resume
        """Whether that is only where the learner stopped: then the contents are painted first, which is quicker."""
        self._review = review
        """Whether to open at the review."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return palette.variables(dark=self.current_theme.dark)

    def get_line_filters(self) -> Sequence[LineFilter]:
        if not only_ascii():
            return super().get_line_filters()
        from tutor.views.ascii_filter import AsciiFilter

        return [*super().get_line_filters(), AsciiFilter()]

    def get_default_screen(self) -> Screen[None]:
        return ContentsScreen()

    @cached_property
    def library(self) -> Library:
        """What can be searched; its code is loaded when it is first wanted."""
        from tutor.course.search.library import Library

        return Library(self.packs)

    @property
    def lab(self) -> Lab:
        """The lab; its code is loaded when it is first wanted, which is after the first paint."""
        if self._lab is None:
            from tutor.lab import Lab

            self._lab = Lab(limits=self._limits)
        self._lab.on_state = self._lab_changed
        return self._lab

    def on_mount(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGHUP, signal.SIGTERM):
            # Without these a hang-up ends the app where it stands: nothing restored, nothing closed.
            with contextlib.suppress(NotImplementedError, ValueError):
                loop.add_signal_handler(number, self._leave, number)
        if not self.is_headless and sys.__stdin__ is not None and sys.__stdin__.isatty():
            self.set_interval(TERMINAL_SECONDS, self._look_at_terminal)
        if self._place is not None and not self._resume:
            self.open_lesson(*self._place)
        if self._review:
            self.open_review()
        self.call_after_refresh(self._painted)

    def _look_at_terminal(self) -> None:
        """Leave when the terminal was closed: its SIGHUP goes to who leads the session, which may be `make`."""
        terminal = select.poll()
        terminal.register(0, 0)  # no events but those that are always told
        if any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, event in terminal.poll(0)):
            self._leave(signal.SIGHUP)

    def _leave(self, number: int) -> None:
        """A signal asks the app to go: in order if it can, but soon in any case.

        A terminal that is gone can hold up whoever writes to it; what was answered is on disk already.
        """
        self._close_lab()
        last = threading.Timer(LEAVE_SECONDS, os._exit, (128 + number,))
        last.daemon = True
        last.start()
        for screen in self.screen_stack:
            if isinstance(screen, TutorScreen):
                screen.save_now()
        self.exit(return_code=128 + number)

    def _painted(self) -> None:
        """After the first paint: the lesson where the learner stopped, then what takes time."""
        if self._place is not None and self._resume:
            self.open_lesson(*self._place)
        self.look_through_progress()
        if self._own_lab:
            self.call_after_refresh(self.lab.start)

    def on_unmount(self) -> None:
        self._close_lab()

    def _close_lab(self) -> None:
        if self._own_lab and self._lab is not None:
            self._lab.close()

    # Lessons

    def pack(self, name: str) -> Pack:
        """The pack of that name; KeyError when it is not open."""
        for pack in self.packs:
            if pack.name == name:
                return pack
        raise KeyError(name)

    def family_seed(self, before: int | None) -> int:
        """A seed for a question with new numbers, not the one before; `tutor check --run` has proven the question."""
        from tutor.course.families import SEEDS

        return random.SystemRandom().choice([seed for seed in range(SEEDS) if seed != before])

    # Words

    def switch_language(self) -> None:
        """The other language, everywhere, at once."""
        self.clear_notifications()
        self.language = other(self.language)
        self.store.set_setting("language", self.language)

    def switch_theme(self) -> None:
        """The next theme, everywhere, at once."""
        self.theme = themes.following(self.theme)
        self.store.set_setting("theme", self.theme)

    def say(self, sentence: str) -> None:
        """A short message that goes away by itself; one that is still there makes room for it."""
        self.clear_notifications()
        self.notify(sentence, markup=False)

    def report(self, error: BaseException | None) -> None:
        """An error that should not have been: said, never thrown at the learner."""
        self.say(words.TROUBLE(self.language, message=f"{type(error).__name__}: {error}"))

    def last_words(self, error: BaseException) -> str:
        """The sentence after an error that ended the app; the traceback goes to a file beside the progress."""
        report = self.store.folder / "last-error.txt"
        try:
            report.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        except OSError:
            return words.CRASHED(self.language, message=f"{type(error).__name__}: {error}")
        return words.CRASHED_REPORT(self.language, message=f"{type(error).__name__}: {error}", path=report)

    def action_help_quit(self) -> None:
        """Ctrl+C is pressed out of habit: say how to leave."""
        self.say(words.HOW_TO_QUIT(self.language))

    def lab_words(self, run: Run | None) -> str:
        return lab_words(self.lab.state, run)(self.language)

    def _lab_changed(self, state: str) -> None:
        if self.is_running:
            for screen in self.screen_stack:
                if isinstance(screen, TutorScreen):
                    screen.show_lab()
