"""The editor of an exercise: its keys, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.binding import Binding

from tutor.i18n import exercise as words
from tutor.learner.faults import reason_of
from tutor.screens.actions import ACTIONS, bindings
from tutor.screens.exercise.code_editor import CodeEditor
from tutor.screens.exercise.editor_file import EditorFile
from tutor.screens.exercise.solution_screen import SolutionScreen
from tutor.study.exercise import Exercise

TYPED = ("language", "theme", "help", "search", "glossary")
"""Keys that are letters: while the learner writes they belong to the file."""
KEYS_OF_EDITOR = (
    "check", "turn_view", "problem", "hint_out", "comment", "anew", "leave_editor",
    "editor_language", "editor_help",
)  # fmt: skip


class EditorScreen(EditorFile):
    """One exercise in the editor. `left` is called when the learner leaves it, with the file saved."""

    BINDINGS: ClassVar = [
        Binding(ACTIONS["cut_off"].keys, "cut_off", id="cut_off", show=False, priority=True),  # else it cuts text
        *bindings(*KEYS_OF_EDITOR, "up", "down", "page_up", "page_down"),
    ]
    BAR: ClassVar[tuple[str, ...]] = (
        "cut_off", "check", "turn_view", "problem", "hint_out", "leave_editor", "up", "comment", "anew",
        "editor_language", "editor_help",
    )  # fmt: skip

    def __init__(self, exercise: Exercise, left: Callable[[Exercise], None] | None = None) -> None:
        super().__init__(exercise)
        self._left = left

    async def on_mount(self) -> None:
        await super().on_mount()
        self.relabel()
        self.lay_out()
        if self.exercise.checked is not None:
            self.stale = self.exercise.of != self.editor.text
            self._show_problem(jump=False)
        self.update_keys()

    # The list of names

    @on(CodeEditor.Offered)
    def _offered(self, message: CodeEditor.Offered) -> None:
        editor = message.editor
        self.names.show(editor.offered, editor.chosen, editor.cursor_screen_offset)

    # Actions

    def can(self, action: str) -> bool:
        exercise = self.exercise
        match action:
            case "check":
                return not exercise.busy
            case "cut_off":
                return exercise.busy
            case "turn_view":
                return bool(self.views)
            case "problem":
                return exercise.checked is not None and bool(self._places())
            case "hint_out":
                return bool(exercise.step.hints)
            case "comment":
                return self.editor.display
            case "up" | "down" | "page_up" | "page_down":
                return not self.editor.display
            case "quit":  # who writes on, not seeing that the result is shown, must not be thrown out
                return False
            case _ if action in TYPED:
                return not self.editor.display
            case "editor_language" | "editor_help":
                return self.editor.display
        return super().can(action)

    @work(exclusive=True, group="exercise", exit_on_error=False)
    async def action_check(self) -> None:
        self.read_again()
        self.save()
        self.opened, self.stale = 0, False
        self.editor.mark(None)
        waiting = self.exercise.check(self.editor.text)
        self.call_later(self._checking_begun)
        if await waiting is None:
            return
        self.show_head()
        self.stale = self.exercise.of != self.editor.text
        if self.views:
            self.view = "result"
        self.lay_out()
        self._show_problem(jump=False)
        self.show_results()
        self.update_keys()

    def _checking_begun(self) -> None:
        self.show_head()
        self.show_results()
        self.update_keys()

    def action_cut_off(self) -> None:
        self.exercise.stop()

    def action_turn_view(self) -> None:
        views = self.views
        self.view = views[(views.index(self.view) + 1) % len(views)]
        self.lay_out()
        self.update_keys()

    def _places(self) -> list[int]:
        """The line of each finding, from 1: where the exception was, else where the function begins."""
        checked = self.exercise.checked
        if checked is None:
            return []
        if checked.failed is not None:
            return [checked.failed.line] if checked.failed.line else []
        return [each.line or (each.call.line if each.call is not None else 0) for each in checked.findings]

    def _show_problem(self, *, jump: bool) -> None:
        """Mark the line of the finding that is open."""
        places = self._places()
        line = places[self.opened] if self.opened < len(places) else 0
        checked = self.exercise.checked
        failed_at = checked.failed.line if checked is not None and checked.failed is not None else 0
        error = failed_at or (checked.findings[self.opened].line if checked is not None and checked.findings else 0)
        self.editor.mark(error or None)
        if jump and line:
            self.editor.go_to(line)

    def action_problem(self) -> None:
        """To the line of the finding that is open; when the cursor is there, to the next finding."""
        places = self._places()
        line = places[self.opened] if self.opened < len(places) else 0
        here = self.editor.cursor_location[0] + 1
        if not line or here == line:
            self.opened = (self.opened + 1) % len(places)
        if len(self.views) == 3:
            self.view = "code"
            self.lay_out()
        self._show_problem(jump=True)
        self.show_results()
        self.update_keys()

    def action_hint_out(self) -> None:
        exercise = self.exercise
        if exercise.hints_over:
            self.app.push_screen(SolutionScreen(exercise, self.editor.text))
            return
        exercise.next_hint()
        self.view = "task" if len(self.views) == 3 else "code"
        self.relabel()
        self.lay_out()
        self.update_keys()

    def action_comment(self) -> None:
        self.editor.toggle_comment()

    def action_anew(self) -> None:
        draft, editor = self.exercise.draft, self.editor
        if editor.text == draft.start:
            self.app.say(words.ANEW_NOTHING(self.language))
            return
        self.save()
        try:
            aside = draft.set_aside()
        except OSError as error:
            self.app.say(words.NOT_SAVED(self.language, reason=reason_of(error)(self.language)))
            return
        editor.replace(draft.start, (0, 0), editor.document.end, maintain_selection_offset=False)
        editor.move_cursor((0, 0))
        editor.mark(None)
        self.app.say(words.ANEW(self.language, path=aside))

    def action_leave_editor(self) -> None:
        self.save_now()
        self.exercise.stop()
        self.dismiss()
        if self._left is not None:
            self._left(self.exercise)

    def action_editor_language(self) -> None:
        self.action_language()

    def action_editor_help(self) -> None:
        self.action_help()
