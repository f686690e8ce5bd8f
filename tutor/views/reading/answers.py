"""The answers of a lesson as plain text, each with its whys; of exercises the hints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tutor.course.answers import wordings
from tutor.course.bug import bug_line, programs_of
from tutor.course.model import AnyStep, AskStep, CodeStep, FamilyStep, Lesson, Mistake, PredictStep
from tutor.i18n import Text
from tutor.i18n import reading as words
from tutor.views.reading.questions import named, numbers, shown_order
from tutor.views.reading.reader import LETTERS, Reader, figure


def answer(reader: Reader, lesson: Lesson, step: AnyStep, folder: Path | None) -> list[str]:
    """What there is to say of a step after the lesson, line by line; nothing of most steps."""
    match step:
        case PredictStep():
            return [*key(reader, lesson, step, None), *_whys_of(reader, lesson, step)]
        case AskStep():
            return [
                *key(reader, lesson, step, folder),
                *_whys_of(reader, lesson, step),
                *_why(reader, step.why),
                *_others(reader, lesson, step),
            ]
        case FamilyStep():
            traps = [reader.hanging("- ", named(trap.why)) for trap in step.traps.values()]
            return [*_why(reader, named(step.why) if step.why else None), reader.say(words.TRAPS), *traps]
        case CodeStep():
            return [reader.hanging(words.HINT, hint, number=at) for at, hint in enumerate(step.hints, start=1)]
        case _:
            return []


def key(
    reader: Reader, lesson: Lesson, step: AskStep | PredictStep, folder: Path | None, seed: Sequence[str] = ()
) -> Iterator[str]:
    """The right answer, line by line; `seed` as the question was read."""
    shown = numbers(shown_order(lesson, step, seed))
    if isinstance(step, PredictStep) or step.kind in ("choice", "choices"):
        right = [number for number, option in zip(shown, step.options, strict=True) if option.right]
        yield _right(reader, reader.joined(sorted(right)) or words.NONE_IS_RIGHT)
        return
    match step.kind:
        case "order":
            yield _right(reader, reader.joined(shown))
        case "match":
            pairs = [f"{left} {right}" for left, right in zip(LETTERS, shown, strict=False)]
            yield _right(reader, reader.joined(pairs))
        case "line":
            yield from _bug(reader, step, folder)
        case "text":
            yield _right(reader, reader.joined(wordings(step.answer)))
        case _:
            unit = f" {step.unit(reader.language)}" if step.unit else ""
            value = _written(step.answer) + unit
            yield (
                reader.say(words.RIGHT_WITHIN, answer=value, within=figure(step.within))
                if step.within
                else _right(reader, value)
            )


def _others(reader: Reader, lesson: Lesson, step: AskStep) -> Iterator[str]:
    """Why each thing stands where it does, and what is to be said of wrong answers."""
    if step.kind == "order":
        order = shown_order(lesson, step)
        for number, place in enumerate(order, start=1):
            if (why := step.items[place].why) is not None:
                yield reader.hanging(words.NUMBERED, why, number=number)
    if step.kind == "match":
        for letter, pair in zip(LETTERS, step.pairs, strict=False):
            yield reader.hanging(words.NUMBERED, pair.why, number=letter)
    for mistake in step.mistakes:
        yield reader.hanging(words.MISTAKE, mistake.why, answer=_mistaken(reader, mistake))
    if step.otherwise is not None:
        yield reader.hanging(words.ANOTHER_LINE, step.otherwise)


def _whys_of(reader: Reader, lesson: Lesson, step: AskStep | PredictStep) -> Iterator[str]:
    """The whys of options, by their numbers."""
    for number, place in enumerate(shown_order(lesson, step), start=1):
        option = step.options[place] if step.options else None
        if option is not None and option.why is not None:
            yield reader.hanging(words.NUMBERED if option.right else words.WRONG_OPTION, option.why, number=number)


def _bug(reader: Reader, step: AskStep, folder: Path | None) -> Iterator[str]:
    try:
        program, fixed = programs_of(step, folder)
        line = bug_line(program, fixed)
    except (OSError, ValueError):
        yield reader.say(words.FIXED_IN, file=step.fixed)
        return
    code = fixed.splitlines()[line - 1].strip()
    yield f"{reader.say(words.LINE_IS, line=line)}\n    {code}"


def _why(reader: Reader, why: Text | None) -> list[str]:
    return [] if why is None else [reader.page(why)]


def _right(reader: Reader, key: str | Text) -> str:
    return reader.say(words.RIGHT_IS, answer=key)


def _mistaken(reader: Reader, mistake: Mistake) -> str:
    """A wrong answer as people write it; of several wordings each."""
    several = isinstance(mistake.answer, list) and any(isinstance(each, str) for each in mistake.answer)
    return reader.joined(wordings(mistake.answer)) if several else _written(mistake.answer)


def _written(key: float | str | Sequence[object] | None) -> str:
    if isinstance(key, list):
        return "(" + ", ".join(map(str, key)) + ("," if len(key) == 1 else "") + ")"
    return figure(key) if isinstance(key, (int, float)) else str(key or "")
