"""`View`: a widget that shows the frames of one panel, and repaints only the rows that changed."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.color import Color, ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as Colour
from textual.filter import LineFilter
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tutor.i18n import Language, Text
from tutor.i18n import views as words
from tutor.i18n.spelling import limited
from tutor.live.frames import Frame
from tutor.views import glyphs, palette
from tutor.views.ink import MUTED, TEXT, Ink, Line, clip_line, line_width
from tutor.views.pacing import pacer_of
from tutor.views.strips import encode

_MOVE = 8
"""Bytes that move the cursor to a row."""
EMPTY_LABELS: Mapping[str, Text] = {}


class View(Widget):
    """The picture of a panel. A subclass keeps what its frames say and draws it as lines of text in inks.

    A picture is laid out once for a state and a size, after all messages that wait were handled; a row that came out
    as it was before is not sent to the terminal again.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = set(palette.COMPONENTS)
    DEFAULT_CSS = "View { width: 1fr; height: 1fr; min-height: 1; }\n" + palette.CSS

    language: reactive[Language] = reactive[Language]("en", repaint=False)
    """The language of labels and legends; may change at any time."""
    labels: reactive[Mapping[str, Text]] = reactive[Mapping[str, Text]](EMPTY_LABELS, repaint=False)
    """Words for the names in the frames. What is not there is shown as it stands."""
    colour: reactive[bool | None] = reactive[bool | None](None, repaint=False)
    """Whether to draw with colours; None asks the terminal (no for NO_COLOR and for 16 colours)."""

    weight: ClassVar[int] = 2
    """The share of the room that a picture without a height of its own takes, beside others of its kind."""
    walks: ClassVar[bool] = False
    """Whether a cursor can walk over the picture and read what is under it."""

    class FactsChanged(Message):
        """What `facts` says has changed otherwise than by a frame."""

    class Looked(Message):
        """The learner wants to see a part of the tensor that is not in the frame: the run is asked for it.

        `index` names the leading axes; `window` the top and left of a part at full resolution, None for the whole.
        """

        def __init__(self, index: list[int], window: tuple[int, int] | None = None) -> None:
            super().__init__()
            self.index = index
            self.window = window

    def __init__(
        self,
        *,
        labels: Mapping[str, Text] = EMPTY_LABELS,
        language: Language = "en",
        name: str | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._lines: list[Line] | None = None
        self._coming: dict[int, Line] = {}
        """Rows that were laid out and are not painted yet, from the top."""
        self.behind = False
        """Whether a frame came that was not laid out yet."""
        self._drawn_for = (0, 0)
        self._strips: dict[int, Strip] = {}
        self._styles: dict[Ink, Style] = {}
        self._beneath: tuple[Sequence[LineFilter], Colour, Color | None] | None = None
        """What styles are made with: the filters, what lies behind this view, and its own background."""
        self._due = False
        self.set_reactive(View.labels, labels)
        self.set_reactive(View.language, language)
        self.forget()

    # What a kind of frame defines.

    @abstractmethod
    def take(self, frame: Frame) -> None:
        """Keep what a frame says. Raises TypeError for a frame of another kind."""

    @abstractmethod
    def forget(self) -> None:
        """Begin with nothing to show: when the view is made, and when a new run begins."""

    @abstractmethod
    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        """The picture in `width` x `height` cells, at most `height` lines; empty before the first frame."""

    @abstractmethod
    def plain(self) -> str:
        """The same in plain text: all numbers, no colours, no escape codes; empty before the first frame."""

    @abstractmethod
    def describe(self) -> str:
        """The gist in one sentence; empty before the first frame."""

    def facts(self) -> str:
        """A few small words for the right end of the panel's title."""
        return ""

    def gist(self) -> str:
        """What it shows now in a few words, for a line where there is no room for the picture."""
        return self.facts()

    def lines_wanted(self, width: int) -> int | None:
        """Lines in which all of it can be shown at this width; None for a picture that takes what it gets."""
        return None

    # The cursor: only for kinds that `walks`.

    def walk(self, right: int, down: int) -> None:
        """Move the cursor by so many of what it reads; the first move puts it on the picture."""

    def hover(self, x: int, y: int) -> None:
        """Put the cursor on what stands at a cell of the widget; off the picture, where nothing stands there."""

    def leave(self) -> None:
        """Take the cursor away."""

    def axes(self) -> int:
        """How many axes can be turned: the leading ones of a tensor, the heads and layers of attention."""
        return 0

    def turn(self, axis: int, by: int) -> None:
        """Show the next of an axis, counted from the last: 0 is a head, 1 a layer. After the last comes the first."""

    def magnifies(self) -> bool:
        """Whether the picture stands for more values than it has cells, and can be shown in part at full resolution."""
        return False

    def magnify(self) -> None:
        """Show the part around the cursor at full resolution, or the whole again."""

    # What all kinds share.

    def show(self, frame: Frame) -> None:
        """Take the next frame. It is drawn soon; over a slow line, when its turn comes."""
        self.take(frame)
        self.behind = True
        pacer = pacer_of(self.app) if self.is_attached and not self._due else None
        if pacer is not None and self._lines is not None:
            pacer.wants(self)
        else:
            self.redraw()

    def clear(self) -> None:
        """Start afresh: a new run begins."""
        self.forget()
        self.redraw()

    def look_anew(self) -> None:
        """Another part or scale of the same frame is shown: draw it, and tell that the facts changed."""
        self.redraw()
        if self.is_attached:
            self.post_message(self.FactsChanged())

    def look_at(self, index: list[int], window: tuple[int, int] | None) -> None:
        """Ask whoever shows this picture for another part of its tensor (`Looked`)."""
        if self.is_attached:
            self.post_message(self.Looked(index, window))

    def refused(self) -> None:
        """The part that was asked for last will not come."""

    def redraw(self) -> None:
        """Draw anew soon; however often it is asked before then, it is drawn once."""
        if not self.is_attached or not self.size:
            self._lines = None
        elif not self._due:
            self._due = True
            self.call_later(self._update)

    def watch_language(self) -> None:
        self.redraw()

    def watch_labels(self) -> None:
        self.redraw()

    def watch_colour(self) -> None:
        self.redraw()

    def notify_style_update(self) -> None:
        """Another theme: the same lines in other colours."""
        self._styles.clear()
        self._strips.clear()
        self._beneath = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows as they are drawn: what Textual does for borders, padding and opacity costs more than all of a picture.

        Without these there is nothing for it to do; what it does with colours is done once for each ink.
        """
        if self.outer_size != self.size or self.opacity != 1.0:
            return super().render_lines(crop)
        rows = [self.render_line(y) for y in crop.line_range]
        return rows if crop.column_span == (0, self.size.width) else [row.crop(*crop.column_span) for row in rows]

    def render_line(self, y: int) -> Strip:
        size = (self.size.width, self.size.height)
        if self._lines is None or self._drawn_for != size:
            self._lines, self._drawn_for = self.picture(*size), size
            self._coming.clear()
            self._strips.clear()
        strip = self._strips.get(y)
        if strip is None:
            strip = self._strips[y] = self._strip(self._lines[y] if y < len(self._lines) else (), size[0])
        return strip

    def picture(self, width: int, height: int) -> list[Line]:
        """The picture in so many cells, or that there is nothing yet: never too many lines, none too wide."""
        if width <= 0 or height <= 0:
            return []
        lines = self.draw(width, height, self.colourful) or [((words.EMPTY(self.language), MUTED),)]
        lines = [line if line_width(line) <= width else clip_line(line, width) for line in lines[:height]]
        return list(map(glyphs.line, lines)) if limited() else lines

    @property
    def colourful(self) -> bool:
        """Whether a colour map can be trusted here."""
        if self.colour is not None:
            return self.colour
        return not self.app.no_color and self.app.console.color_system != "standard"

    def _update(self) -> None:
        self._due = False
        if self._lay_out():
            self._paint(list(self._coming))

    def release(self, most: float) -> tuple[float, bool]:
        """Paint rows of the newest frame that are worth `most` bytes; one at least. What they cost, and if it was all.

        A frame of which rows are still to come is finished first.
        """
        if not self._coming and not self._lay_out():
            return 0.0, True
        system = self.app.console._color_system or ColorSystem.TRUECOLOR
        cost, rows = 0.0, []
        for y, line in self._coming.items():
            rows.append(y)
            cost += len(encode(self._strip(line, self.size.width), system).encode()) + _MOVE
            if cost >= most:
                break
        self._paint(rows)
        return cost, not self._coming

    def _lay_out(self) -> bool:
        """Find which rows of the newest frame differ from what is on the screen; False when no row is to be painted."""
        self.behind = False
        size = (self.size.width, self.size.height)
        before = self._lines
        if before is None or self._drawn_for != size:
            self._lines = None
            self._coming.clear()
            self.refresh()
            return False
        now = self.picture(*size)
        height = max(len(before), len(now))
        before += [()] * (height - len(before))
        now += [()] * (height - len(now))
        self._coming = {y: now[y] for y in range(height) if before[y] != now[y]}
        return bool(self._coming)

    def _paint(self, rows: list[int]) -> None:
        """Paint these rows of what is coming."""
        assert self._lines is not None
        for y in rows:
            self._lines[y] = self._coming.pop(y)
            self._strips.pop(y, None)
        self.refresh(*(Region(0, y, self.size.width, 1) for y in rows))

    def _strip(self, line: Line, width: int) -> Strip:
        styles = self._styles
        segments = [Segment(text, styles.get(ink) or self._style(ink)) for text, ink in line]
        spare = width - line_width(line)
        if spare > 0:
            segments.append(Segment(" " * spare, styles.get(TEXT) or self._style(TEXT)))
        return Strip(segments, max(width, width - spare))

    def _style(self, ink: Ink) -> Style:
        """The style of an ink in the present theme, as this terminal can show it."""
        if self._beneath is None:  # asked once: an image may bring thousands of inks with each frame
            self._beneath = self.get_line_filters(), self.background_colors[1], self.rich_style.bgcolor
        filters, ground, own = self._beneath
        back = self._resolve(ink.back) if ink.back else own
        style = Style(color=self._resolve(ink.fore), bgcolor=back, bold=ink.bold or None)
        for line_filter in filters:
            style = line_filter.apply([Segment(" ", style)], ground)[0].style or style
        self._styles[ink] = style
        return style

    def _resolve(self, colour: str) -> Color | None:
        """A colour of a map as it is, one of the palette from the theme."""
        if colour.startswith("#"):
            ground = Colour.from_rich_color(self.rich_style.bgcolor)
            return (ground + Colour.parse(colour)).rich_color
        return self.get_component_rich_style(f"view--{colour}").color
