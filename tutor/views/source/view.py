"""The picture of a `Source` frame: the program, the line that runs, and the tensors that its lines made."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import reactive

from tutor.live.frames import Frame, Source
from tutor.views.base import View
from tutor.views.code import highlight
from tutor.views.ink import Line
from tutor.views.source import rows as source_rows


class SourceView(View):
    """A program as it stands in its file; as tall as it is, or around the line that runs where there is less room."""

    DEFAULT_CSS = "SourceView { height: auto; }"

    text: reactive[str] = reactive("", repaint=False)
    """The program. Without it only what the frame says is shown."""

    frame: Source | None

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Source):
            raise TypeError(f"a program cannot show {type(frame).__name__}")
        self.frame = frame

    def show(self, frame: Frame) -> None:
        before = self.get_content_height(self.size, self.size, self.size.width)
        super().show(frame)
        if before != self.get_content_height(self.size, self.size, self.size.width):
            self.refresh(layout=True)

    def forget(self) -> None:
        self.frame = None

    def watch_text(self) -> None:
        self._lines = None
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return max(1, len(self._rows(width)))

    def lines_wanted(self, width: int) -> int | None:
        return len(self._rows(width)) or None

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        rows = self._rows(width)
        top = max(0, min(self._here(rows) - height // 2, len(rows) - height))
        return [line for _, line in rows[top : top + height]]

    def row_of_line(self) -> int:
        """The row of the line that runs, from 0."""
        return self._here(self._rows(self.size.width))

    def describe(self) -> str:
        return source_rows.describe(self.frame, self.language) if self.frame else ""

    def plain(self) -> str:
        return source_rows.plain(self.frame, self._code(), self.language) if self.frame else ""

    def _code(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        return highlight(self.text.rstrip("\n")) if self.text else ()

    def _rows(self, width: int) -> list[tuple[int, Line]]:
        code = self._code()
        if not code and self.frame is not None:
            last = max([self.frame.line, *(item.line for item in self.frame.made)], default=0)
            code = ((),) * last
        return source_rows.rows(code, self.frame, width)

    def _here(self, rows: list[tuple[int, Line]]) -> int:
        line = self.frame.line if self.frame is not None else 0
        return next((row for row, (number, _) in enumerate(rows) if number == line), 0)
