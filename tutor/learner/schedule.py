"""When a card comes back: FSRS-6, in whole days.

The first answer of a day counts; what is answered later that day is practice, and changes nothing. So a wrong answer
is one step back, however often it is repeated: FSRS keeps the difficulty, and lets the stability fall to a value
that grows with the one before (from 60 days to about 3, not to the start). The interval is a day at least.

An exercise is checked many times while it is written, so of these the day's best counts: passed alone, passed with
help, not passed. What the learner says of a card ("too easy", "again") overrules the answer of that day.

Source: https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm (FSRS-6).
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import fsrs

from tutor.learner.attempt import answer_of
from tutor.learner.memory import Before, Fact, Load, Memory

SCHEDULER = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
_DECAY = -SCHEDULER.parameters[20]
_FACTOR = 0.9 ** (1 / _DECAY) - 1

SPREAD = 0.05
"""Share of an interval by which a card may come earlier or later, so that no day has more than the cap."""
SHORTEST_SPREAD = 3
"""Days of the shortest interval that is spread; by a day at least."""


def recalled(days: float, stability: float) -> float:
    """The probability that a card is still known so many days after its last review."""
    return float((1 + _FACTOR * max(0.0, days) / stability) ** _DECAY)


def after(memory: Memory | None, fact: Fact, cap: int, load: Load) -> Memory | None:
    """What an attempt makes of a card; the very same object when it changes nothing."""
    if fact.kind == "grade" and memory is None:
        return None
    rating = _rating(fact)
    if rating is None:
        return memory
    if memory is None:
        return _rated(fact.kind, None, rating, fact, cap, load)
    if fact.day > memory.last_day:
        before = Before(memory.stability, memory.difficulty, memory.last_day, memory.lapses)
        return _rated(memory.kind, before, rating, fact, cap, load, memory.reps + 1)
    if fact.day == memory.last_day and (
        fact.kind == "grade" or (fact.kind == "code" and not memory.graded and rating > memory.rating)
    ):
        return _rated(memory.kind, memory.before, rating, fact, cap, load, memory.reps)
    return memory


def _rating(fact: Fact) -> fsrs.Rating | None:
    """How an attempt speaks of the card; None when it does not."""
    if fact.kind == "grade":
        words = {"easy": fsrs.Rating.Easy, "again": fsrs.Rating.Again}
        said = answer_of(fact.answer)
        return words.get(said) if isinstance(said, str) else None
    if fact.right is None:
        return None
    if not fact.right:
        return fsrs.Rating.Again
    return fsrs.Rating.Hard if fact.kind == "code" and _helped(answer_of(fact.answer)) else fsrs.Rating.Good


def _helped(answer: Any) -> bool:
    """Whether an exercise was passed with hints, or with its solution seen."""
    return isinstance(answer, dict) and bool(answer.get("hints") or answer.get("solution"))


def _rated(
    kind: str, before: Before | None, rating: fsrs.Rating, fact: Fact, cap: int, load: Load, reps: int = 1
) -> Memory:
    """The card after a day that is rated so."""
    card = fsrs.Card(card_id=0, due=_noon(fact.day))
    if before is not None:
        card.state, card.step = fsrs.State.Review, None
        card.stability, card.difficulty, card.last_review = before.stability, before.difficulty, _noon(before.day)
    card, _ = SCHEDULER.review_card(card, rating, _noon(fact.day))
    assert card.stability is not None
    assert card.difficulty is not None
    lapsed = before is not None and rating == fsrs.Rating.Again
    return Memory(
        kind=kind,
        due=placed(fact.day, (card.due - _noon(fact.day)).days, cap, load),
        stability=card.stability,
        difficulty=card.difficulty,
        last=fact.at,
        last_day=fact.day,
        reps=reps,
        lapses=(before.lapses if before else 0) + lapsed,
        rating=int(rating),
        graded=fact.kind == "grade",
        before=before,
    )


_EPOCH = datetime(1, 1, 1, 12, tzinfo=UTC)


def _noon(day: int) -> datetime:
    """A moment of that day: FSRS counts whole days between two of them."""
    return _EPOCH + timedelta(days=day - 1)


def placed(day: int, interval: int, cap: int, load: Load) -> int:
    """The day on which a card comes back: after its interval, or near it where that day has its fill."""
    ideal = day + interval
    reach = max(1, round(interval * SPREAD)) if interval >= SHORTEST_SPREAD else 0
    best, least = ideal, load(ideal)
    for distance in range(1, reach + 1):
        if least < cap:
            break
        for candidate in (ideal - distance, ideal + distance):
            if (count := load(candidate)) < least:
                best, least = candidate, count
                if least < cap:
                    break
    return best
