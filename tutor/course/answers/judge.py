"""The verdict on an answer, whatever the kind of question."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tutor.course.answers.text import same_text
from tutor.course.answers.verdict import Verdict
from tutor.course.bug import bug_line, programs_of

if TYPE_CHECKING:
    from tutor.course.model import AskStep, Mistake, PredictStep


def judge(step: AskStep | PredictStep, answer: Any, folder: Path | None = None) -> Verdict:
    """The verdict on an answer in the form in which an attempt keeps it.

    For choice and predictions it is the option's place in the file, for choices a list of places, for number a float,
    for shape a list of sizes, for text what was written, for order the items' places in the learner's order, for match
    the place of the right side that was put to each left one, and for line the line's number, from 1. A question about
    a line needs the lesson's `folder`, in which its programs lie: OSError when they cannot be read, ValueError when
    they hold no single bug.
    """
    kind = getattr(step, "kind", "choice")
    if kind == "choice":
        return _judge_choice(step, answer)
    if TYPE_CHECKING:
        assert isinstance(step, AskStep)
    match kind:
        case "choices":
            return _judge_choices(step, answer)
        case "text":
            return _judge_text(step, answer)
        case "order":
            return _judge_order(step, answer)
        case "match":
            return _judge_match(step, answer)
        case "line":
            return _judge_line(step, answer, folder)
    return _judge_value(step, answer)


def _judge_choice(step: AskStep | PredictStep, chosen: int) -> Verdict:
    """The verdict on one option."""
    option = step.options[chosen]
    return Verdict(option.right, option.why or (getattr(step, "why", None) if option.right else None), option.back)


def _judge_choices(step: AskStep, chosen: Collection[int]) -> Verdict:
    """The verdict on a set of options: right only if it is exactly the right ones."""
    amiss = amiss_among(step, chosen)
    if amiss is None:
        return Verdict(True, step.why)
    option = step.options[amiss]
    return Verdict(False, option.why, option.back)


def amiss_among(step: AskStep, chosen: Collection[int]) -> int | None:
    """The option whose why is told of a set of options: the first wrong one marked, else the first right one left out.

    None when the set is exactly the right ones.
    """
    wrong = [index for index, option in enumerate(step.options) if option.right != (index in chosen)]
    return next((index for index in wrong if index in chosen), wrong[0] if wrong else None)


def _judge_value(step: AskStep, value: float | list[int]) -> Verdict:
    """The verdict on a number or a shape. Of several mistakes within the tolerance the nearest is told."""
    if _same(step, value, step.answer):
        return Verdict(True, step.why)
    met = [mistake for mistake in step.mistakes if _same(step, value, mistake.answer)]
    return _told(min(met, key=lambda mistake: _distance(value, mistake.answer), default=None))


def wordings(answer: object) -> list[str]:
    """The wordings that an answer in words, or a mistake, is written as in the file: one, or a list of them."""
    return [str(each) for each in (answer if isinstance(answer, list) else [answer]) if each is not None]


def _judge_text(step: AskStep, given: str) -> Verdict:
    if same_text(given, wordings(step.answer)):
        return Verdict(True, step.why)
    return _told(next((each for each in step.mistakes if same_text(given, wordings(each.answer))), None))


def _judge_order(step: AskStep, order: Sequence[int]) -> Verdict:
    """Right in the file's order. Of the first item that does not follow the one it should, the why is told."""
    _permutation(order, len(step.items))
    wrong = next((item for place, item in enumerate(order) if item != place), None)
    return Verdict(True, step.why) if wrong is None else Verdict(False, step.items[wrong].why, step.items[wrong].back)


def _judge_match(step: AskStep, rights: Sequence[int]) -> Verdict:
    """Right when each left side has its own right side. Of the first that has not, the why is told."""
    _permutation(rights, len(step.pairs))
    pair = next((step.pairs[left] for left, right in enumerate(rights) if right != left), None)
    return Verdict(True, step.why) if pair is None else Verdict(False, pair.why, pair.back)


def _judge_line(step: AskStep, line: int, folder: Path | None) -> Verdict:
    program, fixed = programs_of(step, folder)
    if line == bug_line(program, fixed):
        return Verdict(True, step.why)
    lines = program.splitlines()
    if line > len(lines):
        raise ValueError(f"the program has no line {line}")
    chosen = lines[line - 1].strip()
    mistake = next((each for each in step.mistakes if chosen in [text.strip() for text in wordings(each.answer)]), None)
    return Verdict(False, step.otherwise) if mistake is None else _told(mistake)


def _told(mistake: Mistake | None) -> Verdict:
    return Verdict(False) if mistake is None else Verdict(False, mistake.why, mistake.back)


def _permutation(places: Sequence[int], count: int) -> None:
    if sorted(places) != list(range(count)):
        raise ValueError(f"not an order of {count} things: {list(places)}")


def _same(step: AskStep, value: float | list[int], key: object) -> bool:
    """Whether a value is the key, within the tolerance that the question allows."""
    if isinstance(value, list) or not isinstance(key, (int, float)):
        return value == key
    return abs(value - key) <= step.within + 1e-9 * max(1.0, abs(key))


def _distance(value: float | list[int], key: object) -> float:
    return abs(value - key) if isinstance(key, (int, float)) and not isinstance(value, list) else 0.0
