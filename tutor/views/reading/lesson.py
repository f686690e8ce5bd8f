"""A lesson from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tutor.course.glossary import Term
from tutor.course.model import (
    AnyStep,
    AskStep,
    CodeStep,
    DemoStep,
    FamilyStep,
    Knob,
    Lesson,
    PredictStep,
    ReadStep,
    Source,
)
from tutor.i18n import LANGUAGES, Language
from tutor.i18n import reading as words
from tutor.views.reading.answers import answer
from tutor.views.reading.questions import answer_command, asked, family_question, question
from tutor.views.reading.reader import Reader, figure


def lesson_text(
    lesson: Lesson,
    language: Language,
    width: int = 76,
    folder: Path | None = None,
    terms: Mapping[str, Sequence[Term]] | None = None,
) -> str:
    """The whole lesson as plain text, the answers after the steps; no line wider than `width` cells but code.

    What only a run can say (its sentence, its notes) is left to the run, for which the command is given. `folder` is
    the lesson's: without it the programs of questions are named, not shown. `terms` are explained below the text of the
    step they are listed by.
    """
    reading = _Lesson(lesson, Reader(language, width), folder, terms or {})
    return _text(reading.blocks())


def head_text(lesson: Lesson, language: Language, width: int = 76) -> str:
    """What stands before the first step: title, minutes, what it needs and what one will learn."""
    return _text(_Lesson(lesson, Reader(language, width), None, {}).head())


def step_text(
    lesson: Lesson,
    step: AnyStep,
    language: Language,
    width: int = 76,
    folder: Path | None = None,
    terms: Mapping[str, Sequence[Term]] | None = None,
    *,
    commands: bool = True,
) -> str:
    """One step as it stands in the whole lesson, without its answer. `commands` says which command goes on from it."""
    reading = _Lesson(lesson, Reader(language, width), folder, terms or {}, commands)
    return _text(reading.step(step))


def question_text(
    lesson: Lesson,
    step: AskStep,
    language: Language,
    width: int = 76,
    folder: Path | None = None,
    seed: Sequence[str] = (),
) -> str:
    """A question alone, as that of a family once its numbers are drawn; `seed` decides the order of what is chosen."""
    return _text(question(Reader(language, width), lesson, step, folder, seed))


def _text(blocks: Iterable[str]) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"


class _Lesson:
    """Reads one lesson."""

    def __init__(
        self,
        lesson: Lesson,
        reader: Reader,
        folder: Path | None,
        terms: Mapping[str, Sequence[Term]],
        commands: bool = True,
    ) -> None:
        self._lesson = lesson
        self._reader = reader
        self._folder = folder
        self._terms = terms
        self._commands = commands

    def head(self) -> Iterator[str]:
        lesson, reader = self._lesson, self._reader
        yield reader.say(lesson.title)
        facts = [reader.say(words.MINUTES, minutes=lesson.minutes)]
        if lesson.needs:
            facts.append(reader.say(words.NEEDS, lessons=reader.joined(lesson.needs)))
        yield "\n".join(facts)
        objectives = [reader.hanging("- ", text) for text in lesson.objectives]
        yield "\n".join([reader.say(words.OBJECTIVES), *objectives])

    def step(self, step: AnyStep) -> Iterator[str]:
        steps = self._lesson.steps
        figures = {"number": steps.index(step) + 1, "total": len(steps), "kind": self._kind(step)}
        yield self._titled(words.STEP(self._reader.language, **figures), step)
        yield from self._step(step)

    def blocks(self) -> Iterator[str]:
        lesson, reader = self._lesson, self._reader
        yield from self.head()
        for step in lesson.steps:
            yield from self.step(step)
        if lesson.takeaway is not None:
            yield reader.hanging(words.TAKEAWAY, lesson.takeaway)
        answers = list(self._answers())
        if answers:
            yield reader.say(words.ANSWERS)
            yield from answers
        if lesson.sources:
            sources = [reader.hanging("- ", _source(source)) for source in lesson.sources]
            yield "\n".join([reader.say(words.SOURCES), *sources])

    def _step(self, step: AnyStep) -> Iterator[str]:
        reader, name = self._reader, self._lesson.lesson
        match step:
            case ReadStep():
                yield reader.page(step.read)
                yield from self._explained(step)
            case DemoStep():
                yield reader.page(step.text)
                yield from self._explained(step)
                yield from self._demo(step)
            case PredictStep():
                yield from asked(reader, self._lesson, step)
                if self._commands:
                    yield answer_command(reader, self._lesson, step)
            case AskStep():
                yield from question(reader, self._lesson, step, self._folder)
                if self._commands:
                    yield answer_command(reader, self._lesson, step)
            case FamilyStep():
                if self._commands:
                    yield from family_question(reader, self._lesson, step)
            case CodeStep():
                yield reader.page(step.text)
                yield from self._explained(step)
                if self._commands:
                    yield reader.command(words.BEGIN_WITH, f"tutor try {name}/{step.id} {step.code}", file=step.code)

    def _explained(self, step: AnyStep) -> Iterator[str]:
        """Terms that come up on a step and are taught later."""
        for term in self._terms.get(step.id, ()):
            yield self._reader.hanging(words.TERM, term.text, name=term.name(self._reader.language))

    def _demo(self, step: DemoStep) -> Iterator[str]:
        reader = self._reader
        panels = reader.joined(self._label(step, name) for name in step.panels)
        yield reader.say(words.RUNS, file=step.demo, panels=panels)
        if step.knobs:
            knobs = [reader.hanging("- ", self._knob(step, name, knob)) for name, knob in step.knobs.items()]
            yield "\n".join([reader.say(words.KNOBS), *knobs])
        if _of_the_app(step):
            yield reader.say(words.IN_THE_APP)
        if self._commands:
            yield reader.command(words.RUN_IT, f"tutor run {self._lesson.lesson}/{step.id}")

    def _knob(self, step: DemoStep, name: str, knob: Knob) -> str:
        language = self._reader.language
        facts = {"label": knob.label(language), "name": name, "start": self._value(step, knob.start)}
        if knob.range is not None:
            low, high = map(figure, knob.range)
            text = words.NUMBER_KNOB(language, **facts, low=low, high=high)
        elif knob.choices is not None or knob.kind == "switch":
            choices = [self._value(step, choice) for choice in knob.choices or (True, False)]
            text = words.CHOICE_KNOB(language, **facts, choices=self._reader.joined(choices))
        else:
            text = words.ANY_NUMBER_KNOB(language, **facts)
        return text + (words.LIVE(language) if knob.live else "")

    def _value(self, step: DemoStep, value: bool | float | str) -> str:
        """A knob's value in words; where the words differ from what `--set` takes, both."""
        written = figure(value)
        label = self._label(step, written)
        if isinstance(value, bool):
            label = (words.ON if value else words.OFF)(self._reader.language)
        return written if label == written else words.WORDED(self._reader.language, value=written, label=label)

    def _label(self, step: DemoStep, name: str) -> str:
        label = step.labels.get(name)
        return label(self._reader.language) if label else name

    def _answers(self) -> Iterator[str]:
        """For each question its answer and the whys; for each exercise its hints."""
        for number, step in enumerate(self._lesson.steps, start=1):
            lines = answer(self._reader, self._lesson, step, self._folder)
            if lines:
                heading = words.ANSWER_OF(self._reader.language, number=number, kind=self._kind(step))
                yield "\n".join([self._titled(heading, step), *lines])

    def _kind(self, step: AnyStep) -> str:
        match step:
            case ReadStep():
                kind = words.ERRATA if step.errata else words.READ
            case DemoStep():
                kind = words.DEMO
            case PredictStep():
                kind = words.PREDICT
            case AskStep() | FamilyStep():
                kind = words.ASK
            case CodeStep():
                kind = words.CODE
        return kind(self._reader.language)

    def _titled(self, heading: str, step: AnyStep) -> str:
        if step.title is not None:
            heading = words.TITLED(self._reader.language, step=heading, title=step.title(self._reader.language))
        return self._reader.say(heading)


_HANDS_ON = re.compile(r"\b(press|pause|while (it|they) (runs?|trains?))\b|按 `", re.IGNORECASE)


def _of_the_app(step: DemoStep) -> bool:
    """Whether the text tells to do something to a run that only the app can do; both languages tell the same."""
    return any(_HANDS_ON.search(step.text(language)) for language in LANGUAGES)


def _source(source: Source) -> str:
    year = f" ({source.year})" if source.year is not None else ""
    facts = [source.author + year if source.author else "", source.title, source.where, source.url]
    text = ", ".join(fact for fact in facts if fact)
    return text + year if not source.author else text
