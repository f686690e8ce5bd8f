"""`Drawing`: a picture that is no frame of a run, drawn like a view: palette, `NO_COLOR` and ASCII are the same."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Size

from tutor.i18n import Language
from tutor.live.frames import Frame
from tutor.views.base import View
from tutor.views.ink import Line, line_text

Draw = Callable[[int, Language], list[Line]]
"""Makes the rows for a width in cells and a language."""


class Drawing(View):
    """Rows that a function makes. As tall as they are many."""

    DEFAULT_CSS = "Drawing { height: auto; }"

    def __init__(self, make: Draw, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._make = make

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._make(width, self.language))

    def watch_language(self) -> None:
        super().watch_language()
        self.refresh(layout=True)

    def take(self, frame: Frame) -> None:
        raise TypeError(f"a drawing cannot show {type(frame).__name__}")

    def forget(self) -> None:
        pass

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        return self._make(width, self.language)

    def plain(self) -> str:
        return "\n".join(map(line_text, self._make(80, self.language)))

    def describe(self) -> str:
        return self.plain()
