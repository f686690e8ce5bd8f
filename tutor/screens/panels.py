"""The pictures of a step: a panel for each name, made when it is first heard of, and the room they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from textual.containers import Vertical
from textual.message import Message

from tutor.i18n import Language, Text
from tutor.live.frames import Console, Curve, Picture
from tutor.views.curve import CurveView
from tutor.views.panel import Panel

CONSOLE = "console"
"""The panel that appears when a demo prints."""

LOWEST_PICTURE = 6
"""Lines that a curve or a plane should have at least."""

Shown = Curve | Console | Picture
"""Frames that have a panel."""


class Panels(Vertical):
    """A panel for each name that the step lists; others appear when a frame names them."""

    @dataclass
    class Appeared(Message):
        """A panel came that was not listed."""

        name: str

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self._panels: dict[str, Panel] = {}
        self._wanted: dict[str, int | None] = {}
        """Lines that each panel wanted when the room was shared."""
        self._labels: Mapping[str, Text] = {}
        self._language: Language = "en"

    async def set_up(self, names: list[str], labels: Mapping[str, Text], language: Language) -> None:
        """Show empty panels of these names."""
        await self.remove_children()
        self._labels, self._language = labels, language
        self._wanted = {}
        self.names = list(names)
        self._panels = {name: Panel(name, labels=labels, language=language) for name in names}
        self.display = bool(names)
        if names:
            await self.mount_all(self._panels.values())

    def speak(self, language: Language) -> None:
        """Draw every panel in this language."""
        self._language = language
        for panel in self._panels.values():
            panel.language = language

    def only(self, name: str | None) -> None:
        """Show one panel, or all of them."""
        for key, panel in self._panels.items():
            panel.display = name is None or key == name
        self.share_room()

    def panel(self, name: str) -> Panel:
        """The panel of that name."""
        return self._panels[name]

    def curves(self) -> Iterator[tuple[str, CurveView]]:
        """The panels that show curves."""
        for name, panel in self._panels.items():
            if isinstance(panel.view, CurveView):
                yield name, panel.view

    async def draw(self, frame: Shown) -> None:
        """Show a frame in its panel."""
        name = CONSOLE if isinstance(frame, Console) else frame.name
        panel = self._panels.get(name)
        if panel is None:
            panel = self._panels[name] = Panel(name, labels=self._labels, language=self._language)
            self.names.append(name)
            await self.mount(panel)
            self.post_message(self.Appeared(name))
        panel.show(frame)
        if self._wanted.get(name, -1) != self._lines(panel):
            self.call_after_refresh(self.share_room)

    def clear(self, *but: str) -> None:
        """Empty every panel, but these."""
        for name, panel in self._panels.items():
            if name not in but:
                panel.clear()

    def drop(self, name: str) -> None:
        """Take a panel away, if there is one of that name."""
        if name in self._panels:
            self._panels.pop(name).remove()
            self.names.remove(name)

    # Room

    def share_room(self) -> None:
        """Give what is small no more lines than it needs; pictures share the rest."""
        shown = [panel for panel in self._panels.values() if panel.display]
        height = self.size.height
        if not shown or not height:
            return
        gap = 1 if height >= 8 * len(shown) else 0
        room = height - gap * (len(shown) - 1)
        self._wanted = {panel.panel: self._lines(panel) for panel in shown}
        needed = {panel: 1 + lines for panel in shown if (lines := self._wanted[panel.panel]) is not None}
        least = {panel: min(needed.get(panel, LOWEST_PICTURE), LOWEST_PICTURE) for panel in shown}
        spare = room - sum(least.values())
        for panel in shown:
            panel.styles.margin = (0, 0, gap if panel is not shown[-1] else 0, 0)
            if spare < 0 or panel not in needed:
                panel.styles.height = f"{panel.view.weight if panel.view is not None else 2}fr"
                continue
            more = min(spare, needed[panel] - least[panel])  # the first in the list are the most important
            spare -= more
            panel.styles.height = least[panel] + more

    def _lines(self, panel: Panel) -> int | None:
        """Lines that a panel wants below its title; None for a picture, which takes what it gets."""
        return None if panel.view is None else panel.view.lines_wanted(self.size.width - 2)

    def on_resize(self) -> None:
        self.share_room()
