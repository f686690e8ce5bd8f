"""What the app writes to its terminal: strips in few bytes; over a slow line, only the cells that change."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rich.color import ColorSystem
from rich.console import Console
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from tutor.views.painted import Painted, Piece
from tutor.views.strips import encode


def render(self: Strip, console: Console) -> str:
    """A part of a row as the terminal gets it, in as few bytes as it takes."""
    if self._render_cache is None:
        self._render_cache = encode(self, console._color_system or ColorSystem.TRUECOLOR)
    return self._render_cache


_painted: Painted | None = None
"""What the terminal of this process shows; None where more bytes are no matter, or there is no terminal."""


def remember(on: bool) -> None:
    """From now on remember what the terminal shows, of which nothing is known yet, or do not."""
    global _painted
    _painted = Painted() if on else None


def forget() -> None:
    """Take nothing for granted that the terminal shows."""
    if _painted is not None:
        _painted.forget()


def chops_pieces(update: ChopsUpdate) -> Iterator[Piece]:
    """What a partial update writes: the parts of rows that reach into a span that may have changed.

    They are not cropped: a crop blanks the half that it leaves of a character of two cells.
    """
    for y, left, right in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is not None and x < right and end > left:
                yield Piece(x, y, strip)


def layout_pieces(update: LayoutUpdate) -> Iterator[Piece]:
    """What a full update writes: row after row."""
    for y, line in enumerate(update.strips, update.region.y):
        x = update.region.x
        for strip in line:
            yield Piece(x, y, strip)
            x += strip.cell_length


def render_update(self: ChopsUpdate | LayoutUpdate, console: Console) -> str:
    """An update of the screen as the terminal gets it: over a slow line, the cells that change."""
    if _painted is None:
        return _RENDER[type(self)](self, console)
    pieces = chops_pieces(self) if isinstance(self, ChopsUpdate) else layout_pieces(self)
    return _painted.update(pieces, console._color_system or ColorSystem.TRUECOLOR)


_RENDER: dict[type[CompositorUpdate], Callable[..., str]] = {
    each: each.render_segments for each in (ChopsUpdate, LayoutUpdate)
}
"""How Textual itself does it."""


def install() -> None:
    """Have every strip of the screen written so, and every update of it. Textual offers no other way in."""
    Strip.render = render  # type: ignore[method-assign]
    for update in _RENDER:
        setattr(update, "render_segments", render_update)  # noqa: B010  # a method of two classes
