"""Questions as plain text: what is asked, and how it is answered."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from pathlib import Path

from tutor.course.bug import programs_of
from tutor.course.model import AskStep, FamilyStep, Lesson
from tutor.course.shuffle import shuffled
from tutor.i18n import LANGUAGES, Text
from tutor.i18n import reading as words
from tutor.views.reading.reader import LETTERS, Reader

_CHINESE = "[\u3000-\u9fff\uff00-\uffef]"
_WORDED = f"{words.THE_ANSWER.zh}|{words.YOUR_ANSWER.zh}"
_APART = re.compile(f"(?<={_CHINESE}) (?={_WORDED})|(?<={_WORDED}) (?={_CHINESE})")
"""Spaces that a number would have had around it in Chinese, and words have not."""


def shown_order(lesson: Lesson, step: AskStep) -> list[int]:
    """The order in which items, or right sides, are read: that of the file would be the answer."""
    return shuffled(len(step.items or step.pairs), lesson.lesson, step.id, avoid_sorted=True)


def question(reader: Reader, lesson: Lesson, step: AskStep, folder: Path | None) -> Iterator[str]:
    """What is asked, block by block. `folder` is the lesson's: programs are read there."""
    yield reader.page(step.ask)
    match step.kind:
        case "choice" | "choices":
            heading = words.CHOOSE_ONE if step.kind == "choice" else words.CHOOSE_ALL
            yield "\n".join([reader.say(heading), *reader.listed([option.text for option in step.options])])
        case "order":
            items = [step.items[place].text for place in shown_order(lesson, step)]
            yield "\n".join([reader.say(words.PUT_IN_ORDER), *reader.listed(items)])
        case "match":
            rights = [step.pairs[place].right for place in shown_order(lesson, step)]
            yield "\n".join([reader.say(words.MATCH), *reader.listed([pair.left for pair in step.pairs], "12345678")])
            yield "\n".join([reader.say(words.MATCH_WITH), *reader.listed(rights)])
        case "line":
            yield _program(reader, step, folder)
        case "text":
            yield reader.say(words.GIVE_TEXT)
        case "shape":
            yield reader.say(words.GIVE_SHAPE)
        case "number":
            yield _number(reader, step.unit)


def family_question(reader: Reader, lesson: Lesson, step: FamilyStep) -> Iterator[str]:
    """What a family asks, with the names of what is drawn."""
    yield reader.page(named(step.ask))
    names = dict.fromkeys(name for _, name, _, _ in string.Formatter().parse(step.ask.en) if name)
    drawn = reader.say(words.DRAWN_ANEW, names=reader.joined(names)) if names else reader.say(words.DRAWN)
    yield reader.command(words.OPEN_IT, f"tutor open {lesson.lesson}/{step.id}", drawn=drawn)
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


def letters(places: list[int]) -> list[str]:
    """The letter under which each thing was read, by its place in the file."""
    by_place = dict(zip(places, LETTERS, strict=False))
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
