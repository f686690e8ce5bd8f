"""The small pictures of the profile as rows of text in inks: bars, and the days in a row of heat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from tutor.i18n import Language
from tutor.i18n import profile as words
from tutor.learner import Profile
from tutor.views.cells import width
from tutor.views.ink import MUTED, STRONG, TEXT, Ink, Line, series

BAR = 30
"""Cells of the longest bar."""
WEEK = 7
WARMTH = "·░▒▓█"
"""A day on which nothing was done, then four levels, by quarters of the busiest day in sight."""
AHEAD = 7
"""Days of review that have a row of their own."""


def figures(profile: Profile, language: Language) -> list[Line]:
    """The three figures that say most: `412 answered    87 of 102 right at the first try    6 h 12 min …`."""
    first = words.SO_MANY_OF(language, right=profile.right_first, count=profile.first_tries)
    pairs = [
        (f"{profile.answered:,}", words.ANSWERED(language)),
        (first, words.FIRST(language)),
        (time(profile.seconds, language), words.TIME(language)),
    ]
    runs: list[tuple[str, Ink]] = []
    for figure, word in pairs:
        runs += [(figure, STRONG), (f" {word}", MUTED), ("    ", TEXT)]
    return [tuple(runs[:-1])]


def time(seconds: float, language: Language) -> str:
    """Hours and minutes."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return words.MINUTES(language, minutes=minutes)
    return words.HOURS(language, hours=minutes // 60, minutes=minutes % 60)


def calibration(profile: Profile, language: Language) -> list[Line]:
    """A bar for each of guess, likely and certain: which share of these answers was right."""
    labels = [words.SURE[sure](language) for sure, _, _ in profile.calibration]
    lines: list[Line] = []
    for label, (_, count, right) in zip(_padded(labels), profile.calibration, strict=True):
        if count:
            said = words.RIGHT_OF(language, right=right, count=count)
            lines.append(((f"{label}  ", TEXT), *_bar(right / count), (f"  {said}", MUTED)))
        else:
            lines.append(((f"{label}  ", TEXT), *_bar(0.0), (f"  {words.NEVER_SAID(language)}", MUTED)))
    return lines


def load(profile: Profile, language: Language) -> list[Line]:
    """A bar for each of the next days: how many questions come back."""
    counts = dict(profile.load)
    near = [counts.get(day, 0) for day in range(AHEAD)]
    rest = sum(count for day, count in profile.load if day >= AHEAD)
    labels = [_day(day, language) for day in range(AHEAD)]
    most = max(*near, 1)
    digits = len(str(max(most, rest)))
    padded = _padded([*labels, words.LATER(language)])
    lines: list[Line] = [
        ((f"{label}  ", TEXT), (f"{count:>{digits}}  ", STRONG), ("█" * _cells(count / most), series(0)))
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


def _bar(share: float) -> tuple[tuple[str, Ink], tuple[str, Ink]]:
    full = _cells(share)
    return ("█" * full, series(0)), ("░" * (BAR - full), MUTED)


def _cells(share: float) -> int:
    """Cells of a bar: none for nothing, one at least for something."""
    return max(1, round(BAR * share)) if share > 0 else 0


def _padded(labels: Sequence[str]) -> list[str]:
    """Labels as wide as the widest."""
    room = max(map(width, labels), default=0)
    return [label + " " * (room - width(label)) for label in labels]
