"""`Pacer`: over a slow line pictures are drawn row by row, one after the other, as the line can carry them."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import App
from textual.widget import Widget

from tutor.terminal.pace import Pace

if TYPE_CHECKING:
    from tutor.views.base import View

TICK_SECONDS = 1 / 40
"""How long rows that found no room wait at least."""


class Pacer:
    """The pictures of an app that have something to draw, and the purse that pays for it.

    A picture is laid out when its turn comes, with its newest frame, and comes whole before its next: so there are
    fewer frames where there is less room, and a frame that was begun is not torn by another.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._waiting: deque[View] = deque()
        self._then: list[tuple[set[View], Widget, Callable[[], object]]] = []
        self._ticking: asyncio.TimerHandle | None = None

    def wants(self, view: View) -> None:
        """A picture has something new to draw; however often it says so, it waits once."""
        if view not in self._waiting:
            self._waiting.append(view)
        self._go_on(0.0)

    def after(self, widget: Widget, act: Callable[[], object]) -> None:
        """Do something when all pictures that wait now were painted."""
        if self._waiting:
            self._then.append((set(self._waiting), widget, act))
        else:
            widget.call_after_refresh(act)

    def _go_on(self, seconds: float) -> None:
        if self._ticking is None:
            self._ticking = asyncio.get_running_loop().call_later(seconds, self._tick)

    def _tick(self) -> None:
        self._ticking = None
        while self._waiting and self._pace.purse > 0:
            view = self._waiting[0]
            cost, whole = view.release(self._pace.purse) if view.is_attached else (0.0, True)
            self._pace.mean(cost)
            if whole:
                self._painted(view)
        if self._waiting:
            self._go_on(max(TICK_SECONDS, self._pace.wait))

    def _painted(self, view: View) -> None:
        """A picture is whole; one that has something newer by now waits again, behind the others."""
        self._waiting.popleft()
        if view.is_attached and view.behind:
            self._waiting.append(view)
        for views, widget, act in self._then:
            views.discard(view)
            if not views and widget.is_attached:
                widget.call_after_refresh(act)
        self._then = [waiting for waiting in self._then if waiting[0]]


def pacer_of(app: App[object]) -> Pacer | None:
    """The pacer of an app that has one: where every byte counts."""
    return getattr(app, "pacer", None)
