"""Questions line by line: an answer is judged and kept, and a wrong one may be tried again."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from tutor.course.answers import Verdict
from tutor.course.families import fresh_seed
from tutor.course.model import AskStep, FamilyStep, PredictStep, kind_of
from tutor.i18n import LANGUAGES, Text
from tutor.i18n import plain as words
from tutor.i18n import questions as question_words
from tutor.i18n.filled import filled, same
from tutor.learner.attempt import Sure
from tutor.plain.asked import Asked, NoAnswer
from tutor.plain.stop import Stop
from tutor.study.drawing import draw
from tutor.study.verdicts import SURE_WORDS, said_of
from tutor.views.reading import question_text
from tutor.views.reading.answers import key
from tutor.views.reading.reader import Reader

ASK_WORDS = {
    "choice": (words.ASK_CHOICE,),
    "choices": (words.ASK_CHOICES,),
    "order": (words.ASK_ORDER,),
    "match": (words.ASK_MATCH,),
    "line": (words.ASK_LINE,),
}
"""What to type; a question that is answered in a line says so itself."""
_SURE: dict[str, Sure] = {
    **{text(language): name for name, text in SURE_WORDS.items() for language in LANGUAGES},  # type: ignore[misc]
    "sure": "certain",
}


def sure_of(line: str) -> tuple[Sure | None, str]:
    """How sure the learner says they are before an answer, and the answer: `guess 2`, `确定 2`."""
    found = re.match(rf"({'|'.join(map(re.escape, _SURE))})[\s:：,，]+(?=\S)", line, re.IGNORECASE)
    return (_SURE[found[1].lower()], line[found.end() :]) if found else (None, line)


class QuestionStop(Stop):
    """Asks the question of a step until it is answered right, or left."""

    final: ClassVar[bool] = False
    """Whether one answer is all that is taken."""

    def __init__(self, *where: Any, **more: Any) -> None:
        super().__init__(*where, **more)
        self.tries = 0
        self.verdict: Verdict | None = None

    @property
    def asked(self) -> Asked | None:
        """The question; None while there is none."""
        assert isinstance(self.step, (AskStep, PredictStep))
        return Asked(self.lesson, self.step, self.folder)

    @property
    def done(self) -> bool:
        """Whether no more answers are taken."""
        return self.verdict is not None and (self.verdict.right or self.final)

    @property
    def answers(self) -> bool:  # type: ignore[override]
        return self.asked is not None and not self.done

    def begin(self) -> None:
        super().begin()
        if self.done:
            self.desk.lines.sentence(words.ANSWERED(self.desk.language))

    def prompt(self) -> list[Text]:
        asked = self.asked
        if self.done or asked is None:
            return super().prompt()
        if self.verdict is not None:
            return [words.TRY_OR_SHOW]
        return [*ASK_WORDS.get(asked.kind, ()), words.ENTER_SKIPS]

    def take(self, line: str) -> bool:
        if not self.answers:
            return False
        try:
            self.give(line)
        except NoAnswer as problem:
            self.desk.lines.sentence(problem.text(self.desk.language))
        return True

    def give(self, line: str) -> None:
        """Take an answer: judge it, keep it and say what comes of it. Raises NoAnswer for a line that is none."""
        asked = self.asked
        assert asked is not None
        sure, written = sure_of(line) if not self.tries else (None, line)
        try:
            answer = asked.parse(written)
            verdict = asked.judge(answer)
        except NoAnswer:
            raise
        except (OSError, ValueError) as error:  # the files of the question have changed under it
            raise NoAnswer(filled(question_words.NO_PROGRAM, reason=same(str(error)))) from None
        self.tries += 1
        self.verdict = verdict
        self.record(self.kind, self.kept(answer), verdict.right, sure)
        self.answered(asked, written, verdict, sure)

    @property
    def kind(self) -> str:
        """The kind of the attempt."""
        return kind_of(self.step)

    def kept(self, answer: Any) -> Any:
        """The answer as the attempt keeps it."""
        return answer

    def answered(self, asked: Asked, written: str, verdict: Verdict, sure: Sure | None) -> None:
        """The answer was judged and is kept: say so."""
        lines, language = self.desk.lines, self.desk.language
        said = said_of(
            asked.step, verdict, language, sure=sure, tries=self.tries, typed=written, final=self.final
        )  # fmt: skip
        lines.markdown(said)
        if not verdict.right and verdict.back:
            lines.sentence(self.reread(verdict.back))

    def reread(self, back: str) -> str:
        """Where what was wrong is explained."""
        language, lesson = self.desk.language, self.lesson
        if self.how != "lesson":
            return words.REREAD_AT(language, place=f"{lesson.lesson}/{back}")
        step = lesson.step(back)
        number = 1 + [each.id for each in lesson.steps].index(back)
        return words.REREAD(language, number=number, title=step.title(language) if step.title else step.id)

    def command(self, name: str) -> bool:
        if name == "show" and self.verdict is not None and not self.verdict.right:
            self.show_key()
            return True
        return False

    def show_key(self) -> None:
        """Print the right answer."""
        asked = self.asked
        if asked is not None:
            reader = Reader(self.desk.language, self.desk.lines.width)
            self.desk.lines.say("\n".join(key(reader, asked.lesson, asked.step, self.folder, asked.seed)))


class FamilyStop(QuestionStop):
    """Asks the question of a family, its numbers drawn in the lab, and another when it is wanted."""

    needs_lab = True

    def __init__(self, *where: Any, **more: Any) -> None:
        super().__init__(*where, **more)
        assert isinstance(self.step, FamilyStep)
        self.family: FamilyStep = self.step
        self.seed: int | None = None
        """What the numbers were drawn with."""
        self._drawn: AskStep | None = None

    @property
    def asked(self) -> Asked | None:
        if self._drawn is None:
            return None
        return Asked(self.lesson, self._drawn, self.folder, (str(self.seed),))

    def tell(self) -> None:
        super().tell()
        if self._drawn is None:
            self.draw()
        else:
            self._ask()

    def draw(self, seed: int | None = None) -> Text | None:
        """Have other numbers drawn, or those of a seed, and ask; why there are none, if there are none."""
        lines, language = self.desk.lines, self.desk.language
        self.seed, self._drawn = fresh_seed(self.seed) if seed is None else seed, None
        self.tries, self.verdict = 0, None
        lines.sentence(question_words.DRAWING(language))
        found = self.desk.wait(draw(self.desk.lab, self.folder, self.family, self.seed))
        if isinstance(found, AskStep):
            self._drawn = found
            self._ask()
            return None
        lines.markdown(found(language))
        return found

    def _ask(self) -> None:
        asked = self.asked
        if asked is not None:
            assert isinstance(asked.step, AskStep)
            text = question_text(
                self.lesson, asked.step, self.desk.language, self.desk.lines.width, self.folder, asked.seed
            )
            self.desk.lines.say(text)

    def prompt(self) -> list[Text]:
        if self._drawn is None:
            return [words.NOT_DRAWN_PROMPT]
        return [words.ENTER_NEXT_ANOTHER] if self.done else super().prompt()

    def kept(self, answer: Any) -> Any:
        return {"seed": self.seed, "answer": answer}

    def command(self, name: str) -> bool:
        if name == "a" and (self._drawn is None or self.verdict is not None) and not self.final:
            self.draw()
            return True
        return super().command(name)
