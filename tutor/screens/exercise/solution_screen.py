"""The solution beside the learner's own code, after they have said that they want to see it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from tutor.i18n import exercise as words
from tutor.screens.actions import bindings
from tutor.screens.keybar import KeyBar
from tutor.screens.source import PageScreen
from tutor.study.exercise import Exercise
from tutor.views.beside.view import BOTH, BesideView
from tutor.views.prose.view import Prose


class SolutionScreen(PageScreen):
    """Asks first; then shows both programs, the lines that differ marked."""

    CSS_PATH = "../page.tcss"
    BINDINGS = bindings("see_solution", "other_side", "leave_solution")
    BAR: ClassVar[tuple[str, ...]] = ("see_solution", "leave_solution", "other_side", "up", "language", "page_up")

    def __init__(self, exercise: Exercise, text: str) -> None:
        super().__init__()
        self._exercise, self._text = exercise, text
        self._solution: str | None = exercise.see_solution() if exercise.solution_seen else None
        self._side = 1

    def compose(self) -> ComposeResult:
        yield Static(id="heading", markup=False)
        with VerticalScroll(id="page", can_focus=False):
            yield Prose("")
            yield BesideView(language=self.language)
        yield KeyBar()

    async def on_mount(self) -> None:
        await super().on_mount()
        self.relabel()
        self.update_keys()

    def relabel(self) -> None:
        super().relabel()
        view = self.query_one(BesideView)
        view.display = self._solution is not None
        self.query_one(Prose).display = self._solution is None
        if self._solution is not None:
            titles = (words.YOURS(self.language), words.SOLUTION(self.language))
            view.compare(self._text, self._solution, titles, self._side)

    def heading(self) -> str:
        return words.SOLUTION_TITLE(self.language)

    def page(self) -> str:
        return words.SOLUTION_SURE(self.language)

    def can(self, action: str) -> bool:
        match action:
            case "see_solution":
                return self._solution is None
            case "other_side":
                return self._solution is not None and self.size.width - 4 < BOTH
            case "close":
                return False  # enter agrees here
        return super().can(action)

    def action_see_solution(self) -> None:
        self._solution = self._exercise.see_solution()
        self.relabel()
        self.update_keys()

    def action_other_side(self) -> None:
        self._side = 1 - self._side
        self.relabel()

    def action_leave_solution(self) -> None:
        self.dismiss()
