"""A question and its answer: options to choose or mark, or a line to type."""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.text import Text as RichText
from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static

from tutor.course.answers import Verdict, judge_choice, judge_choices, judge_value, parse_number, parse_shape
from tutor.course.model import AskStep, Lesson, PredictStep
from tutor.i18n import Language, Text
from tutor.i18n import interface as words
from tutor.views.prose.view import Prose

TYPED = "0123456789.,-+()[] eExX×*/%−．，（）０１２３４５６７８９"
"""Characters that a number or a shape may be typed with."""


@dataclass
class Standing:
    """How far the learner is with one question; kept while the lesson is open."""

    cursor: int = 0
    marked: set[int] = field(default_factory=set)
    typed: str = ""
    verdict: Verdict | None = None
    chosen: int | None = None
    problem: Text | None = None
    """What is wrong with what was typed."""


class QuestionView(Vertical):
    """Draws a question and takes the answer; says `Answered` upwards."""

    feedback = getters.query_one("#feedback", Prose)

    @dataclass
    class Answered(Message):
        """The learner committed to an answer."""

        step: AskStep | PredictStep
        answer: object
        """The index of an option, a sorted list of them, a number or a shape."""
        verdict: Verdict

    def __init__(self, lesson: Lesson, step: AskStep | PredictStep, standing: Standing, language: Language) -> None:
        super().__init__()
        self.step = step
        self.standing = standing
        self._lesson = lesson
        self._language = language
        self.set_class(self.kind == "choices", "-choices")
        self.sentence = ""
        """What happened, to be added to the feedback of a prediction."""

    @property
    def kind(self) -> str:
        """choice, choices, number or shape; a prediction is a choice."""
        return self.step.kind if isinstance(self.step, AskStep) else "choice"

    @property
    def typing(self) -> bool:
        """Whether characters are the answer."""
        return self.kind in ("number", "shape") and not self.done

    @property
    def done(self) -> bool:
        """Whether the right answer was given, or the prediction made."""
        verdict = self.standing.verdict
        return verdict is not None and (verdict.right or isinstance(self.step, PredictStep))

    def compose(self) -> ComposeResult:
        yield Prose("", classes="question")
        for index in range(len(self.step.options)):
            with Horizontal(classes="option", id=f"option-{index}"):
                yield Static(classes="marker", markup=False)
                yield Prose("", classes="words")
        yield Static(id="line", markup=False)
        yield Prose("", id="feedback")

    def on_mount(self) -> None:
        self.speak(self._language)

    def speak(self, language: Language) -> None:
        """Draw everything in this language."""
        self._language = language
        question = self.step.ask if isinstance(self.step, AskStep) else self.step.predict
        self.query_one(".question", Prose).update(question(language))
        for index, option in enumerate(self.step.options):
            self.query_one(f"#option-{index} .words", Prose).update(option.text(language))
        self.redraw()

    # Changing the answer

    def move(self, by: int) -> None:
        """Move among the options."""
        if self.step.options and not self.done:
            self.standing.cursor = (self.standing.cursor + by) % len(self.step.options)
            self.redraw()

    def digit(self, number: int) -> None:
        """Option number so-and-so, from 1: choose it, or mark it where several may be right."""
        if not self.done and 1 <= number <= len(self.step.options):
            self.standing.cursor = number - 1
            if self.kind == "choices":
                self.toggle()
            self.redraw()

    def toggle(self) -> None:
        """Mark or unmark the option under the cursor."""
        if self.kind == "choices" and not self.done:
            self.standing.marked ^= {self.standing.cursor}
            self.standing.verdict = None
            self.redraw()

    def type(self, character: str) -> None:
        """Add a character to the line, or take the last away."""
        judged = self.standing.verdict is not None and not self.done
        line = "" if judged and character != "\b" else self.standing.typed  # after a wrong answer, a new one
        self.standing.typed = line[:-1] if character == "\b" else (line + character)[:40]
        self.standing.problem = None
        if self.standing.verdict is not None and not self.done:
            self.standing.verdict = None
        self.redraw()

    def commit(self) -> None:
        """Answer."""
        if self.done:
            return
        answer, verdict = self._judge()
        if verdict is not None:
            self.standing.verdict = verdict
            self.post_message(self.Answered(self.step, answer, verdict))
        self.redraw()

    def _judge(self) -> tuple[object, Verdict | None]:
        standing, step = self.standing, self.step
        if self.kind == "choice":
            standing.chosen = standing.cursor
            return standing.cursor, judge_choice(step, standing.cursor)
        assert isinstance(step, AskStep)
        if self.kind == "choices":
            if not standing.marked:
                standing.problem = words.NOTHING_MARKED
                return None, None
            standing.problem = None
            return sorted(standing.marked), judge_choices(step, standing.marked)
        value = parse_number(standing.typed) if self.kind == "number" else parse_shape(standing.typed)
        if value is None:
            standing.problem = words.NOT_A_NUMBER if self.kind == "number" else words.NOT_A_SHAPE
            return None, None
        return value, judge_value(step, value)

    # Drawing

    def redraw(self) -> None:
        """Draw cursor, marks, line and feedback."""
        for index in range(len(self.step.options)):
            row = self.query_one(f"#option-{index}")
            row.set_class(index == self.standing.cursor and not self.done, "-here")
            self.query_one(f"#option-{index} .marker", Static).update(self._marker(index))
        line = self.query_one("#line", Static)
        line.display = self.kind in ("number", "shape")
        if line.display:
            assert isinstance(self.step, AskStep)
            caret = "" if self.done else "▏"
            unit = f" {self.step.unit(self._language)}" if self.step.unit else ""
            line.update(RichText(f"› {self.standing.typed}{caret}{unit}"))
        self.feedback.update(self._feedback())

    def _marker(self, index: int) -> str:
        standing = self.standing
        cursor = "▸" if index == standing.cursor and not self.done else " "
        if self.kind == "choices":
            box = "[x]" if index in standing.marked else "[ ]"
            return f"{cursor}{index + 1} {box}"
        sign = " "
        if standing.chosen == index and standing.verdict is not None and self._revealed:
            sign = "✓" if standing.verdict.right else "✗"
        elif standing.chosen == index and self.done:
            sign = "•"
        elif self.done and self._revealed and self.step.options[index].right:
            sign = "✓"
        return f"{cursor}{index + 1} {sign}"

    @property
    def _revealed(self) -> bool:
        """A prediction is judged by the run, not before."""
        return isinstance(self.step, AskStep) or bool(self.sentence)

    def _feedback(self) -> str:
        language, verdict = self._language, self.standing.verdict
        if self.standing.problem is not None:
            return f"*{self.standing.problem(language)}*"
        if verdict is None or not self._revealed:
            return f"*{self._invitation()(language)}*" if not self.done else ""
        predicted = isinstance(self.step, PredictStep)
        head = (
            verdict_head(verdict, language) if predicted else (words.RIGHT if verdict.right else words.WRONG)(language)
        )
        text = joined(language, f"**{head}**", verdict.why(language) if verdict.why else "")
        if not verdict.right and verdict.why is None and not predicted:
            text = joined(language, text, words.TRY_AGAIN(language))
        if self.sentence and predicted:
            text = f"{text}\n\n{self.sentence}"
        if not verdict.right and verdict.back:
            back = self._lesson.step(verdict.back)
            title = back.title(language) if back.title else back.id
            text += f"\n\n*{words.GO_BACK(language, title=title)}*"
        return text

    def _invitation(self) -> Text:
        if isinstance(self.step, PredictStep):
            return words.PREDICT_FIRST
        return {
            "choice": words.CHOOSE_ONE,
            "choices": words.CHOOSE_SOME,
            "number": words.TYPE_NUMBER,
            "shape": words.TYPE_SHAPE,
        }[self.kind]


def joined(language: Language, *sentences: str) -> str:
    """Sentences in a row: English parts them by a space, Chinese by nothing."""
    return ("" if language == "zh" else " ").join(filter(None, sentences))


def verdict_head(verdict: Verdict | None, language: Language) -> str:
    """Whether the prediction came true, in a few words."""
    if verdict is None:
        return ""
    return (words.AS_PREDICTED if verdict.right else words.NOT_AS_PREDICTED)(language)
