"""The recap as a page of markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from tutor.course import Entry, Pack
from tutor.course.model import Lesson
from tutor.i18n import Language, Text
from tutor.i18n import recap as words
from tutor.learner import Attempt
from tutor.learner.cards import Card
from tutor.learner.progress import LessonProgress
from tutor.study.about_lesson import titles
from tutor.study.desk import Desk
from tutor.study.story import Predicted, Story, Tried, title_of
from tutor.views.words import fill

if TYPE_CHECKING:
    from tutor.learner import Store


NEARLY_ALL, HALF = 0.9, 0.5
"""Shares of a lesson's steps from which on one is able, or nearly able, to do what it teaches."""


def page(lesson: Lesson, told: Story, language: Language, share: float = 1.0) -> str:
    """What one did in the lesson, and what to take away. `share` of its steps, from 0 to 1, are done."""
    blocks = [*_takeaway(lesson, language), *_predictions(lesson, told.predictions, language)]
    blocks += [*_questions(told.questions, language), *_exercises(told.exercises, language)]
    return "\n\n".join([*blocks, *_objectives(lesson, share, language)])


def _takeaway(lesson: Lesson, language: Language) -> Iterator[str]:
    if lesson.takeaway is not None:
        yield f"### {words.TAKEAWAY(language)}"
        yield lesson.takeaway(language).strip()


def _predictions(lesson: Lesson, told: Sequence[Predicted], language: Language) -> Iterator[str]:
    made = [each for each in told if each.chosen is not None]
    if not told:
        return
    right = sum(each.right for each in made)
    head = words.PREDICTIONS(language)
    yield f"### {head}"
    if not made:
        yield words.NONE_PREDICTED(language)
        return
    yield words.SO_MANY_CAME_TRUE(language, right=right, count=len(made))
    for each in made:
        yield _prediction(lesson, each, language)


def _prediction(lesson: Lesson, told: Predicted, language: Language) -> str:
    """What it was about, what was said, and the sentence with the figures of the learner's own run."""
    assert told.chosen is not None
    came = words.CAME_TRUE if told.right else words.CAME_OTHERWISE
    said = came(language, chosen=told.chosen(language).strip().rstrip(".。"))
    happened = _sentence(lesson, told, language)
    return f"**{title_of(told.step)(language)}**\\\n{said}" + (f"\n\n{happened}" if happened else "")


def _sentence(lesson: Lesson, told: Predicted, language: Language) -> str:
    """What happened; nothing where its figures are not known."""
    demo = lesson.demo_of(told.step)
    text = told.step.after or (demo.sentence if demo is not None else None)
    if text is None or not _complete(text, told.figures, language):
        return ""
    return fill(text(language), told.figures, demo.labels if demo is not None else {}, language).strip()


def _complete(text: Text, figures: Mapping[str, Any], language: Language) -> bool:
    """Whether every figure that the sentence speaks of is there."""
    from string import Formatter

    try:
        names = {name for _, name, _, _ in Formatter().parse(text(language)) if name}
    except ValueError:  # braces that are no fields: the sentence is shown as it stands
        return True
    return names <= set(figures)


def _questions(told: Sequence[Tried], language: Language) -> Iterator[str]:
    tried = [each for each in told if each.tries]
    if not told:
        return
    yield f"### {words.QUESTIONS(language)}"
    if tried:
        first = sum(each.first for each in tried)
        yield words.RIGHT_AT_FIRST(language, right=first, count=len(tried))
    later = [each for each in tried if not each.first]
    left = [each for each in told if not each.tries]
    for head, some in ((words.LATER, later), (words.NOT_ANSWERED, left)):
        if some:
            yield head(language) + "\n\n" + "\n".join(f"- {title_of(each.step)(language)}" for each in some)


def _exercises(told: Sequence[Tried], language: Language) -> Iterator[str]:
    if not told:
        return
    yield f"### {words.EXERCISES(language)}"
    lines = []
    for each in told:
        state = words.PASSED if each.done else words.NOT_PASSED if each.tries else words.NOT_TRIED
        lines.append(f"- {title_of(each.step)(language)}{words.COLON(language)}{state(language, count=each.tries)}")
    yield "\n".join(lines)


def _objectives(lesson: Lesson, share: float, language: Language) -> Iterator[str]:
    head = words.NOW_YOU_CAN if share >= NEARLY_ALL else words.SOON_YOU_CAN if share >= HALF else words.YOU_WILL_LEARN
    yield f"### {head(language)}"
    yield "\n".join(f"- {objective(language)}" for objective in lesson.objectives)


def ahead(
    pack: Pack,
    entry: Entry,
    cards: Sequence[Card],
    today: date,
    following: Entry | None,
    language: Language,
    back_now: Text = words.BACK_NOW,
) -> str:
    """When the questions of the lesson come back, and where to go from here; `back_now` says how to review now."""
    blocks = [f"### {words.AHEAD(language)}"]
    if cards:
        soonest = min(card.due_day for card in cards)
        count = sum(card.due_day <= max(soonest, today) for card in cards)
        blocks.append((_back((soonest - today).days) or back_now)(language, count=count, days=(soonest - today).days))
    opens = pack.graph.opens[entry.name]
    if opens:
        blocks.append(words.OPENS(language, titles=titles(pack, opens, language)))
    if following is not None:
        between = pack.entries[entry.number : following.number - 1]
        if between:
            blocks.append(words.BETWEEN(language, titles=_few(between, language)))
        blocks.append(words.NEXT(language, title=following.title(language)))
    else:
        blocks.append(words.LAST(language))
    return "\n\n".join(blocks)


def _back(days: int) -> Text | None:
    """How to say when the first come back; None where they are there now."""
    return None if days <= 0 else words.BACK_TOMORROW if days == 1 else words.BACK_LATER


def _few(entries: Sequence[Entry], language: Language) -> str:
    """One title, or how many there are."""
    if len(entries) == 1:
        return words.TITLE(language, title=entries[0].title(language))
    return words.SO_MANY_LESSONS(language, title=entries[0].title(language), count=len(entries) - 1, total=len(entries))


def following_of(pack: Pack, entry: Entry) -> Entry | None:
    """The next lesson that opens."""
    return next((each for each in pack.entries[entry.number :] if each.state == "ready"), None)


def begin_recap(desk: Desk, pack: Pack, entry: Entry, lesson: Lesson) -> LessonProgress:
    """The learner has come to the end of a lesson: that is kept once. How far they are with it."""
    steps = [step.id for step in lesson.steps]
    progress = desk.store.progress_in(pack.name, entry.name, steps)
    if not progress.read:
        desk.record(Attempt(pack.name, entry.name, "", "recap", language=desk.language))
    return progress


def cards_of(store: Store, pack: Pack, lesson: Lesson) -> list[Card]:
    """The questions of a lesson that come back."""
    steps = {step.id for step in lesson.steps}
    return [card for card in store.cards(pack.name) if card.lesson == lesson.lesson and card.step in steps]
