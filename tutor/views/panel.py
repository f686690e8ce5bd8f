"""`Panel`: a title line over the view of one name, made when its first frame comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Leave, MouseMove
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tutor.i18n import Language, Text
from tutor.live.frames import Frame
from tutor.views.base import EMPTY_LABELS, View
from tutor.views.cells import clip, width
from tutor.views.kinds import shows, view_for
from tutor.views.words import label

HERE = "▸"
"""Before the title of the panel in which the learner is."""


class Title(Widget):
    """The panel's name at the left, behind the letter that leads into it; small facts at the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"title--facts", "title--letter"}
    DEFAULT_CSS = """
    Title { height: 1; width: 1fr; color: $foreground; text-style: bold; }
    Title > .title--facts { color: $muted; }
    Title > .title--letter { color: $text-accent; text-style: bold reverse; }
    """

    text: reactive[str] = reactive("")
    facts: reactive[str] = reactive("")
    letter: reactive[str] = reactive("")
    """The key that leads into the panel, while such keys are shown."""
    here: reactive[bool] = reactive(False)
    """Whether the learner is in the panel."""

    def render_line(self, y: int) -> Strip:
        room = self.size.width
        segments = []
        if self.letter:
            segments = [
                Segment(self.letter, self.get_component_rich_style("title--letter")),
                Segment(" ", self.rich_style),
            ]
        elif self.here:
            segments = [Segment(HERE + " ", self.rich_style)]
        used = 2 * bool(segments)
        text = clip(self.text, max(0, room - used))
        segments.append(Segment(text, self.rich_style))
        used += width(text)
        if self.facts and used + 2 + width(self.facts) <= room:
            quiet = self.get_component_rich_style("title--facts")
            gap = room - used - width(self.facts)
            segments.append(Segment(" " * gap, self.rich_style))
            segments.append(Segment(self.facts, Style(color=quiet.color, bgcolor=quiet.bgcolor)))
        return Strip(segments).adjust_cell_length(room, self.rich_style)


class Panel(Vertical):
    """The picture of one panel of a demo, with its title. Knows no more of a run than the frames it is given."""

    @dataclass
    class Looked(Message):
        """The learner wants to see a part of the tensor in this panel that is not in its frame (`View.Looked`)."""

        panel: str
        index: list[int]
        window: tuple[int, int] | None

    @dataclass
    class Clicked(Message):
        """The learner pointed at this panel."""

        panel: str

    DEFAULT_CSS = """
    Panel { width: 1fr; height: 1fr; }
    Panel.-focused > Title { color: $text-accent; }
    Panel.-line > View { display: none; }
    """

    language: reactive[Language] = reactive[Language]("en")
    labels: reactive[Mapping[str, Text]] = reactive[Mapping[str, Text]](EMPTY_LABELS)
    focused: reactive[bool] = reactive(False, toggle_class="-focused")
    """Whether the learner is in it: keys walk over its picture, and its title is marked and in the accent colour."""
    letter: reactive[str] = reactive("")
    """The key that leads into it, shown before the title; empty while such keys are not shown."""
    line: reactive[bool] = reactive(False, toggle_class="-line")
    """Whether it has one line only, and shows the gist of its view in place of the view."""
    empty = True
    """Whether no frame came since it was made or cleared."""

    def __init__(
        self,
        panel: str,
        *,
        labels: Mapping[str, Text] = EMPTY_LABELS,
        language: Language = "en",
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.panel = panel
        """The panel's name in the demo."""
        self.view: View | None = None
        """The view, once the first frame told its kind."""
        self._title = Title()
        self._composed = False
        self.set_reactive(Panel.labels, labels)
        self.set_reactive(Panel.language, language)

    def compose(self) -> ComposeResult:
        yield self._title
        if self.view is not None:
            yield self.view
        self._composed = True

    def on_mount(self) -> None:
        self.entitle()

    def show(self, frame: Frame) -> None:
        """Show the next frame of this panel. A frame of another kind replaces the view."""
        self.empty = False
        if self.view is None or not shows(self.view, frame):
            before, self.view = self.view, view_for(frame, labels=self.labels, language=self.language)
            if before is not None:
                before.remove()
            if self._composed:
                self.mount(self.view)
        else:
            self.view.show(frame)
        self.entitle()

    def clear(self) -> None:
        """A new run begins. The view stays, empty, so that the screen does not jump."""
        self.empty = True
        if self.view is not None:
            self.view.clear()
        self.entitle()

    def plain(self) -> str:
        """The title and the view in plain text."""
        text = self.view.plain() if self.view is not None else ""
        return "\n".join(filter(None, (label(self.panel, self.labels, self.language), text)))

    def describe(self) -> str:
        """The gist in one sentence; empty before the first frame."""
        return self.view.describe() if self.view is not None else ""

    def gist(self) -> str:
        """What it shows now, in a few words; empty before the first frame."""
        return self.view.gist() if self.view is not None else ""

    def lines_wanted(self, width: int) -> int | None:
        """Lines that the view wants below the title at this width; None for a picture, which takes what it gets."""
        return self.view.lines_wanted(width) if self.view is not None else None

    def entitle(self) -> None:
        """Write the title line anew."""
        self._title.text = label(self.panel, self.labels, self.language)
        self._title.facts = self.gist() if self.line else self.view.facts() if self.view is not None else ""
        self._title.letter, self._title.here = self.letter, self.focused

    def on_resize(self) -> None:
        self.line = self.size.height == 1

    # The mouse

    def on_mouse_move(self, event: MouseMove) -> None:
        if self.view is None or not self.view.walks:
            return
        place = self.view.content_region
        if place.contains_point(event.screen_offset):
            there = event.screen_offset - place.offset
            self.view.hover(there.x, there.y)
        elif not self.focused:
            self.view.leave()

    def on_leave(self, event: Leave) -> None:
        if self.view is not None and event.node is self.view and not self.focused:
            self.view.leave()

    def on_click(self) -> None:
        self.post_message(self.Clicked(self.panel))

    def on_view_looked(self, message: View.Looked) -> None:
        message.stop()
        self.post_message(self.Looked(self.panel, message.index, message.window))

    def on_view_facts_changed(self, message: View.FactsChanged) -> None:
        message.stop()
        self.entitle()

    def watch_focused(self) -> None:
        if self.view is not None and not self.focused:
            self.view.leave()
        self.entitle()

    def watch_letter(self) -> None:
        self.entitle()

    def watch_line(self) -> None:
        self.entitle()

    def watch_language(self) -> None:
        if self.view is not None:
            self.view.language = self.language
        self.entitle()

    def watch_labels(self) -> None:
        if self.view is not None:
            self.view.labels = self.labels
        self.entitle()
