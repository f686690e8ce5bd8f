"""Text, pictures and code in columns: side by side where there is room, in turns where there is not."""

from __future__ import annotations

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import Resize

from tutor.i18n import interface as words
from tutor.screens.base import TutorScreen
from tutor.screens.header import HeaderLine, Item, ViewStrip
from tutor.screens.keybar import KeyBar
from tutor.screens.knobbar import KnobBar
from tutor.screens.stage import Stage
from tutor.screens.status import StatusLine
from tutor.views.prose.view import Prose
from tutor.views.source.view import SourceView

WIDE = 100
"""From this width on, text and pictures stand side by side."""
VAST = 180
"""From this width on, the program that runs stands beside them."""
MANY = 200
"""From this width on, three pictures or more have two columns."""


class ColumnsScreen(TutorScreen):
    """Shares the room of the screen among its columns, and scrolls them."""

    header = getters.query_one(HeaderLine)
    strip = getters.query_one(ViewStrip)
    text = getters.query_one("#text", VerticalScroll)
    prose = getters.query_one("#prose", Prose)
    stage = getters.query_one(Stage)
    code = getters.query_one("#code", VerticalScroll)
    program = getters.query_one("#code SourceView", SourceView)
    knobs = getters.query_one(KnobBar)

    view = 0
    """Where there is room for one: 0 shows the text, k the k-th of `views`."""
    inside: str | None = None
    """The picture in which the learner is: keys belong to it."""

    def compose(self) -> ComposeResult:
        yield HeaderLine()
        yield ViewStrip()
        with Horizontal(id="body"):
            with VerticalScroll(id="text", can_focus=False):
                yield Prose("", id="prose")
            yield Stage()
            with VerticalScroll(id="code", can_focus=False):
                yield Prose("")
                yield SourceView()
        with Vertical(id="foot"):
            yield VerticalScroll(Prose("", id="outcome"), id="outcome-box", can_focus=False)
            yield KnobBar()
            yield StatusLine()
        yield KeyBar()

    # Room

    @property
    def narrow(self) -> bool:
        """Whether text and pictures take turns."""
        return self.size.width < WIDE

    def views(self) -> list[str]:
        """Names of what may stand beside the text."""
        return list(self.stage.names)

    def view_label(self, name: str) -> str:
        """The name of a view in the learner's words."""
        return self.stage.title(name)

    def has_program(self) -> bool:
        """Whether there is a program to stand beside the pictures."""
        return False

    def lay_out(self) -> None:
        """Side by side where there is room, in turns where there is not; one picture alone when it is asked for."""
        views = self.views()
        self.view = min(self.view, len(views))
        side = bool(views)
        single = self.narrow and side
        vast = self.size.width >= VAST and self.has_program()
        self.strip.display = single or self.view > 0
        self.text.display = not single or self.view == 0
        self.stage.display = bool(self.stage.names) and (not single or self.view > 0)
        self.code.display = vast
        self.stage.only(self.stage.names[self.view - 1] if self.view > 0 and self.stage.names else None)
        self.set_class(self.strip.display, "-strip")
        self.set_class(side and not single, "-wide")
        self.set_class(vast, "-vast")
        self.make_columns()
        self.knobs.brief = single and self.view > 0
        self.show_strip()

    @on(Stage.Grew)
    def make_columns(self) -> None:
        """Two columns of pictures and less of the program, where that is better."""
        self.set_class(self.has_class("-vast") and self.size.width >= MANY and self.stage.many, "-many")

    def show_strip(self) -> None:
        """Say in the strip what there is, and what is on screen."""
        first = words.TEXT_VIEW if self.narrow else words.ALL_VIEW
        items = (Item(first(self.language)), *(self.strip_item(name) for name in self.views()))
        self.strip.show(items, self.view, self.inside is not None)

    def strip_item(self, name: str) -> Item:
        """What the strip says of a view."""
        return Item(self.view_label(name))

    def relabel(self) -> None:
        self.show_strip()

    def on_resize(self, event: Resize) -> None:
        if self.is_mounted:
            self.lay_out()
            self.update_keys()

    def _scrolling(self) -> list[VerticalScroll]:
        """The columns on screen that can scroll."""
        return [column for column in (self.text, self.code) if column.display]

    # Actions

    def can(self, action: str) -> bool:
        match action:
            case "view":
                return bool(self.views()) and (self.narrow or len(self.stage.names) > 1)
            case "up" | "down" | "page_up" | "page_down":
                return any(column.max_scroll_y > 0 for column in self._scrolling())
        return super().can(action)

    def action_view(self) -> None:
        self.view = (self.view + 1) % (len(self.views()) + 1)
        self.lay_out()
        self.update_keys()

    def move(self, by: int) -> None:
        """Move down by so many lines; up when negative."""
        for column in self._scrolling():
            column.scroll_relative(y=by, animate=False)

    def move_page(self, by: int) -> None:
        """Move down by so many screens, each keeping a line of the one before; up when negative."""
        for column in self._scrolling():
            column.scroll_relative(y=by * max(1, column.size.height - 1), animate=False)

    def action_up(self) -> None:
        self.move(-1)

    def action_down(self) -> None:
        self.move(1)

    def action_page_up(self) -> None:
        self.move_page(-1)

    def action_page_down(self) -> None:
        self.move_page(1)
