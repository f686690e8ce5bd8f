"""Questions as plain text: what is asked, and how it is answered."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence
from pathlib import Path

from tutor.course.bug import programs_of
from tutor.course.model import AskStep, FamilyStep, Lesson, PredictStep
from tutor.course.shuffle import shuffled
from tutor.i18n import LANGUAGES, Text
from tutor.i18n import reading as words
from tutor.views.reading.reader import LETTERS, NUMBERS, Reader

FORMS = {
    "choice": words.ONE_NUMBER,
    "choices": words.NUMBERS,
    "order": words.NUMBERS,
    "match": words.PAIRS,
    "line": words.ONE_LINE,
    "number": words.A_NUMBER,
    "shape": words.A_SHAPE,
    "text": words.SOME_WORDS,
}
"""How an answer of each kind is written on the command line."""
_CHINESE = "[\u3000-\u9fff\uff00-\uffef]"
_WORDED = f"{words.THE_ANSWER.zh}|{words.YOUR_ANSWER.zh}"
_APART = re.compile(f"(?<={_CHINESE}) (?={_WORDED})|(?<={_WORDED}) (?={_CHINESE})")
"""Spaces that a number would have had around it in Chinese, and words have not."""


def shown_order(lesson: Lesson, step: AskStep | PredictStep, seed: Sequence[str] = ()) -> list[int]:
    """For each number its option, item or right side, by its place in the file: that order would tell the answer.

    The same each time a lesson is read; a `seed` gives another order.
    """
    several = isinstance(step, AskStep) and step.kind in ("order", "match")
    things = (step.items or step.pairs or step.options) if isinstance(step, AskStep) else step.options
    return shuffled(len(things), *seed, lesson.lesson, step.id, avoid_sorted=several)


def asked(reader: Reader, lesson: Lesson, step: AskStep | PredictStep, seed: Sequence[str] = ()) -> Iterator[str]:
    """The question, and what there is to choose from, block by block."""
    yield reader.page(step.ask if isinstance(step, AskStep) else step.predict)
    order = shown_order(lesson, step, seed)
    kind = step.kind if isinstance(step, AskStep) else "choice"
    if isinstance(step, PredictStep) or kind in ("choice", "choices"):
        heading = words.CHOOSE_ONE if kind == "choice" else words.CHOOSE_ALL
        yield "\n".join([reader.say(heading), *reader.listed([step.options[place].text for place in order])])
    elif kind == "order":
        items = [step.items[place].text for place in order]
        yield "\n".join([reader.say(words.PUT_IN_ORDER), *reader.listed(items)])
    elif kind == "match":
        yield "\n".join([reader.say(words.MATCH), *reader.listed([pair.left for pair in step.pairs], LETTERS)])
        rights = [step.pairs[place].right for place in order]
        yield "\n".join([reader.say(words.MATCH_WITH), *reader.listed(rights)])


def question(
    reader: Reader, lesson: Lesson, step: AskStep, folder: Path | None, seed: Sequence[str] = ()
) -> Iterator[str]:
    """What is asked and how it is to be answered. `folder` is the lesson's: programs are read there."""
    yield from asked(reader, lesson, step, seed)
    match step.kind:
        case "line":
            yield _program(reader, step, folder)
        case "text":
            yield reader.say(words.GIVE_TEXT)
        case "shape":
            yield reader.say(words.GIVE_SHAPE)
        case "number":
            yield _number(reader, step.unit)


def answer_command(reader: Reader, lesson: Lesson, step: AskStep | PredictStep, seed: int | None = None) -> str:
    """The command that answers a question; for a family's with the seed that its numbers were drawn by."""
    kind = step.kind if isinstance(step, AskStep) else "choice"
    heading = words.PREDICT_IT if isinstance(step, PredictStep) else words.ANSWER_IT
    more = f" --seed {seed}" if seed is not None else ""
    return reader.command(heading, f"tutor answer {lesson.lesson}/{step.id} {FORMS[kind](reader.language)}{more}")


def family_question(reader: Reader, lesson: Lesson, step: FamilyStep) -> Iterator[str]:
    """What a family asks, with the names of what is drawn."""
    yield reader.page(named(step.ask))
    names = dict.fromkeys(name for _, name, _, _ in string.Formatter().parse(step.ask.en) if name)
    drawn = reader.say(words.DRAWN_ANEW, names=reader.joined(names)) if names else reader.say(words.DRAWN)
    yield reader.command(words.DRAW_IT, f"tutor answer {lesson.lesson}/{step.id}", drawn=drawn)
    if step.kind == "shape":
        yield reader.say(words.GIVE_SHAPE)
    elif step.kind == "number":
        yield _number(reader, step.unit)


def named(text: Text) -> Text:
    """A text of a family in which what will be drawn is called by its name."""
    said = {"answer": words.THE_ANSWER, "given": words.YOUR_ANSWER}
    en, zh = (
        "".join(
            before + (said[name](language) if name in said else name or "")
            for before, name, _, _ in string.Formatter().parse(text(language))
        )
        for language in LANGUAGES
    )
    return Text(en=en, zh=_APART.sub("", zh))


def numbers(places: Sequence[int]) -> list[str]:
    """The number under which each thing was read, by its place in the file."""
    by_place = dict(zip(places, NUMBERS, strict=False))
    return [by_place[place] for place in range(len(places))]


def _number(reader: Reader, unit: Text | None) -> str:
    return reader.say(words.GIVE_NUMBER_OF, unit=unit) if unit else reader.say(words.GIVE_NUMBER)


def _program(reader: Reader, step: AskStep, folder: Path | None) -> str:
    """The program with its lines numbered; its name where it cannot be read."""
    try:
        program, _ = programs_of(step, folder)
    except (OSError, ValueError):
        return reader.say(words.FIND_LINE_IN, file=step.program)
    lines = [f"    {number:>2}  {line}".rstrip() for number, line in enumerate(program.splitlines(), start=1)]
    return "\n".join([reader.say(words.FIND_LINE), *lines])
