"""The review itself: one question after the other, and for each when it comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from textual import work

from tutor.course.model import CodeStep
from tutor.i18n import Language
from tutor.i18n import review as words
from tutor.learner import Attempt
from tutor.learner.attempt import How
from tutor.learner.days import local_day
from tutor.screens.actions import bindings
from tutor.screens.asking import KEYS, AskingScreen
from tutor.screens.base import TutorScreen
from tutor.study.sitting import Sitting

if TYPE_CHECKING:
    from tutor.study.exercise import Exercise


class SittingScreen(AskingScreen):
    """Asks the questions of a sitting. The first answer to each is kept and moves its card; practice moves none."""

    BINDINGS = bindings(
        *KEYS, "edit", "next_question", "easy", "again", "up", "down", "page_up", "page_down", "end_review",
        *TutorScreen.EVERYWHERE,
    )  # fmt: skip
    BAR: ClassVar[tuple[str, ...]] = (
        "edit", "next_question", *KEYS, "easy", "again", "end_review", "language", "up", "page_up",
    )  # fmt: skip
    CSS_PATH = "../asking.tcss"
    how: ClassVar[How] = "review"

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._graded: Literal["easy", "again"] | None = None
        """What the learner said of the question now."""
        self._exercise: Exercise | None = None
        """The exercise now, once its editor was open."""

    async def on_mount(self) -> None:
        await super().on_mount()
        self._ask()

    @work(exclusive=True, group="asking", exit_on_error=False)
    async def _ask(self) -> None:
        turn = self._sitting.turn
        self._graded, self._exercise = None, None
        if turn is None:
            self.dismiss()
            return
        await self.put(turn.place)
        self.update_keys()

    def judged(self, right: bool) -> None:
        self._sitting.answer(right)

    # Words

    def head(self, language: Language) -> tuple[str, str]:
        turn = self._sitting.turn
        if turn is None:
            return words.REVIEW(language), ""
        number, total = self._sitting.number
        facts = (words.ONCE_MORE if turn.practice else words.NUMBER_OF)(language, number=number, total=total)
        return words.REVIEW(language), facts

    def below(self, language: Language) -> list[str]:
        said = [*super().below(language), *self._of_exercise(language)]
        turn = self._sitting.turn
        if not self.closed or turn is None or turn.practice:
            return said
        sentences = []
        if self._graded is not None:
            sentences.append((words.TOO_EASY if self._graded == "easy" else words.AGAIN)(language))
        sentences.append(self._when(language))
        if self._sitting.comes_again:
            sentences.append(words.ONCE_MORE_TODAY(language))
        return [*said, f"*{('' if language == 'zh' else ' ').join(filter(None, sentences))}*"]

    def _of_exercise(self, language: Language) -> list[str]:
        """What to do with an exercise, or that it passed."""
        if self.place is None or not isinstance(self.place.step, CodeStep):
            return []
        if self.closed:
            passed = self._exercise is not None and self._exercise.passed
            return [f"**{words.PASSED(language)}**"] if passed else []
        tried = self._exercise is not None and self._exercise.tries
        return [f"*{(words.NOT_PASSED_YET if tried else words.WRITE_IT)(language)}*"]

    def _when(self, language: Language) -> str:
        """When the question comes back."""
        turn = self._sitting.turn
        card = self.app.store.card(*turn.card.key) if turn is not None else None
        if card is None:
            return ""
        days = (card.due_day - local_day()).days
        return words.BACK_TOMORROW(language) if days <= 1 else words.BACK_IN_DAYS(language, days=days)

    def about(self) -> str:
        return "\n\n".join(filter(None, (words.ABOUT_SITTING(self.language), super().about())))

    # Actions

    def can(self, action: str) -> bool:
        turn = self._sitting.turn
        counts = turn is not None and not turn.practice and self.closed
        match action:
            case "next_question":
                return not self.going_on and (self.closed or self.problem is not None or self._writing)
            case "edit":
                return self._writing
            case "easy":
                return counts and self._sitting.verdict is True and self._graded is None
            case "again":
                return counts and self._sitting.verdict is True and self._graded != "again"
        return super().can(action)

    @property
    def _writing(self) -> bool:
        """Whether the question now is an exercise that may still be worked on."""
        return self.place is not None and isinstance(self.place.step, CodeStep) and not self.closed

    def action_edit(self) -> None:
        """Open the editor: on the starting file the first time, then on what the learner left."""
        from tutor.screens.exercise.editor_screen import EditorScreen
        from tutor.screens.exercise.review import open_fresh

        place = self.place
        if place is None or not isinstance(place.step, CodeStep):
            return
        if self._exercise is None:
            open_fresh(self.app, place.pack, place.entry, place.lesson, place.step, self._left_editor)
        else:
            self.app.push_screen(EditorScreen(self._exercise, self._left_editor))

    def _left_editor(self, exercise: Exercise) -> None:
        self._exercise = exercise
        if exercise.passed:
            self.close(exercise.answer(), True)
        self.relabel()
        self.update_keys()

    def action_next_question(self) -> None:
        exercise = self._exercise
        if self._writing and exercise is not None and exercise.tries:
            self.close(exercise.answer(), False)
        self.going_on = True
        self._sitting.next()
        self._ask()

    def action_easy(self) -> None:
        self._grade("easy")

    def action_again(self) -> None:
        self._sitting.once_more()
        self._grade("again")

    def _grade(self, word: Literal["easy", "again"]) -> None:
        """Let the learner's own word stand for the answer."""
        turn = self._sitting.turn
        if turn is not None:
            self.keep(Attempt(*turn.card.key, "grade", answer=word, language=self.language, how=self.how))
            self._graded = word
            self.relabel()
            self.update_keys()

    def action_end_review(self) -> None:
        self.workers.cancel_group(self, "asking")
        self.dismiss()
