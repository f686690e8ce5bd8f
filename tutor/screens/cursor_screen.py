"""Within a picture: keys walk its cursor, which tells the value under it, turn to other slices, and magnify."""

from __future__ import annotations

from textual.events import Key

from tutor.screens.arrange_screen import ArrangeScreen
from tutor.views.base import View


class CursorScreen(ArrangeScreen):
    """Gives the keys of a picture to its view, as far as the view can do something with them."""

    @property
    def picture(self) -> View | None:
        """The view of the picture in which the learner is; None outside, and before its first frame."""
        return self.stage.panel(self.inside).view if self.inside in self.stage.names else None

    def keyed(self) -> object:
        view = self.picture
        return (super().keyed(), view is not None and (view.walks, view.axes(), view.magnifies()))

    def on_key(self, event: Key) -> None:
        arrow = event.key in ("left", "right")
        if self.inside is not None and arrow and not (self.placing or self.can("cursor_left")):
            event.stop()  # no arrow turns a page while the learner is in a picture, even in one without a cursor
            event.prevent_default()

    def can(self, action: str) -> bool:
        view = self.picture
        match action:
            case "cursor_left" | "cursor_right" | "cursor_up" | "cursor_down":
                return view is not None and view.walks and not self.placing
            case "magnify":
                return view is not None and view.magnifies()
            case "slice_back" | "slice_forth":
                return view is not None and view.axes() > 0
            case "outer_back" | "outer_forth":
                return view is not None and view.axes() > 1
        return super().can(action)

    # Actions

    def _walk(self, right: int, down: int) -> None:
        if self.picture is not None:
            self.picture.walk(right, down)
            self.update_keys()

    def action_cursor_left(self) -> None:
        self._walk(-1, 0)

    def action_cursor_right(self) -> None:
        self._walk(1, 0)

    def action_cursor_up(self) -> None:
        self._walk(0, -1)

    def action_cursor_down(self) -> None:
        self._walk(0, 1)

    def action_magnify(self) -> None:
        if self.picture is not None:
            self.picture.magnify()
            self.update_keys()

    def _turn(self, axis: int, by: int) -> None:
        if self.picture is not None:
            self.picture.turn(axis, by)
            self.update_keys()

    def action_slice_back(self) -> None:
        self._turn(0, -1)

    def action_slice_forth(self) -> None:
        self._turn(0, 1)

    def action_outer_back(self) -> None:
        self._turn(1, -1)

    def action_outer_forth(self) -> None:
        self._turn(1, 1)
