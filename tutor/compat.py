"""Every touch of Textual's private names, each with a test that fails when it moves."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event as Flag
from time import monotonic
from typing import TYPE_CHECKING, Any, TextIO

import textual.content
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console
from rich.text import Text
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import CursorPosition, Event, Key, Resize
from textual.message import Message
from textual.strip import Strip

from tutor.terminal.pace import STUCK_SECONDS, Pace
from tutor.views.painted import Painted, Piece
from tutor.views.strips import encode

if TYPE_CHECKING:
    from textual.driver import Driver


def divide(text: str, width: int, fold: bool = True) -> list[int]:
    """Where Textual's own widgets break a line: our rules, which are loaded when there is something to break."""
    if cell_len(text) <= width:
        return []
    from tutor.views import wrap

    return wrap.divide(text, width, fold)


def render(self: Strip, console: Console) -> str:
    """A part of a row as the terminal gets it, in as few bytes as it takes."""
    if self._render_cache is None:
        self._render_cache = encode(self, console._color_system or ColorSystem.TRUECOLOR)
    return self._render_cache


painted: Painted | None = None
"""What the terminal of this process shows; None where more bytes are no matter, or there is no terminal."""


def chops_pieces(update: ChopsUpdate) -> Iterator[Piece]:
    """What a partial update writes: parts of rows, within the spans that may have changed."""
    for y, left, right in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is not None and x < right and end > left:
                start, stop = max(x, left), min(end, right)
                yield Piece(start, y, strip if (start, stop) == (x, end) else strip.crop(start - x, stop - x))


def layout_pieces(update: LayoutUpdate) -> Iterator[Piece]:
    """What a full update writes: row after row."""
    for y, line in enumerate(update.strips, update.region.y):
        x = update.region.x
        for strip in line:
            yield Piece(x, y, strip)
            x += strip.cell_length


def render_update(self: ChopsUpdate | LayoutUpdate, console: Console) -> str:
    """An update of the screen as the terminal gets it: over a slow line, the cells that change."""
    if painted is None:
        return _RENDER[type(self)](self, console)
    pieces = chops_pieces(self) if isinstance(self, ChopsUpdate) else layout_pieces(self)
    return painted.update(pieces, console._color_system or ColorSystem.TRUECOLOR)


_RENDER: dict[type[CompositorUpdate], Callable[..., str]] = {
    each: each.render_segments for each in (ChopsUpdate, LayoutUpdate)
}
"""How Textual itself does it."""


def install() -> None:
    """Make Textual's own widgets break lines by our rules, and all of them write fewer bytes.

    So no line of Chinese begins with a comma. Textual 8 imports `divide_line(text, width, fold)` from Rich into
    `textual.content`, every strip of the screen becomes text in `Strip.render`, every update in `render_segments`; it
    offers no other way in.
    """
    textual.content.divide_line = divide  # type: ignore[attr-defined, unused-ignore]
    Strip.render = render  # type: ignore[method-assign]
    for update in _RENDER:
        setattr(update, "render_segments", render_update)  # noqa: B010  # a method of two classes


_MOVE = re.compile(r"\x1b\[\d+;\d+H\Z")
"""The cursor is put somewhere, at the end of what is written."""


class _Outlet:
    """The terminal's file, as Textual's writer thread uses it: tells how much was taken, and how long that took.

    When the terminal is gone nothing is taken any more, and nobody waits for it: the app leaves in its own way.
    """

    def __init__(self, file: TextIO, taken: Callable[[int, float], None] | None) -> None:
        self._file, self._taken = file, taken
        self._count, self._seconds = 0, 0.0

    def write(self, text: str) -> None:
        since = monotonic()
        with contextlib.suppress(OSError):
            self._file.write(text)  # which passes on what it holds when that gets too much
        self._count += len(text.encode()) if self._taken is not None else 0
        self._seconds += monotonic() - since

    def flush(self) -> None:
        since = monotonic()
        with contextlib.suppress(OSError):
            self._file.flush()
        count, seconds = self._count, self._seconds + monotonic() - since
        self._count, self._seconds = 0, 0.0
        if self._taken is not None:
            self._taken(count, seconds)

    def fileno(self) -> int:
        return self._file.fileno()


