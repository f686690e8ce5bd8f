"""The room of the editor's screen: the task, the learner's file and what the checks say, side by side or in turns."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import Resize
from textual.timer import Timer

from tutor.i18n import Text
from tutor.i18n import exercise as words
from tutor.screens.actions import ACTIONS
from tutor.screens.base import TutorScreen
from tutor.screens.exercise.code_editor import CodeEditor, has_grammar
from tutor.screens.exercise.name_list import NameList
from tutor.screens.exercise.results import Results
from tutor.screens.header import HeaderLine, Item, ViewStrip
from tutor.screens.keybar import KeyBar
from tutor.study.exercise import Exercise
from tutor.views.prose.view import Prose

WIDE, VAST = 100, 180
"""Widths from which the task stands beside the code, and from which all three stand side by side."""


class EditorColumns(TutorScreen):
    """Shows an exercise, its file in an editor, and the last verdict."""

    CSS_PATH = "editor.tcss"

    header = getters.query_one(HeaderLine)
    strip = getters.query_one(ViewStrip)
    side = getters.query_one("#side", Vertical)
    task_box = getters.query_one("#task", VerticalScroll)
    page = getters.query_one("#task-page", Prose)
    editor = getters.query_one(CodeEditor)
    results = getters.query_one(Results)
    names = getters.query_one(NameList)

    view = "code"
    """Where there is not room for all: what is shown, one of `views`."""
    opened = 0
    """The finding that is open."""
    stale = False
    """Whether the file was changed since it was checked."""
    timer: Timer | None = None
    """Saves the file in a moment."""
    trouble: Text | None = None
    """Why the file could not be saved."""

    def __init__(self, exercise: Exercise) -> None:
        super().__init__()
        self.exercise = exercise

    def compose(self) -> ComposeResult:
        yield HeaderLine()
        yield ViewStrip()
        with Horizontal(id="body"):
            with Vertical(id="side"):
                with VerticalScroll(id="task", can_focus=False):
                    yield Prose("", id="task-page")
                yield Results()
            yield CodeEditor(self.exercise.draft.read())
        yield NameList()
        yield KeyBar()

    # Room

    @property
    def views(self) -> tuple[str, ...]:
        """What takes turns, where the learner begins first; nothing where all stand side by side."""
        if self.size.width >= VAST:
            return ()
        return ("code", "result") if self.size.width >= WIDE else ("code", "task", "result")

    def lay_out(self) -> None:
        """Task, code and result side by side, or as many of them as there is room for."""
        views, view = self.views, self.view
        if view not in views:
            view = self.view = "code"
        narrow = len(views) == 3
        self.strip.display = narrow
        self.set_class(not narrow, "-wide")
        self.set_class(not views, "-vast")
        self.editor.display = not narrow or view == "code"
        self.side.display = not narrow or view != "code"
        self.task_box.display = not views or view == ("task" if narrow else "code")
        self.results.display = not views or view == "result"
        if self.editor.display:
            self.editor.focus()
        else:
            self.set_focus(None)
        labels = {"code": words.CODE_VIEW, "task": words.TASK_VIEW, "result": words.RESULT_VIEW}
        if narrow:
            self.strip.show(tuple(Item(labels[each](self.language)) for each in views), views.index(view))

    def on_resize(self, event: Resize) -> None:
        if self.composed:
            self.lay_out()
            self.update_keys()

    # Words

    def relabel(self) -> None:
        language, exercise = self.language, self.exercise
        pages = [f"## {exercise.step.title(language)}" if exercise.step.title else "", exercise.step.text(language)]
        if (hints := exercise.hints_seen(ACTIONS["hint_out"].shown)) is not None:
            pages.append(hints(language))
        if not has_grammar():
            pages.append(f"*{words.NO_COLOURS(language)}*")
        self.page.update("\n\n".join(filter(None, pages)))
        self.show_results()
        self.show_head()

    def show_head(self) -> None:
        """Say whose file it is, whether it is saved, and whether it is checked now or how the lab is."""
        language = self.language
        if self.trouble is not None:
            saved = words.UNSAVED_WHY(language, reason=self.trouble(language))
        else:
            saved = (words.UNSAVED if self.timer is not None else words.SAVED)(language)
        checks_run = self.exercise.busy and self.app.lab.state == "ready"
        self.header.show(
            self.exercise.lesson.title(language),
            self.exercise.draft.path.name,
            saved,
            words.CHECKING_NOW(language) if checks_run else self.app.lab_words(None),
        )

    def show_lab(self) -> None:
        """The lab's state changed."""
        if self.composed:
            self.show_head()
            self.show_results()

    def show_results(self) -> None:
        """Show the last verdict, or that the checks run."""
        language, exercise = self.language, self.exercise
        if exercise.busy:
            waits = self.app.lab.state != "ready"
            text = (words.WARMING if waits else words.CHECKING_STOP)(language, key=ACTIONS["cut_off"].shown)
            self.results.say(text)
        elif exercise.checked is None:
            self.results.say(words.NOT_CHECKED(language, key=ACTIONS["check"].shown))
        else:
            self.results.tell(
                exercise.checked, self.opened, language, solution_seen=exercise.solution_seen, stale=self.stale
            )
        self.results.set_class(not exercise.busy and exercise.checked is not None, "-told")

    def about(self) -> str:
        return words.ABOUT(self.language)

    def action_up(self) -> None:
        self.scrolled.scroll_up(animate=False)

    def action_down(self) -> None:
        self.scrolled.scroll_down(animate=False)

    def action_page_up(self) -> None:
        self.scrolled.scroll_page_up(animate=False)

    def action_page_down(self) -> None:
        self.scrolled.scroll_page_down(animate=False)

    @property
    def scrolled(self) -> VerticalScroll:
        return self.results if self.view == "result" else self.task_box
