"""An exercise as a step of a lesson: the task, the learner's file, the ways to work on it."""

from __future__ import annotations

from functools import partial

from textual import work

from tutor.course.model import CodeStep
from tutor.i18n import Language
from tutor.i18n import exercise as words
from tutor.lab.checks import Checked
from tutor.screens.actions import ACTIONS
from tutor.screens.exercise.outside import edit
from tutor.screens.exercise.results import verdict
from tutor.screens.exercise.solution_screen import SolutionScreen
from tutor.screens.explore_screen import ExploreScreen
from tutor.screens.source import code_block, source_page
from tutor.study.exercise import Exercise
from tutor.views.findings import words as findings_words


def _told(checked: Checked, language: Language, *, solution_seen: bool, stale: bool) -> str:
    """The verdict with its messages; what was called and what came stands in the editor."""
    text = verdict(checked, language, solution_seen=solution_seen, stale=stale)
    messages = [f"- {findings_words.headline(each, language)}" for each in checked.findings]
    return "\n".join([text, "", *messages]) if messages else text


class ExerciseScreen(ExploreScreen):
    """Lets the learner write the code of a step, and has it checked."""

    exercise: Exercise | None = None
    """The exercise on screen."""

    async def set_up(self) -> None:
        await super().set_up()
        if self.exercise is not None:
            self.exercise.stop()
        self.exercise = None
        if isinstance(self.step, CodeStep):
            self.exercise = Exercise(self.app, self.pack, self.entry, self.lesson, self.step)

    def page(self, language: Language) -> str:
        page = super().page(language)
        exercise = self.exercise
        if exercise is None:
            return page
        parts = [page, f"*{words.KEYS(language)}*"]
        if (hints := exercise.hints_seen(ACTIONS["hint"].shown)) is not None:
            parts.append(hints(language))
        return "\n\n".join(parts)

    def listing(self, language: Language) -> str:
        exercise = self.exercise
        if exercise is None:
            return super().listing(language)
        draft = exercise.draft
        parts = [f"*{words.FILE(language, path=draft.path)}*", source_page(draft.current)]
        checked = exercise.checked
        if checked is not None and checked.findings:
            told = "\n\n".join(findings_words.plain(each, language) for each in checked.findings)
            parts.insert(0, code_block(told, "text"))
        return "\n\n".join(parts)

    def views(self) -> list[str]:
        return [self.exercise.draft.path.name] if self.exercise is not None else super().views()

    def lay_out(self) -> None:
        super().lay_out()
        if self.exercise is not None:
            self.code.display = not self.narrow or self.view > 0

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        if self.exercise is not None and self.composed:
            self._tell()

    def on_unmount(self) -> None:
        """A lesson that is left ends the checks that run."""
        if self.exercise is not None:
            self.exercise.stop()

    def _tell(self) -> None:
        """Say what the checks said last."""
        exercise = self.exercise
        if exercise is not None and exercise.checked is not None:
            stale = not exercise.draft.holds(exercise.of or "")
            self.said = partial(_told, exercise.checked, solution_seen=exercise.solution_seen, stale=stale)
        self.relabel()
        self.update_keys()

    # Actions

    def can(self, action: str) -> bool:
        exercise = self.exercise
        match action:
            case "edit" | "edit_outside" | "check":
                return exercise is not None and not exercise.busy
            case "hint":
                return exercise is not None and bool(exercise.step.hints)
            case "stop" if exercise is not None:
                return exercise.busy
        return super().can(action)

    def action_hint(self) -> None:
        exercise = self.exercise
        if exercise is None:
            return
        if exercise.hints_over:
            self.app.push_screen(SolutionScreen(exercise, exercise.draft.read()))
        else:
            exercise.next_hint()
            self.view = 0
            self.relabel()
            self.lay_out()

    def action_edit(self) -> None:
        # A lesson is painted without the text area and the grammar that it brings.
        from tutor.screens.exercise.editor_screen import EditorScreen

        if self.exercise is not None:
            self.app.push_screen(EditorScreen(self.exercise))

    def action_edit_outside(self) -> None:
        exercise = self.exercise
        if exercise is None:
            return
        if edit(self.app, exercise.draft):
            self.action_check()
        else:
            self.said = partial(words.NO_EDITOR, path=exercise.draft.path)
            self.show_outcome()

    @work(exclusive=True, group="exercise", exit_on_error=False)
    async def action_check(self) -> None:
        exercise = self.exercise
        if exercise is None:
            return
        waiting = exercise.check()
        self.said = partial(words.CHECKING_STOP, key=ACTIONS["stop"].shown)
        self.call_later(self._checking_begun)
        await waiting
        if exercise is self.exercise:  # not when the learner has turned the page meanwhile
            self._tell()

    def _checking_begun(self) -> None:
        self.relabel()
        self.update_keys()

    def action_stop(self) -> None:
        if self.exercise is not None:
            self.exercise.stop()
        else:
            super().action_stop()