class TerminalDriver(LinuxDriver):
    """The driver of a terminal: asks it how wide it draws, and paces what is written to it where the app wants that.

    It asks by the sequence that asks where the cursor is, which every terminal answers in its turn.
    """

    ASK = "\x1b[6n"
    AMBIGUOUS = "·"
    """One or two cells wide, as the terminal likes; hardly seen in the moment before the first painting."""

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        assert isinstance(app, Sheltered)
        self._pace, self._asks_width = app.pace, app.asks_width
        self._width_wanted = False
        self._answered = Flag()
        self._answered.set()
        taken = None if self._pace is None else self._pace.taken
        self._file = _Outlet(self._file, taken)  # type: ignore[assignment, arg-type, unused-ignore]

    def start_application_mode(self) -> None:
        global painted
        painted = None if self._pace is None else Painted()
        self._cursor = ""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._asks_width:
            self._width_wanted = True
            self.write(f"\x1b[H{self.AMBIGUOUS}")
            self._ask()

    def write(self, data: str) -> None:
        if self._pace is not None:
            move = _MOVE.search(data)
            if move is not None and data == self._cursor:
                return  # nothing changed, and the cursor is there already
            self._cursor = move[0] if move is not None else ""
            self._pace.wrote(len(data.encode()))
        super().write(data)

    def flush(self) -> None:
        """Called behind each painting."""
        super().flush()
        if self._pace is not None and self._pace.wants_report():
            self._pace.asked()
            self._ask()

    def _ask(self) -> None:
        self._answered.clear()
        self.write(self.ASK)

    def process_message(self, message: Message) -> None:
        """Called by the thread that reads the terminal."""
        if not isinstance(message, CursorPosition):
            super().process_message(message)
            return
        if self._width_wanted:
            self._width_wanted = False
            self._app.post_message(Sheltered.WidthTold(message.x))
        elif self._pace is not None:
            self._pace.answered()
        self._answered.set()

    def disable_input(self) -> None:
        """Wait for an answer that is on its way, or the shell would get it as if it had been typed."""
        if self._key_thread is not None and not self.exit_event.is_set():
            self._answered.wait(STUCK_SECONDS if self._pace is None else self._pace.patience)
            self._answered.set()  # what has not come by now is not waited for again
        super().disable_input()


class Sheltered(App[None]):
    """An app whose learners never see a traceback: after an error it leaves with a sentence.

    With TUTOR_DEBUG in the environment it shows the traceback, as Textual does.
    """

    pace: Pace | None = None
    """How many bytes pictures may take of the line to the terminal; None where that is no matter."""
    asks_width = False
    """Whether to ask the terminal how wide it draws ambiguous glyphs; it answers with `WidthTold`."""

    @dataclass
    class WidthTold(Message):
        """The terminal gives ambiguous glyphs so many cells."""

        cells: int

    def get_driver_class(self) -> type[Driver]:
        chosen = super().get_driver_class()
        return TerminalDriver if chosen is LinuxDriver else chosen

    def last_words(self, error: BaseException) -> str:
        """What to tell the learner about an error that ends the app."""
        return f"{type(error).__name__}: {error}"

    async def on_event(self, event: Event) -> None:
        """Drop keys that arrive when the last screen is gone; Textual looks for one and fails."""
        if isinstance(event, Resize):
            self.forget_painted()
        if not isinstance(event, Key) or self.screen_stack:
            await super().on_event(event)

    def forget_painted(self) -> None:
        """From now on take nothing for granted that the terminal shows."""
        if painted is not None:
            painted.forget()

    def _fatal_error(self) -> None:
        error = sys.exc_info()[1]
        if error is None or os.environ.get("TUTOR_DEBUG"):
            super()._fatal_error()
        else:
            self.panic(Text(self.last_words(error)))
