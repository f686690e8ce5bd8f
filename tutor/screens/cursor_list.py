"""What lists have in common through which a cursor is moved: it stays within them, and it stays in sight."""

from __future__ import annotations

from textual.geometry import Region
from textual.reactive import reactive
from textual.scroll_view import ScrollView


class CursorList(ScrollView, can_focus=False):
    """Lines with a cursor, which stops at some of them."""

    cursor: reactive[int] = reactive(0)
    """Index among what can be chosen."""

    @property
    def choices(self) -> int:
        """How many there are to choose from."""
        raise NotImplementedError

    def lines_of_cursor(self) -> tuple[int, int] | None:
        """The first line of what is to be in sight with the cursor, and how many lines it has; None for nothing."""
        raise NotImplementedError

    def move(self, by: int) -> None:
        """Move the cursor by so many."""
        self.cursor = self.cursor + by

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, self.choices - 1))

    def watch_cursor(self) -> None:
        self.refresh()
        self.call_after_refresh(self.show_cursor)

    def on_resize(self) -> None:
        self.show_cursor()

    def show_cursor(self) -> None:
        """Scroll so far that the cursor is in sight."""
        lines = self.lines_of_cursor()
        if lines is not None:
            self.scroll_to_region(Region(0, lines[0], 1, lines[1]), animate=False, force=True)
