"""The small pictures of the profile as rows of text in inks: bars, and the days in a row of heat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from tutor.i18n import Language
from tutor.i18n import profile as words
from tutor.learner import Profile
from tutor.views.cells import width
from tutor.views.ink import MUTED, STRONG, TEXT, Ink, Line, line_width, series

BAR = 30
"""Cells of the longest bar, where there is room for it."""
SHORT = 6
"""Cells of the longest bar at the least."""
GAP = 4
"""Cells between two figures."""
WEEK = 7
WARMTH = "·░▒▓█"
"""A day on which nothing was done, then four levels, by quarters of the busiest day in sight."""
AHEAD = 7
"""Days of review that have a row of their own."""


def figures(profile: Profile, language: Language, room: int = 80) -> list[Line]:
    """The three figures that say most: `412 answered    87 of 102 right at the first try    6 h 12 min …`.

    They stand in one line, or below each other where that is too long.
    """
    first = words.SO_MANY_OF(language, right=profile.right_first, count=profile.first_tries)
    pairs = [
        (f"{profile.answered:,}", words.ANSWERED(language)),
        (first, words.FIRST(language)),
        (time(profile.seconds, language), words.TIME(language)),
    ]
    lines: list[Line] = [((figure, STRONG), (f" {word}", MUTED)) for figure, word in pairs]
    if language == "zh":
        lines = [((f"{word} ", MUTED), (figure, STRONG)) for figure, word in pairs]
    if sum(map(line_width, lines)) + GAP * (len(lines) - 1) > room:
        return lines
    first_line, *others = lines
    return [sum((((" " * GAP, TEXT), *line) for line in others), first_line)]


def time(seconds: float, language: Language) -> str:
    """Hours and minutes."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return words.MINUTES(language, minutes=minutes)
    return words.HOURS(language, hours=minutes // 60, minutes=minutes % 60)


def calibration(profile: Profile, language: Language, room: int = 80) -> list[Line]:
    """A bar for each of guess, likely and certain: which share of these answers was right."""
    labels = _padded([words.SURE[sure](language) for sure, _, _ in profile.calibration])
    told = [
        words.RIGHT_OF(language, right=right, count=count) if count else words.NEVER_SAID(language)
        for _, count, right in profile.calibration
    ]
    longest = _longest(room - max(map(width, labels), default=0) - max(map(width, told), default=0) - 4)
    return [
        ((f"{label}  ", TEXT), *_bar(right / count if count else 0.0, longest), (f"  {said}", MUTED))
        for label, said, (_, count, right) in zip(labels, told, profile.calibration, strict=True)
    ]


def load(profile: Profile, language: Language, room: int = 80) -> list[Line]:
    """A bar for each of the next days: how many questions come back."""
    counts = dict(profile.load)
    near = [counts.get(day, 0) for day in range(AHEAD)]
    rest = sum(count for day, count in profile.load if day >= AHEAD)
    labels = [_day(day, language) for day in range(AHEAD)]
    most = max(*near, 1)
    digits = len(str(max(most, rest)))
    padded = _padded([*labels, words.LATER(language)])
    longest = _longest(room - width(padded[-1]) - digits - 4)
    lines: list[Line] = [
        ((f"{label}  ", TEXT), (f"{count:>{digits}}  ", STRONG), ("█" * _cells(count / most, longest), series(0)))
        for label, count in zip(padded, near, strict=False)
    ]
    return [*lines, ((f"{padded[-1]}  ", MUTED), (f"{rest:>{digits}}", MUTED))] if rest else lines


def _day(ahead: int, language: Language) -> str:
    if ahead < 2:
        return (words.TODAY, words.TOMORROW)[ahead](language)
    return words.IN_DAYS(language, days=ahead)


def heat(days: Mapping[date, int], today: date, room: int, language: Language) -> list[Line]:
    """The newest weeks as a row, a cell a day and a gap between weeks, and below it where months begin."""
    weeks = max(1, min(26, (room + 1) // (WEEK + 1)))
    first = today - timedelta(days=today.weekday() + WEEK * (weeks - 1))
    most = max((count for day, count in days.items() if day >= first), default=0)
    cells: list[tuple[str, Ink]] = []
    months = ""
    for week in range(weeks):
        for weekday in range(WEEK):
            day = first + timedelta(days=WEEK * week + weekday)
            if day > today:
                cells.append((" ", TEXT))
                continue
            cells.append(_warm(days.get(day, 0), most))
            if day.day == 1 or (day == first and (day + timedelta(days=WEEK)).month == day.month):
                at, name = week * (WEEK + 1) + weekday, words.DATE(language, month=day.month, day=day.day)
                if width(months) <= at and at + width(name) <= room:
                    months += " " * (at - width(months)) + name + " "
        cells.append((" ", TEXT))
    return [tuple(cells[:-1]), ((months.rstrip(), MUTED),)]


def _warm(count: int, most: int) -> tuple[str, Ink]:
    if not count:
        return WARMTH[0], MUTED
    level = min(len(WARMTH) - 1, 1 + (len(WARMTH) - 1) * (count - 1) // max(1, most))
    return WARMTH[level], series(0)


def _longest(room: int) -> int:
    """Cells of the longest bar, where so many are left."""
    return max(SHORT, min(BAR, room))


def _bar(share: float, longest: int) -> tuple[tuple[str, Ink], tuple[str, Ink]]:
    full = _cells(share, longest)
    return ("█" * full, series(0)), ("░" * (longest - full), MUTED)


def _cells(share: float, longest: int) -> int:
    """Cells of a bar: none for nothing, one at least for something."""
    return max(1, round(longest * share)) if share > 0 else 0


def _padded(labels: Sequence[str]) -> list[str]:
    """Labels as wide as the widest."""
    room = max(map(width, labels), default=0)
    return [label + " " * (room - width(label)) for label in labels]
