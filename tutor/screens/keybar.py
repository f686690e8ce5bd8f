"""The line at the foot of a screen: keys that work now, as many as fit, none cut."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from tutor.i18n import Language
from tutor.i18n.spelling import said
from tutor.screens.actions import ACTIONS

HELP = ("help", "editor_help")
"""Where the keys that had no room are explained: always shown, at the end."""


class KeyBar(Widget, can_focus=False):
    """Keys and what they do, most useful first; the last is help, where the others are explained."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keybar--key", "keybar--label"}
    DEFAULT_CSS = """
    KeyBar {
        dock: bottom; height: 1; padding: 0 1;
        & > .keybar--key { color: $accent; text-style: bold; }
        & > .keybar--label { color: $foreground 70%; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._language: Language = "en"

    def show(self, names: tuple[str, ...], language: Language) -> None:
        """Show these actions, in this order of importance."""
        if (names, language) != (self._names, self._language):
            self._names, self._language = names, language
            self.refresh()

    def render_line(self, y: int) -> Strip:
        key_style = self.get_component_rich_style("keybar--key")
        label_style = self.get_component_rich_style("keybar--label")
        base = self.rich_style
        names = [name for name in self._names if name not in HELP]
        last = [name for name in self._names if name in HELP]
        pieces = {name: self._piece(name) for name in (*names, *last)}
        room = self.size.width - sum(cell_len(part) for name in last for part in pieces[name])
        shown = []
        for name in names:
            width = sum(map(cell_len, pieces[name])) + 2
            if width <= room:
                shown.append(name)
                room -= width
        segments = []
        for name in (*shown, *last):
            key, label = pieces[name]
            segments += [Segment(key, key_style), Segment(label, label_style), Segment("  ", base)]
        return Strip(segments[:-1]).adjust_cell_length(self.size.width, base)

    def _piece(self, name: str) -> tuple[str, str]:
        action = ACTIONS[name]
        return said(action.shown), " " + action.named(self._language)
