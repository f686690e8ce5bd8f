"""A question as it was read, and what a typed line means to it: numbers are those that stand before what is chosen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tutor.course.answers import Verdict, judge, parse_number, parse_shape, wordings
from tutor.course.answers.fold import plain
from tutor.course.bug import bug_line, programs_of
from tutor.course.families import shown
from tutor.course.model import AskStep, Lesson, PredictStep
from tutor.i18n import Text
from tutor.i18n import plain as words
from tutor.i18n import questions as question_words
from tutor.i18n.filled import filled
from tutor.views.reading.questions import shown_order
from tutor.views.reading.reader import LETTERS

_BETWEEN = re.compile(r"[\s,;.、。，；>-]+")
_PAIR = re.compile(r"([A-Za-z])\s*[=:-]?>?\s*([1-8])")


class NoAnswer(ValueError):
    """A line that is no answer to the question. `text` says why, in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True)
class Asked:
    """One question, in the order in which it was read."""

    lesson: Lesson
    step: AskStep | PredictStep
    folder: Path | None
    seed: tuple[str, ...] = ()
    """What the order depends on, besides lesson and step."""

    @property
    def kind(self) -> str:
        """choice, choices, number, shape, text, order, match or line; a prediction is a choice."""
        return self.step.kind if isinstance(self.step, AskStep) else "choice"

    @property
    def places(self) -> list[int]:
        """For each number the place of its option, item or right side in the file."""
        return shown_order(self.lesson, self.step, self.seed)

    @property
    def choices(self) -> list[Text]:
        """What the numbers stand before, in their order."""
        step = self.step
        if isinstance(step, AskStep) and step.kind == "order":
            return [step.items[place].text for place in self.places]
        if isinstance(step, AskStep) and step.kind == "match":
            return [step.pairs[place].right for place in self.places]
        return [step.options[place].text for place in self.places]

    def parse(self, line: str) -> Any:
        """The answer that a line means, as an attempt keeps it. Raises NoAnswer."""
        line = line.strip()
        match self.kind:
            case "choice":
                return self._places_of(line, 1)[0]
            case "choices":
                return sorted(self._places_of(line, None))
            case "order":
                return self._places_of(line, len(self.places))
            case "match":
                return self._pairs_of(line)
            case "line":
                return self._line_of(line)
            case "number":
                assert isinstance(self.step, AskStep)
                return _meant(parse_number(line, self.step.unit), question_words.NOT_A_NUMBER)
            case "shape":
                return _meant(parse_shape(line), question_words.NOT_A_SHAPE)
        return _meant(line or None, question_words.NOTHING_TYPED)

    def _places_of(self, line: str, count: int | None) -> list[int]:
        """The places of options or items named by their numbers; `count` of them, None for any number but none."""
        written = "".join(_BETWEEN.split(plain(line)))
        places, total = self.places, len(self.places)
        numbers = [int(character) for character in written] if written.isdecimal() else []
        fits = all(1 <= number <= total for number in numbers) and len(set(numbers)) == len(numbers)
        if not numbers or not fits or (count is not None and len(numbers) != count):
            said = words.ONE_OF if count == 1 else words.SOME_OF if count is None else words.EACH_OF
            raise NoAnswer(filled(said, total=total))
        return [places[number - 1] for number in numbers]

    def _pairs_of(self, line: str) -> list[int]:
        """For each left side the place of the right one: `A2 B1`, or the numbers in the order of the letters."""
        places = self.places
        written = plain(line).upper()
        pairs = _PAIR.findall(written)
        letters = "".join(letter for letter, _ in pairs)
        if pairs and not _BETWEEN.sub("", _PAIR.sub("", written)):
            by_letter = {letter: int(number) for letter, number in pairs}
            wanted = LETTERS[: len(places)]
            if sorted(letters) == sorted(wanted) and sorted(by_letter.values()) == list(range(1, len(places) + 1)):
                return [places[by_letter[letter] - 1] for letter in wanted]
        elif not pairs:
            try:
                return self._places_of(line, len(places))
            except NoAnswer:
                pass
        raise NoAnswer(filled(words.PAIRS_OF, last=LETTERS[len(places) - 1], total=len(places)))

    def _line_of(self, line: str) -> int:
        written = plain(line)
        assert isinstance(self.step, AskStep)
        total = len(programs_of(self.step, self.folder)[0].splitlines())
        if not written.isdecimal() or not 1 <= int(written) <= total:
            raise NoAnswer(filled(words.LINE_OF, total=total))
        return int(written)

    def judge(self, answer: Any) -> Verdict:
        """The verdict on an answer. Raises OSError or ValueError where the question's files have changed under it."""
        return judge(self.step, answer, self.folder)

    def key(self) -> Any:
        """The right answer, as an attempt keeps it; of several wordings the first."""
        step = self.step
        match self.kind:
            case "choice":
                return next(place for place, option in enumerate(step.options) if option.right)
            case "choices":
                return [place for place, option in enumerate(step.options) if option.right]
        assert isinstance(step, AskStep)
        match self.kind:
            case "order" | "match":
                return list(range(len(self.places)))
            case "line":
                return bug_line(*programs_of(step, self.folder))
            case "text":
                return wordings(step.answer)[0]
        return step.answer

    def written(self, answer: Any) -> str:
        """An answer as it is typed: what `parse` takes."""
        numbers = {place: str(number) for number, place in enumerate(self.places, start=1)}
        match self.kind:
            case "choice":
                return numbers[answer]
            case "choices":
                return " ".join(sorted(numbers[place] for place in answer))
            case "order":
                return " ".join(numbers[place] for place in answer)
            case "match":
                return " ".join(f"{letter}={numbers[place]}" for letter, place in zip(LETTERS, answer, strict=False))
            case "number":
                return repr(answer)
        return shown(answer)


def _meant(value: Any, otherwise: Text) -> Any:
    if value is None:
        raise NoAnswer(otherwise)
    return value
