"""The learner in figures: what the profile shows."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from tutor.learner.attempt import Sure
from tutor.learner.days import DAYS, number_of

LONGEST = 600.0
"""Seconds that one attempt counts at most: whoever takes longer has left the room."""
AHEAD = 30
"""Days that are looked ahead."""
BINS = (1, 2, 3, 5, 8, 15, 31, 61, 121, 366)
"""Days since the last review at which the bins of the forgetting curve begin; the last has no end."""
SURES: tuple[Sure, ...] = ("guess", "likely", "certain")
QUESTIONS = "('predict', 'ask', 'family', 'code')"


@dataclass(frozen=True, slots=True)
class Profile:
    """All that can be told of a learner's work; figures of a new one are 0 and lists are empty."""

    answered: int = 0
    """Predictions, questions and exercises that were judged, each time they were."""
    first_tries: int = 0
    """Questions, families and exercises that were tried."""
    right_first: int = 0
    """Of them those that were right at the first try."""
    calibration: list[tuple[Sure, int, int]] = field(default_factory=list)
    """How sure, how many answers that was said of, how many of them were right: guess, likely, certain."""
    streak: int = 0
    """Days in a row on which something was done, up to today, or to yesterday while today may still come."""
    longest_streak: int = 0
    days: dict[date, int] = field(default_factory=dict)
    """What was done each day: pages, demos and answers; days without are left out."""
    seconds: float = 0.0
    """Time spent, each attempt counted for ten minutes at most."""
    curve: list[tuple[float, float, int]] = field(default_factory=list)
    """Days since the last review (the mean of a bin), the share of questions that were known then, how many."""
    forecast: list[tuple[int, float]] = field(default_factory=list)
    """Days from today, and the share of all cards that would be known then without any further review."""
    load: list[tuple[int, int]] = field(default_factory=list)
    """Days from today, and cards due on that day; today's are all that are due by now."""


def profile_of(db: sqlite3.Connection, today: int) -> Profile:
    """The figures on the day of that number."""
    days, answered, seconds, said = _from_log(db)
    first_tries, right_first = db.execute(
        "SELECT count(first_right), coalesce(sum(first_right), 0) FROM steps WHERE kind IN ('ask', 'family', 'code')"
    ).fetchone()
    streak, longest = _streaks(set(days), today)
    return Profile(
        answered=answered,
        first_tries=first_tries,
        right_first=right_first,
        calibration=[(sure, *said[sure]) for sure in SURES] if said else [],
        streak=streak,
        longest_streak=longest,
        days={date.fromordinal(day): days[day] for day in sorted(days)},
        seconds=seconds,
        curve=_curve(db),
        forecast=_forecast(db, today),
        load=_load(db, today),
    )


def _from_log(db: sqlite3.Connection) -> tuple[Counter[int], int, float, dict[Sure, tuple[int, int]]]:
    """What one walk through the log tells: work by day, answers, seconds, and by how sure: answers, right ones."""
    days: Counter[int] = Counter()
    said: dict[Sure, tuple[int, int]] = {}
    answered, seconds = 0, 0.0
    # An older version wrote no day; such rows are told apart by their time.
    query = (
        "SELECT day, CASE WHEN day IS NULL OR day NOT BETWEEN ? AND ? THEN at END,"
        " CASE WHEN kind != 'code' THEN sure END, count(*),"
        f" sum(was_right NOT NULL AND kind IN {QUESTIONS}), total(was_right), total(min(seconds, ?))"
        " FROM attempts WHERE step != '' AND kind != 'grade' GROUP BY 1, 2, 3"
    )
    for day, at, sure, count, judged, right, spent in db.execute(query, (DAYS[0], DAYS[-1], LONGEST)):
        days[day if day in DAYS else number_of(at)] += count
        answered += judged
        seconds += spent
        if sure in SURES:
            asked, came_true = said.get(sure, (0, 0))
            said[sure] = (asked + judged, came_true + int(right))
    return days, answered, seconds, {sure: said.get(sure, (0, 0)) for sure in SURES} if said else {}


def _streaks(days: set[int], today: int) -> tuple[int, int]:
    """The streak that is running, and the longest there was."""
    longest = running = 0
    lengths: dict[int, int] = {}
    for day in sorted(days):
        running = lengths.get(day - 1, 0) + 1
        lengths[day] = running
        longest = max(longest, running)
    return lengths.get(today) or lengths.get(today - 1, 0), longest


def _curve(db: sqlite3.Connection) -> list[tuple[float, float, int]]:
    """What was recalled, by the days since the last review."""
    sums = {start: [0, 0, 0] for start in BINS}
    for gap, asked, recalled in db.execute("SELECT gap, asked, recalled FROM recall WHERE asked > 0"):
        start = max(bound for bound in BINS if bound <= max(gap, BINS[0]))
        for place, value in enumerate((gap * asked, recalled, asked)):
            sums[start][place] += value
    return [(days / asked, known / asked, asked) for days, known, asked in sums.values() if asked]


def _forecast(db: sqlite3.Connection, today: int) -> list[tuple[int, float]]:
    """The mean share of all cards that is known on each day to come."""
    rows = db.execute("SELECT ? - last_day, stability FROM cards", (today,)).fetchall()
    if not rows:
        return []
    from tutor.learner.schedule import recalled

    return [
        (ahead, sum(recalled(elapsed + ahead, stability) for elapsed, stability in rows) / len(rows))
        for ahead in range(AHEAD + 1)
    ]


def _load(db: sqlite3.Connection, today: int) -> list[tuple[int, int]]:
    """The cards due on each day to come; none at all while there are no cards."""
    query = "SELECT max(due - ?, 0), count(*) FROM cards GROUP BY 1"
    due = dict(db.execute(query, (today,)).fetchall())
    return [(ahead, due.get(ahead, 0)) for ahead in range(AHEAD + 1)] if due else []
