"""Exercises: the learner's file beside the text, their editor, the hidden checks, the hints."""

from __future__ import annotations

from functools import partial

from textual import work

from tutor.course.model import CodeStep
from tutor.i18n import Language
from tutor.i18n import interface as words
from tutor.screens.exercise import Exercise
from tutor.screens.explore_screen import ExploreScreen


class ExerciseScreen(ExploreScreen):
    """Lets the learner write the code of a step, and has it checked."""

    exercise: Exercise | None = None
    """The exercise on screen."""
    _busy = False
    """Whether the checks run."""

    async def set_up(self) -> None:
        await super().set_up()
        self.exercise = None
        if isinstance(self.step, CodeStep):
            drafts = self.app.draft_folder(self.pack, self.lesson.lesson)
            self.exercise = Exercise(self.entry.folder, self.step, drafts)

    def page(self, language: Language) -> str:
        page = super().page(language)
        return f"{page}\n\n*{words.EXERCISE_KEYS(language)}*" if isinstance(self.step, CodeStep) else page

    def listing(self, language: Language) -> str:
        return self.exercise.page(language) if self.exercise is not None else super().listing(language)

    def views(self) -> list[str]:
        return [self.exercise.path.name] if self.exercise is not None else super().views()

    def lay_out(self) -> None:
        super().lay_out()
        if self.exercise is not None:
            self.code.display = not self.narrow or self.view > 0

    # Actions

    def can(self, action: str) -> bool:
        match action:
            case "edit":
                return self.exercise is not None and not self._busy
            case "hint":
                return self.exercise is not None and bool(self.exercise.step.hints)
        return super().can(action)

    def action_hint(self) -> None:
        if self.exercise is not None:
            self.said = self.exercise.next_hint()
            self.show_outcome()

    @work(exclusive=True, group="exercise", exit_on_error=False)
    async def action_edit(self) -> None:
        exercise = self.exercise
        if exercise is None:
            return
        if not exercise.edit(self.app):
            self.said = partial(words.NO_EDITOR, path=exercise.path)
            self.show_outcome()
            return
        self._busy = True
        self.said = words.CHECKING
        self.relabel()
        try:
            passed, messages = await exercise.check(self.app.lab)
        finally:
            self._busy = False
        self.record("code", {"messages": messages}, passed, exercise.step.id)
        if exercise is self.exercise:  # not when the learner has turned the page meanwhile
            self.said = exercise.verdict
            self.relabel()
        self.update_keys()
