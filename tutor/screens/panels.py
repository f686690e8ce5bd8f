"""The pictures of a step: a panel for each name, made when it is first heard of, in an order the learner can change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from textual.containers import Vertical
from textual.geometry import NULL_OFFSET, NULL_SPACING, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.message import Message
from textual.widget import Widget

from tutor.i18n import Language, Text
from tutor.live.frames import Console, Curve, Picture
from tutor.screens.places import WIDE_STAGE, Want, places
from tutor.views.curve.view import CurveView
from tutor.views.panel import Panel
from tutor.views.words import label

CONSOLE = "console"
"""The panel that appears when a demo prints."""

Shown = Curve | Console | Picture
"""Frames that have a panel."""


class PanelsLayout(Layout):
    """Puts each panel in its place (`places`) in one pass."""

    name = "panels"

    def __init__(self, panels: Panels) -> None:
        self._panels = panels

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        parent.pre_layout(self)
        shown = self._panels.shown()
        regions = places(self._panels.wants, size.width, size.height, self._panels.index_of_first())
        return [
            WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, panel)
            for panel, region in zip(shown, regions, strict=True)
            if panel in children
        ]


class Panels(Vertical):
    """A panel for each name that the step lists; others appear when a frame names them."""

    @dataclass
    class Appeared(Message):
        """A panel came that was not listed."""

        name: str

    @dataclass
    class Grew(Message):
        """A panel wants more lines than before, or fewer."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        """The panels in their order, the most important first."""
        self.first: str | None = None
        """The panel that has room before all others: the learner is in it."""
        self._panels: dict[str, Panel] = {}
        self._wanted: dict[tuple[str, int], int | None] = {}
        """Lines that each panel wanted at a width, when it was not empty."""
        self._layout = PanelsLayout(self)
        self._labels: Mapping[str, Text] = {}
        self._language: Language = "en"

    @property
    def layout(self) -> Layout:
        return self._layout

    async def set_up(self, names: list[str], labels: Mapping[str, Text], language: Language) -> None:
        """Show empty panels of these names."""
        await self.remove_children()
        self._labels, self._language = labels, language
        self._wanted, self.first = {}, None
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

    def attend(self, name: str | None) -> None:
        """Give this panel room before all others; None for none."""
        if name != self.first:
            self.first = name
            self.share_room()

    def title(self, name: str) -> str:
        """What the panel of that name is called in the learner's words."""
        return label(name, self._labels, self._language)

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
        cells = panel.size.width  # none while it is out of sight
        if cells and self._wanted.get((name, cells), -1) != panel.lines_wanted(cells):
            self.share_room()
            self.post_message(self.Grew())

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

    # Order

    def put_in_order(self, names: Sequence[str]) -> None:
        """Show these panels first, in this order, then all others as they were."""
        known = [name for name in names if name in self._panels]
        self.names = known + [name for name in self.names if name not in known]
        self.share_room()

    def move(self, name: str, by: int) -> None:
        """Move a panel so many places towards the end, or towards the beginning when negative, as far as there are."""
        place = self.names.index(name) + by
        if 0 <= place < len(self.names):
            self.names.remove(name)
            self.names.insert(place, name)
            self.share_room()

    # Room

    def shown(self) -> list[Panel]:
        """The panels on screen, in their order."""
        return [self._panels[name] for name in self.names if self._panels[name].display]

    @property
    def many(self) -> bool:
        """Whether there are pictures enough for two columns."""
        wants = self.wants(WIDE_STAGE) if self.is_attached else []
        return len(wants) > 2 and sum(want.tall for want in wants) > 1

    def index_of_first(self) -> int | None:
        """Where among those on screen the panel stands that the learner is in."""
        names = [panel.panel for panel in self.shown()]
        return names.index(self.first) if self.first in names else None

    def share_room(self) -> None:
        """Give each panel its place anew, once, however often it is asked."""
        for panel in self.shown()[:1]:  # a widget's own places are found anew when one within it asks
            panel.refresh(layout=True)

    def wants(self, width: int) -> list[Want]:
        """What the panels on screen ask for at this width. One that was emptied asks for what it had."""
        found = []
        for panel in self.shown():
            lines = panel.lines_wanted(width)
            if panel.empty and lines is None:
                lines = self._wanted.get((panel.panel, width))
            self._wanted[panel.panel, width] = lines
            found.append(Want(lines, panel.view.weight if panel.view is not None else 2))
        return found
