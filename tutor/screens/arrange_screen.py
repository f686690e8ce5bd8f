"""The order of the pictures: in one of them, keys move it among the others, and a step keeps the order it was given."""

from __future__ import annotations

from textual import on

from tutor.course import Entry, Pack
from tutor.course.model import Lesson
from tutor.screens.inspect_screen import InspectScreen
from tutor.screens.stage import Stage


class ArrangeScreen(InspectScreen):
    """Lets the learner move the picture in which they are."""

    placing = False
    """Whether arrow keys move it among the others."""

    def __init__(self, pack: Pack, entry: Entry, lesson: Lesson, step_id: str | None = None) -> None:
        super().__init__(pack, entry, lesson, step_id)
        self._orders: dict[str, list[str]] = {}
        """The order of the pictures where the learner has changed it, by step."""

    async def set_up(self) -> None:
        await super().set_up()
        self.stage.put_in_order(self._orders.get(self.step.id, ()))

    def outside(self) -> None:
        super().outside()
        self.placing = False

    def enter(self, name: str) -> None:
        self.placing = False
        super().enter(name)

    @on(Stage.Appeared)
    def _put_in_order(self) -> None:
        """A picture that came late takes the place that the learner once gave it; what is on screen stays there."""
        if self.step.id in self._orders and self.stage.names:
            here = self.stage.names[self.view - 1] if self.view > 0 else None
            self.stage.put_in_order(self._orders[self.step.id])
            self.view = 1 + self.stage.names.index(here) if here is not None else 0

    # Actions

    def can(self, action: str) -> bool:
        if not self.lettered:
            match action:
                case "place":
                    return self._movable() and not self.placing
                case "move_earlier" | "move_later":
                    return self._movable() and self.placing
                case "earlier" | "later":
                    return self._movable()
        return super().can(action)

    def _movable(self) -> bool:
        """Whether there are places for the picture to go to."""
        return self.inside is not None and len(self.stage.names) > 1 and not self.zoomed

    def action_leave(self) -> None:
        """One step out, of moving first."""
        if self.placing:
            self.placing = False
            self.show_anew()
        else:
            super().action_leave()

    def action_zoom(self) -> None:
        self.placing = False
        super().action_zoom()

    def action_place(self) -> None:
        self.placing = True
        self.update_keys()

    def _move(self, by: int) -> None:
        if self.inside is not None:
            self.stage.move(self.inside, by)
            self._orders[self.step.id] = list(self.stage.names)
            self.show_anew()

    def action_move_earlier(self) -> None:
        self._move(-1)

    def action_move_later(self) -> None:
        self._move(1)

    def action_earlier(self) -> None:
        self._move(-1)

    def action_later(self) -> None:
        self._move(1)
