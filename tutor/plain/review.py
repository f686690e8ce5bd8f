"""What is due, asked line by line: one answer to each, and what was wrong once more at the end."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from tutor.course.model import AskStep, CodeStep, FamilyStep
from tutor.i18n import Text
from tutor.i18n import plain as own
from tutor.i18n import review as words
from tutor.learner import Attempt
from tutor.learner.days import local_day
from tutor.plain.asked import Asked
from tutor.plain.desk import Desk
from tutor.plain.exercise import ExerciseStop
from tutor.plain.prompting import Prompter, Quit, command_of
from tutor.plain.question import FamilyStop, QuestionStop
from tutor.plain.stop import Stop
from tutor.study.sitting import Sitting, Turn, plan_of
from tutor.study.verdicts import joined
from tutor.views.reading import question_text

if TYPE_CHECKING:
    from tutor.course.answers import Verdict
    from tutor.learner.attempt import Sure


class _OneAnswer(QuestionStop):
    """A question that takes one answer; to a wrong one the key is told."""

    final = True
    order: tuple[str, ...] = ()
    """What decides the order of what is chosen: another each time."""

    @property
    def asked(self) -> Asked | None:
        assert isinstance(self.step, AskStep)
        return Asked(self.lesson, self.step, self.folder, self.order)

    def tell(self) -> None:
        asked, lines = self.asked, self.desk.lines
        if asked is not None and isinstance(asked.step, AskStep):
            lines.say(question_text(self.lesson, asked.step, self.desk.language, lines.width, self.folder, asked.seed))

    def answered(self, asked: Asked, written: str, verdict: Verdict, sure: Sure | None) -> None:
        super().answered(asked, written, verdict, sure)
        if not verdict.right:
            self.show_key()


class _OneDraw(FamilyStop):
    """The same of a family."""

    final = True

    def tell(self) -> None:
        if self.asked is None:
            self.draw()
        else:
            self._ask()

    def answered(self, asked: Asked, written: str, verdict: Verdict, sure: Sure | None) -> None:
        super().answered(asked, written, verdict, sure)
        if not verdict.right:
            self.show_key()


class _Anew(ExerciseStop):
    """An exercise, written anew."""

    fresh = True

    def __init__(self, *where: Any, **more: Any) -> None:
        super().__init__(*where, **more)
        with contextlib.suppress(OSError):
            self.exercise.draft.remove()


def review(desk: Desk) -> int:
    """Ask what is due until all is asked, or the learner ends it; the exit code."""
    plan = plan_of(desk.store, desk.packs)
    language = desk.language
    sitting = Sitting(plan.turns)
    code = 0
    if sitting.total:
        desk.lines.sentence(own.REVIEW_WALK(language))
        try:
            _Review(desk, sitting).go()
        except (Quit, KeyboardInterrupt) as end:  # a second Ctrl+C may come before the prompt is there again
            code = end.code if isinstance(end, Quit) else 130
        if sitting.answered:
            said = [words.ANSWERED(desk.language, answered=sitting.answered, right=sitting.right)]
            right, count = sitting.practised
            if count:
                said.append(words.PRACTISED(desk.language, right=right, count=count))
            desk.lines.sentence(joined(desk.language, *said))
    return code


class _Review:
    """One sitting."""

    def __init__(self, desk: Desk, sitting: Sitting) -> None:
        self._desk, self._sitting = desk, sitting
        self._prompter = Prompter(desk, desk.packs, own.REVIEW_HELP)
        self._seeds: dict[Any, int | None] = {}
        """By card what a family's numbers were drawn with: asked again it has others."""
        self._count = 0
        """Questions asked so far."""
        self._graded: Literal["easy", "again"] | None = None

    def go(self) -> None:
        """Ask one after the other. Raises Quit."""
        while (turn := self._sitting.turn) is not None:
            stop = self._stop(turn)
            self._graded = None
            tell = partial(self._tell, turn, stop)
            if stop.needs_lab:
                self._desk.warm_up()
            self._prompter.tried(tell)
            self._asked(turn, stop, tell)
            if isinstance(stop, FamilyStop):
                self._seeds[turn.card.key] = stop.seed
            self._sitting.next()

    def _stop(self, turn: Turn) -> Stop:
        self._count += 1
        place = turn.place
        kinds: dict[type, type[Stop]] = {AskStep: _OneAnswer, FamilyStep: _OneDraw, CodeStep: _Anew}
        stop = kinds[type(place.step)](self._desk, place.pack, place.entry, place.lesson, place.step, [], how="review")
        if isinstance(stop, _OneAnswer):
            # Another order each time: who remembers that it was the third has remembered nothing.
            stop.order = (self._desk.store.session, "review", place.pack.name, str(self._count))
        elif isinstance(stop, FamilyStop):
            stop.seed = self._seeds.get(turn.card.key)
        return stop

    def _tell(self, turn: Turn, stop: Stop) -> None:
        """Say which question it is, and ask it."""
        language, place = self._desk.language, turn.place
        number, total = self._sitting.number
        facts = (words.ONCE_MORE if turn.practice else words.NUMBER_OF)(language, number=number, total=total)
        title = f"{place.entry.number:02d}  {place.lesson.title(language)}"
        named = f"  {place.step.title(language)}" if place.step.title is not None else ""
        self._desk.lines.say(f"{facts}\n{title}{named}")
        stop.begin()

    def _asked(self, turn: Turn, stop: Stop, tell: Callable[[], None]) -> None:
        """Take lines until the learner goes on."""
        while True:
            line = self._prompter.line(self._prompt(turn, stop))
            if line is None:
                continue
            name, rest = command_of(line)
            closed = self._sitting.verdict is not None
            if line == "" and not (isinstance(stop, _Anew) and not closed):
                return
            if name == "n" and not rest:
                self._leave(turn, stop)
                return
            if line == "":
                self._prompter.tried(partial(_enter, stop))
            elif line in ("+", "-", "＋", "－") and self._may_grade(turn):
                self._grade(turn, "easy" if line in "+＋" else "again")
                continue
            elif not self._prompter.does(line, tell):
                self._prompter.tried(partial(self._take, stop, line))
            if not closed:
                self._close(turn, stop)

    def _take(self, stop: Stop, line: str) -> None:
        name, rest = command_of(line)
        known = name in ("e", "h", "r") and not rest and stop.command(name)
        if not known and not stop.take(line.removeprefix("=").strip() if line.startswith("=") else line):
            self._desk.lines.sentence(own.NOT_UNDERSTOOD(self._desk.language))

    # What comes of an answer

    def _close(self, turn: Turn, stop: Stop) -> None:
        """Count the answer, once there is one, and say when the question comes back."""
        if isinstance(stop, QuestionStop) and stop.verdict is not None:
            self._sitting.answer(stop.verdict.right)
        elif isinstance(stop, _Anew) and stop.done:
            stop.record("code", stop.exercise.answer(), True)
            self._sitting.answer(True)
        if self._sitting.verdict is not None:
            self._say_when(turn)

    def _leave(self, turn: Turn, stop: Stop) -> None:
        """Go on without an answer; an exercise that was checked in vain counts as not known."""
        if isinstance(stop, _Anew) and not stop.done and stop.exercise.tries:
            stop.record("code", stop.exercise.answer(), False)
            self._sitting.answer(False)
            self._say_when(turn)

    def _say_when(self, turn: Turn) -> None:
        """When the question comes back; nothing of one that was asked as practice."""
        language = self._desk.language
        if turn.practice:
            return
        said = []
        if self._graded is not None:
            said.append((words.TOO_EASY if self._graded == "easy" else words.AGAIN)(language))
        card = self._desk.store.card(*turn.card.key)
        if card is not None:
            days = (card.due_day - local_day()).days
            said.append(words.BACK_TOMORROW(language) if days <= 1 else words.BACK_IN_DAYS(language, days=days))
        if self._sitting.comes_again:
            said.append(words.ONCE_MORE_TODAY(language))
        self._desk.lines.sentence(joined(language, *said))

    def _may_grade(self, turn: Turn) -> bool:
        return not turn.practice and self._sitting.verdict is True and self._graded is None

    def _grade(self, turn: Turn, word: Literal["easy", "again"]) -> None:
        """Let the learner's own word stand for the answer."""
        if word == "again":
            self._sitting.once_more()
        self._desk.record(Attempt(*turn.card.key, "grade", answer=word, language=self._desk.language, how="review"))
        self._graded = word
        self._say_when(turn)

    def _prompt(self, turn: Turn, stop: Stop) -> list[Text]:
        if self._sitting.verdict is not None:
            return [own.REVIEW_GRADES if self._may_grade(turn) else own.REVIEW_NEXT]
        if isinstance(stop, _Anew):
            return [own.REVIEW_CHECKS]
        return [*stop.prompt()[:-1], own.REVIEW_LEAVES]


def _enter(stop: Stop) -> None:
    stop.enter()
