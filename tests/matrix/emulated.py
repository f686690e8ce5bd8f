"""The app under Pilot in a terminal that is emulated: what it writes is drawn, and compared with what it meant."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from rich.cells import cell_len
from textual.color import Color
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot

from emulator import Glass
from tutor.app import TutorApp

Size = tuple[int, int]
"""Columns and rows."""


class GlassDriver(HeadlessDriver):
    """Writes to a `Glass`."""

    glass: Glass

    @property
    def is_headless(self) -> bool:
        return False

    def write(self, data: str) -> None:
        self.glass.write(data)


def meant(app: TutorApp) -> list[str]:
    """The rows of the screen as the app wants them."""
    rows = []
    for strip in app.screen._compositor.render_strips():
        row = list(strip)
        for each in app.get_line_filters():
            row = each.apply(row, Color(0, 0, 0))
        rows.append("".join(segment.text for segment in row).rstrip())
    return rows


class Emulated:
    """An app, the keys to it, and the glass it writes on."""

    def __init__(self, app: TutorApp, pilot: Pilot[None], glass: Glass) -> None:
        self.app, self.pilot, self.glass = app, pilot, glass

    @property
    def size(self) -> Size:
        """Columns and rows of the terminal."""
        return self.glass.columns, self.glass.lines

    async def settled(self) -> None:
        """Wait until the terminal shows what the app means; fail if it never does, or was told something wrong."""
        await self._drawn()
        assert not self.glass.faults, f"at {self.size}: {self.glass.faults[:5]}"

    async def _drawn(self) -> None:
        for _ in range(60):
            if list(self.glass.rows()) == meant(self.app):
                break
            await self.pilot.pause()
        seen, wanted = list(self.glass.rows()), meant(self.app)
        different = [f"{y:3} {a}|\n    {b}|" for y, (a, b) in enumerate(zip(seen, wanted, strict=True)) if a != b]
        assert not different, f"at {self.size}, as shown and as meant:\n" + "\n".join(different)
        assert max(map(cell_len, wanted)) <= self.glass.columns

    async def press(self, *keys: str) -> None:
        """Type keys, and wait until what they do is shown."""
        for key in keys:
            await self.pilot.press(key)
        await self.pilot.pause()
        await self.settled()

    async def resize(self, size: Size) -> None:
        """Give the terminal another size. What it shows then is anybody's guess, until it is drawn anew."""
        shrinks = size[0] < self.glass.columns or size[1] < self.glass.lines
        self.glass.resize(size[1], size[0])
        self.glass.scrawl()
        await self.pilot.resize_terminal(*size)
        await self._drawn()
        if shrinks:  # until a program hears of it, it draws for the size before; from now on it has no excuse
            self.glass.faults = [fault for fault in self.glass.faults if fault.kind in ("unknown", "colour", "glyph")]
            self.app.screen.refresh()
            await self.pilot.pause()
        await self.settled()


@asynccontextmanager
async def emulated(app: TutorApp, glass: Glass) -> AsyncIterator[Emulated]:
    """Run an app in a terminal that is emulated."""
    app.driver_class = type("Driver", (GlassDriver,), {"glass": glass})
    async with app.run_test(headless=False, size=(glass.columns, glass.lines), notifications=True) as pilot:
        yield Emulated(app, pilot, glass)
