"""What all screens share: the language, the key bar, and the actions that work everywhere."""

from __future__ import annotations

from typing import ClassVar

from textual import getters, on
from textual.app import ScreenStackError
from textual.events import Resize
from textual.screen import Screen

from tutor.i18n import Language
from tutor.screens.actions import bindings
from tutor.screens.keybar import KeyBar
from tutor.screens.room import MoreRoom, lacks_room
from tutor.screens.services import Services


class TutorScreen(Screen[None]):
    """A screen whose words follow the app's language."""

    AUTO_FOCUS: ClassVar[str | None] = None
    BINDINGS = bindings("language", "theme", "search", "glossary", "help", "quit", "redraw")
    BAR: ClassVar[tuple[str, ...]] = ()
    """Actions for the key bar, most useful first; those that cannot act now are left out."""
    EVERYWHERE: ClassVar[tuple[str, ...]] = ("language", "search", "glossary", "quit", "theme", "help", "redraw")

    SHORT = 20
    """Rows below which none is left empty."""

    app = getters.app(Services)
    key_bar = getters.query_one(KeyBar)

    @property
    def language(self) -> Language:
        """The learner's language."""
        return self.app.language

    async def on_mount(self) -> None:
        self.watch(self.app, "language", self._language_changed)

    @on(Resize)
    async def _measure_room(self, event: Resize) -> None:
        columns, rows = event.size
        self.set_class(rows < self.SHORT, "-short")
        cramped = lacks_room(columns, rows)
        self.set_class(cramped, "-cramped")
        covers = self.query(MoreRoom)
        if cramped and not covers:
            await self.mount(MoreRoom())
        for cover in covers:
            cover.display = cramped
            cover.refresh()
        self.refresh()  # also where the size is what it was: what stands in a window that was another is not known

    def _language_changed(self) -> None:
        if self.composed:
            self.relabel()
            self.update_keys()
            for cover in self.query(MoreRoom):
                cover.refresh()

    def relabel(self) -> None:
        """Draw every word anew in the current language."""

    def can(self, action: str) -> bool:
        """Whether an action can act now. What cannot is neither bound nor shown."""
        return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.composed and self.can(action)

    @property
    def composed(self) -> bool:
        """Whether the screen has its widgets: one that opens or closes has none to act on."""
        return bool(self.query(KeyBar))

    def usable(self) -> tuple[str, ...]:
        """The actions that work now, in the order of the key bar."""
        return tuple(name for name in dict.fromkeys((*self.BAR, *self.EVERYWHERE)) if self.can(name))

    def update_keys(self) -> None:
        """Show the keys that work now."""
        if self.composed:
            self.key_bar.show(self.usable(), self.language)

    def action_language(self) -> None:
        self.app.switch_language()

    def action_theme(self) -> None:
        self.app.switch_theme()

    def action_redraw(self) -> None:
        self.app.redraw()

    def action_search(self) -> None:
        from tutor.screens.search.search_screen import SearchScreen

        self._over(SearchScreen())

    def action_glossary(self) -> None:
        from tutor.screens.search.glossary_screen import GlossaryScreen

        self._over(GlossaryScreen(here=self.reading()))

    def reading(self) -> tuple[str, str]:
        """What the learner reads here, in English and in Chinese: the glossary begins with the terms in it."""
        return ("", "")

    def abandon(self) -> None:
        """End what runs here: the learner goes elsewhere, and this screen closes."""

    def action_help(self) -> None:
        from tutor.screens.help import HelpScreen

        self._over(HelpScreen(self))

    def _over(self, screen: TutorScreen) -> None:
        """Put a screen over this one."""
        try:
            self.app.push_screen(screen)
        except ScreenStackError:  # pressed while the app closes
            return

    def action_quit(self) -> None:
        self.app.exit()

    def save_now(self) -> None:
        """Put on the disk what is not there yet: the app may be gone the next moment."""

    def show_lab(self) -> None:
        """The lab's state changed."""

    def about(self) -> str:
        """Markdown that says what is on the screen, for the help page."""
        return ""
