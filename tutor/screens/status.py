"""The line that says where a run stands."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.widgets import Static

from tutor.views.cells import clip

GAP = "   "
"""Between two parts of the line."""


def fitted(parts: Sequence[str], width: int) -> str:
    """The first of these parts, as many as fit in so many cells; only when the very first does not fit it is cut."""
    line = ""
    for part in parts:
        longer = f"{line}{GAP}{part}" if line else part
        if cell_len(longer) > width:
            return line or clip(part, width)
        line = longer
    return line


class StatusLine(Static):
    """A few facts, the most important first; those for which there is no room are left out."""

    DEFAULT_CSS = """
    StatusLine { height: 1; padding: 0 1; color: $foreground 70%; }
    """

    def __init__(self) -> None:
        super().__init__(id="status", markup=False)
        self._parts: tuple[str, ...] = ()

    def show(self, parts: Sequence[str]) -> None:
        """Show these."""
        if tuple(parts) != self._parts:
            self._parts = tuple(parts)
            self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        self.update(fitted(self._parts, self.size.width), layout=False)
