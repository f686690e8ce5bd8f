"""A lesson as linear plain text: for pipes, dumb terminals and screen readers. No colour, no cursor, top to bottom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from tutor.course.model import (
    AnyStep,
    AskStep,
    CodeStep,
    DemoStep,
    Knob,
    Lesson,
    Option,
    PredictStep,
    ReadStep,
    Source,
)
from tutor.i18n import Language, Text
from tutor.i18n import reading as words
from tutor.views.prose.flow import plain_text
from tutor.views.prose.layout import layout
from tutor.views.wrap import wrap

LETTERS = "ABCDEFGH"
"""A question has at most eight options."""


def markdown_text(markdown: str, width: int) -> str:
    """A page of markdown as plain text, no line wider than `width` cells but those of code."""
    return plain_text(layout(markdown, width, plain=True))


def lesson_text(lesson: Lesson, language: Language, width: int = 76) -> str:
    """The whole lesson as plain text, the answers after the steps; no line wider than `width` cells but code.

    What only a run can say (its sentence, its notes) is left to the run, for which the command is given.
    """
    return "\n\n".join(block for block in _Reader(lesson, language, width).lesson() if block) + "\n"


class _Reader:
    """Writes one lesson in one language."""

    def __init__(self, lesson: Lesson, language: Language, width: int) -> None:
        self._lesson = lesson
        self._language: Language = language
        self._width = width

    def lesson(self) -> Iterator[str]:
        lesson = self._lesson
        yield self._say(lesson.title)
        facts = [self._say(words.MINUTES, minutes=lesson.minutes)]
        if lesson.needs:
            facts.append(self._say(words.NEEDS, lessons=words.COMMA(self._language).join(lesson.needs)))
        yield "\n".join(facts)
        objectives = [self._hanging("- ", text) for text in lesson.objectives]
        yield "\n".join([self._say(words.OBJECTIVES), *objectives])
        for number, step in enumerate(lesson.steps, start=1):
            yield self._titled(
                words.STEP(self._language, number=number, total=len(lesson.steps), kind=self._kind(step)), step
            )
            yield from self._step(step)
        answers = list(self._answers())
        if answers:
            yield self._say(words.ANSWERS)
            yield from answers
        if lesson.sources:
            sources = [self._hanging("- ", _source(source)) for source in lesson.sources]
            yield "\n".join([self._say(words.SOURCES), *sources])

    def _step(self, step: AnyStep) -> Iterator[str]:
        match step:
            case ReadStep():
                yield self._markdown(step.read)
            case DemoStep():
                yield self._markdown(step.text)
                yield from self._demo(step)
            case PredictStep():
                yield self._markdown(step.predict)
                yield self._options(words.CHOOSE_ONE, step.options)
                settings = "".join(f" --set {name}={_figure(value)}" for name, value in step.set.items())
                yield self._command(words.RUN_AFTERWARDS, f"tutor run {self._lesson.lesson}/{step.run}{settings}")
            case AskStep():
                yield self._markdown(step.ask)
                yield self._question(step)
            case CodeStep():
                yield self._markdown(step.text)
                command = f"tutor try {self._lesson.lesson}/{step.id} {step.code}"
                yield self._command(words.BEGIN_WITH, command, file=step.code)

    def _demo(self, step: DemoStep) -> Iterator[str]:
        panels = words.COMMA(self._language).join(self._label(step, name) for name in step.panels)
        yield self._say(words.RUNS, file=step.demo, panels=panels)
        if step.knobs:
            knobs = [self._hanging("- ", self._knob(step, name, knob)) for name, knob in step.knobs.items()]
            yield "\n".join([self._say(words.KNOBS), *knobs])
        yield self._command(words.RUN_IT, f"tutor run {self._lesson.lesson}/{step.id}")

    def _knob(self, step: DemoStep, name: str, knob: Knob) -> str:
        facts = {"label": knob.label(self._language), "name": name, "start": self._value(step, knob.start)}
        if knob.range is not None:
            low, high = map(_figure, knob.range)
            text = words.NUMBER_KNOB(self._language, **facts, low=low, high=high)
        elif knob.choices is not None or knob.kind == "switch":
            choices = [self._value(step, choice) for choice in knob.choices or (True, False)]
            text = words.CHOICE_KNOB(self._language, **facts, choices=words.COMMA(self._language).join(choices))
        else:
            text = words.ANY_NUMBER_KNOB(self._language, **facts)
        return text + (words.LIVE(self._language) if knob.live else "")

    def _value(self, step: DemoStep, value: bool | float | str) -> str:
        """A knob's value in words; where the words differ from what `--set` takes, both."""
        figure = _figure(value)
        label = self._label(step, figure)
        if isinstance(value, bool):
            label = (words.ON if value else words.OFF)(self._language)
        return figure if label == figure else words.WORDED(self._language, value=figure, label=label)

    def _label(self, step: DemoStep, name: str) -> str:
        label = step.labels.get(name)
        return label(self._language) if label else name

    def _question(self, step: AskStep) -> str:
        match step.kind:
            case "choice":
                return self._options(words.CHOOSE_ONE, step.options)
            case "choices":
                return self._options(words.CHOOSE_ALL, step.options)
            case "shape":
                return self._say(words.GIVE_SHAPE)
        return (
            self._say(words.GIVE_NUMBER_OF, unit=step.unit(self._language))
            if step.unit
            else self._say(words.GIVE_NUMBER)
        )

    def _options(self, heading: Text, options: Sequence[Option]) -> str:
        lines = [self._hanging(f"{letter}. ", option.text) for letter, option in zip(LETTERS, options, strict=False)]
        return "\n".join([self._say(heading), *lines])

    def _answers(self) -> Iterator[str]:
        """For each question its answer and the whys; for each exercise its hints."""
        for number, step in enumerate(self._lesson.steps, start=1):
            match step:
                case PredictStep():
                    lines = self._chosen(step.options)
                case AskStep(kind="choice" | "choices"):
                    lines = [*self._chosen(step.options), *([self._markdown(step.why)] if step.why else [])]
                case AskStep():
                    lines = self._figured(step)
                case CodeStep():
                    lines = [
                        self._hanging(words.HINT(self._language, number=at), hint)
                        for at, hint in enumerate(step.hints, start=1)
                    ]
                case _:
                    lines = []
            if lines:
                heading = words.ANSWER_OF(self._language, number=number, kind=self._kind(step))
                yield "\n".join([self._titled(heading, step), *lines])

    def _chosen(self, options: Sequence[Option]) -> list[str]:
        pairs = list(zip(LETTERS, options, strict=False))
        right = words.COMMA(self._language).join(letter for letter, option in pairs if option.right)
        lines = [self._say(words.RIGHT_IS, answer=right or words.NONE_IS_RIGHT(self._language))]
        for letter, option in pairs:
            if option.why is not None:
                head = (
                    words.LETTER(self._language, letter=letter)
                    if option.right
                    else words.WRONG_OPTION(self._language, letter=letter)
                )
                lines.append(self._hanging(head, option.why))
        return lines

    def _figured(self, step: AskStep) -> list[str]:
        answer = _answer(step.answer) + (f" {step.unit(self._language)}" if step.unit else "")
        if step.within:
            lines = [self._say(words.RIGHT_WITHIN, answer=answer, within=_figure(step.within))]
        else:
            lines = [self._say(words.RIGHT_IS, answer=answer)]
        if step.why is not None:
            lines.append(self._markdown(step.why))
        for mistake in step.mistakes:
            head = words.MISTAKE(self._language, answer=_answer(mistake.answer))
            lines.append(self._hanging(head, mistake.why))
        return lines

    def _kind(self, step: AnyStep) -> str:
        match step:
            case ReadStep():
                kind = words.ERRATA if step.errata else words.READ
            case DemoStep():
                kind = words.DEMO
            case PredictStep():
                kind = words.PREDICT
            case AskStep():
                kind = words.ASK
            case CodeStep():
                kind = words.CODE
        return kind(self._language)

    def _titled(self, heading: str, step: AnyStep) -> str:
        if step.title is not None:
            heading = words.TITLED(self._language, step=heading, title=step.title(self._language))
        return "\n".join(wrap(heading, self._width))

    def _markdown(self, text: Text) -> str:
        return markdown_text(text(self._language), self._width)

    def _say(self, text: Text, **figures: object) -> str:
        return "\n".join(wrap(text(self._language, **figures), self._width))

    def _hanging(self, head: str, text: Text | str) -> str:
        """Markdown behind a head, its further lines indented."""
        indent = min(cell_len(head), 4)
        body = text if isinstance(text, str) else text(self._language)
        first, *rest = markdown_text(body, self._width - cell_len(head)).split("\n")
        return "\n".join([head + first, *(" " * indent + line for line in rest)])

    def _command(self, heading: Text, command: str, **figures: object) -> str:
        return f"{self._say(heading, **figures)}\n    {command}"


def _source(source: Source) -> str:
    year = f" ({source.year})" if source.year is not None else ""
    facts = [source.author + year if source.author else "", source.title, source.where, source.url]
    text = ", ".join(fact for fact in facts if fact)
    return text + year if not source.author else text


def _figure(value: bool | float | str) -> str:
    """A value as `--set` takes it, whole numbers without a point."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e12 else f"{value:g}"
    return str(value)


def _answer(answer: float | str | Sequence[object] | None) -> str:
    if isinstance(answer, list):
        return "(" + ", ".join(map(str, answer)) + ("," if len(answer) == 1 else "") + ")"
    return _figure(answer) if isinstance(answer, (int, float)) else str(answer or "")
