"""`Panel`: a title line over the view of one name, made when its first frame comes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tutor.i18n import Language, Text
from tutor.live.frames import Frame
from tutor.views.base import EMPTY_LABELS, View
from tutor.views.cells import clip, width
from tutor.views.kinds import shows, view_for
from tutor.views.words import label


class Title(Widget):
    """The panel's name at the left, small facts at the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"title--facts"}
    DEFAULT_CSS = """
    Title { height: 1; width: 1fr; color: $foreground; text-style: bold; }
    Title > .title--facts { color: $muted; }
    """

    text: reactive[str] = reactive("")
    facts: reactive[str] = reactive("")

    def render_line(self, y: int) -> Strip:
        room = self.size.width
        text = clip(self.text, room)
        facts = self.facts if width(text) + 2 + width(self.facts) <= room else ""
        segments = [Segment(text, self.rich_style)]
        if facts:
            quiet = self.get_component_rich_style("title--facts")
            gap = room - width(text) - width(facts)
            segments.append(Segment(" " * gap, self.rich_style))
            segments.append(Segment(facts, Style(color=quiet.color, bgcolor=quiet.bgcolor)))
        return Strip(segments).adjust_cell_length(room, self.rich_style)


class Panel(Vertical):
    """The picture of one panel of a demo, with its title. Knows no more of a run than the frames it is given."""

    DEFAULT_CSS = """
    Panel { width: 1fr; height: 1fr; }
    Panel.-focused > Title { color: $text-accent; }
    """

    language: reactive[Language] = reactive[Language]("en")
    labels: reactive[Mapping[str, Text]] = reactive[Mapping[str, Text]](EMPTY_LABELS)
    focused: reactive[bool] = reactive(False, toggle_class="-focused")
    """Whether the panel's keys (log scale, facts) act on it; its title is then in the accent colour."""

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

    def entitle(self) -> None:
        """Write the title line anew."""
        self._title.text = label(self.panel, self.labels, self.language)
        self._title.facts = self.view.facts() if self.view is not None else ""

    def on_view_facts_changed(self, message: View.FactsChanged) -> None:
        message.stop()
        self.entitle()

    def watch_language(self) -> None:
        if self.view is not None:
            self.view.language = self.language
        self.entitle()

    def watch_labels(self) -> None:
        if self.view is not None:
            self.view.labels = self.labels
        self.entitle()
