"""From what a family's file draws to a question like any other."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tutor.i18n import LANGUAGES, Language, Text
from tutor.i18n.course import families as words
from tutor.i18n.filled import filled, same

if TYPE_CHECKING:
    from tutor.course.model import AskStep, FamilyStep

RESERVED = ("answer", "given")
"""Names that a text of a family fills in itself: the key, and what the learner answered."""
SEEDS = 200
"""Seeds from 0 whose questions `tutor check --run` proves; learners are asked these."""
MOST_WRONG = 7
"""A question has at most eight options."""


def fresh_seed(before: int | None = None) -> int:
    """A seed for a question with new numbers, not the one before; `tutor check --run` has proven the question."""
    return random.SystemRandom().choice([seed for seed in range(SEEDS) if seed != before])


class BadDraw(ValueError):
    """A family drew what makes no question. `text` says why, in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True, slots=True)
class Drawn:
    """What `make(seed)` returned: the parameters, the key, and the distractors by name.

    A value is a number, a truth value, a text (or `{"en": …, "zh": …}`), or a list: of whole numbers it is a shape.
    """

    given: dict[str, Any]
    key: Any
    wrong: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, figures: Mapping[str, Any]) -> Drawn:
        """What the lab reports of one draw. Raises BadDraw when a part is missing or of another form."""
        given, wrong = figures.get("given"), figures.get("wrong")
        if "key" not in figures or not isinstance(given, Mapping) or not isinstance(wrong, Mapping):
            raise BadDraw(words.NOT_A_DRAW)
        return cls(dict(given), figures["key"], dict(wrong))


def question_of(step: FamilyStep, drawn: Drawn) -> AskStep:
    """The question that a draw makes, texts filled in. Raises BadDraw when the draw and the step do not fit.

    Options stand as key, then distractors in the order of the draw; whoever shows them shuffles them.
    """
    from tutor.course.model import AskStep, Mistake, Option

    _fits(step, drawn)
    names = {**drawn.given, "answer": drawn.key}
    ask = _filled(step.ask, drawn.given)
    why = _filled(step.why, names) if step.why is not None else None
    told = [
        (value, _filled(step.traps[name].why, {**names, "given": value}), step.traps[name].back)
        for name, value in drawn.wrong.items()
    ]
    if step.kind == "choice":
        options = [
            Option(text=_text(drawn.key), right=True, value=drawn.key),
            *(Option(text=_text(value), why=because, back=back, value=value) for value, because, back in told),
        ]
        return AskStep(id=step.id, title=step.title, ask=ask, kind="choice", options=options, why=why)
    mistakes = [Mistake(answer=value, why=because, back=back) for value, because, back in told]
    return AskStep(
        id=step.id,
        title=step.title,
        ask=ask,
        kind=step.kind,
        answer=drawn.key,
        within=step.within,
        unit=step.unit,
        mistakes=mistakes,
        why=why,
    )


def shown(value: object) -> str:
    """A value as people write it: `0.25`, `3`, `True`, `(1, 6, 30, 30)`; lists of other things as torch prints them.

    Six digits of a float are shown: values that differ in none of them look the same.
    """
    if isinstance(value, (list, tuple)):
        if all(type(size) is int for size in value):
            return str(tuple(value))
        return "[" + ", ".join(_inside(each) for each in value) + "]"
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _inside(value: object) -> str:
    """A value within a list: a row of a matrix is no shape."""
    return "[" + ", ".join(map(_inside, value)) + "]" if isinstance(value, (list, tuple)) else shown(value)


def _fits(step: FamilyStep, drawn: Drawn) -> None:
    for name in RESERVED:
        if name in drawn.given:
            raise BadDraw(filled(words.RESERVED, name=name))
    for name in drawn.wrong:
        if name not in step.traps:
            raise BadDraw(filled(words.NO_TRAP, name=name))
    if step.kind == "choice" and not 0 < len(drawn.wrong) <= MOST_WRONG:
        raise BadDraw(filled(words.HOW_MANY_WRONG, count=len(drawn.wrong), most=MOST_WRONG))
    for value in (drawn.key, *drawn.wrong.values()):
        if not _of_kind(value, step.kind):
            raise BadDraw(filled(words.NOT_OF_KIND, value=shown(value), kind=step.kind))


def _of_kind(value: object, kind: str) -> bool:
    """Whether a value can be the answer to such a question; nothing that is not finite can."""
    if isinstance(value, float) and not math.isfinite(value):
        return False
    if kind == "number":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if kind == "shape":
        return isinstance(value, list) and all(type(size) is int and size >= 0 for size in value)
    return value is not None and (not isinstance(value, list) or all(_of_kind(each, "choice") for each in value))


def _text(value: object) -> Text:
    both = _both(value)
    return both if both is not None else same(shown(value))


def _both(value: object) -> Text | None:
    """A value that is worded in each language."""
    return Text(**value) if isinstance(value, dict) and set(value) == set(LANGUAGES) else None


def _filled(text: Text, values: Mapping[str, object]) -> Text:
    def side(language: Language) -> str:
        figures = {name: _Figure(value, language) for name, value in values.items()}
        try:
            return (text.zh if language == "zh" else text.en).format(**figures)
        except KeyError as error:
            raise BadDraw(filled(words.NOT_DRAWN, name=str(error.args[0]))) from None
        except (ValueError, IndexError, TypeError, AttributeError):
            raise BadDraw(filled(words.CANNOT_FILL, text=text)) from None

    return Text(en=side("en"), zh=side("zh"))


class _Figure:
    """A value as a text fills it in: with a format spec as Python does, else as people write it."""

    def __init__(self, value: object, language: Language) -> None:
        both = _both(value)
        self._value = value if both is None else (both.zh if language == "zh" else both.en)

    def __format__(self, spec: str) -> str:
        return format(self._value, spec) if spec else shown(self._value)

    def __repr__(self) -> str:
        return repr(self._value)

    def __str__(self) -> str:
        return shown(self._value)
