"""The Textual app: its services, its screens, its language. Everything that draws is in `screens` and `views`."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual.events import DescendantFocus
from textual.filter import LineFilter
from textual.screen import Screen

from tutor import compat
from tutor.course import Pack
from tutor.i18n import Language, other
from tutor.i18n import interface as words
from tutor.i18n.spelling import Glyphs, glyphs_used, use_glyphs
from tutor.screens.base import TutorScreen
from tutor.screens.contents import ContentsScreen
from tutor.screens.lab_words import lab_words
from tutor.screens.leaving import Leaving
from tutor.screens.opening import Opening
from tutor.screens.remembering import Remembering
from tutor.terminal.pace import Pace
from tutor.views import colormap, palette, themes
from tutor.views.filters import filters_for
from tutor.views.pacing import Pacer

if TYPE_CHECKING:
    from tutor.course.search.library import Library
    from tutor.lab import Lab, Run
    from tutor.learner import Store


class TutorApp(Opening, Remembering, Leaving, compat.Sheltered):
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
        pace: Pace | None = None,
        notice: str | None = None,
        on_width: Callable[[int], None] | None = None,
    ) -> None:
        compat.install()
        self._on_width = on_width
        """Who wants to know how wide the terminal draws ambiguous glyphs."""
        self.asks_width = on_width is not None
        self.pace = pace
        self.pacer = None if pace is None else Pacer(pace)
        """Who draws the pictures by and by; None where they may take what they want."""
        colormap.use_few_levels(pace is not None)
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
        self._notice = notice
        """What is to be said first of all."""
        self._review = review
        """Whether to open at the review."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return palette.variables(dark=self.current_theme.dark)

    def get_line_filters(self) -> Sequence[LineFilter]:
        return filters_for(self, super().get_line_filters())

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
        if self._place is not None and not self._resume:
            self.open_lesson(*self._place)
        if self._review:
            self.open_review()
        self.call_after_refresh(self._painted)

    def _painted(self) -> None:
        """After the first paint: the lesson where the learner stopped, then what takes time."""
        if self._place is not None and self._resume:
            self.open_lesson(*self._place)
        self.look_through_progress()
        if self._notice is not None:
            self.say(self._notice)
        if self._own_lab:
            self.call_after_refresh(self.lab.start)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Where nothing is to move, as over SSH, no cursor blinks either: a screen that rests sends nothing."""
        if self.animation_level == "none" and getattr(event.widget, "cursor_blink", False):
            setattr(event.widget, "cursor_blink", False)  # noqa: B010

    def on_unmount(self) -> None:
        self.close_lab()

    def close_lab(self) -> None:
        if self._own_lab and self._lab is not None:
            self._lab.close()

    def on_sheltered_width_told(self, message: compat.Sheltered.WidthTold) -> None:
        """Draw what the terminal draws as wide as we think it does."""
        from tutor.views.base import View

        if self._on_width is not None:
            self._on_width(message.cells)
        glyphs: Glyphs = "narrow" if message.cells > 1 else "all"
        if glyphs != glyphs_used():
            use_glyphs(glyphs)
            self.mutate_reactive(TutorApp.language)
            for screen in self.screen_stack:
                for widget in screen.walk_children():
                    if isinstance(widget, View):
                        widget.redraw()
            self.refresh_css(animate=False)

    # Lessons

    def pack(self, name: str) -> Pack:
        """The pack of that name; KeyError when it is not open."""
        for pack in self.packs:
            if pack.name == name:
                return pack
        raise KeyError(name)

    def family_seed(self, before: int | None) -> int:
        """A seed for a question with new numbers, not the one before; `tutor check --run` has proven the question."""
        from tutor.course.families import fresh_seed

        return fresh_seed(before)

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

    def redraw(self) -> None:
        """Draw the whole screen anew: something else wrote on the terminal."""
        compat.forget()
        self.screen.refresh()

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
