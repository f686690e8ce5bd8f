"""The learner's day: from one local midnight to the next. In the database times are UTC and days are numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime


def local_day(now: datetime | None = None) -> date:
    """The day it is for the learner at that moment, the present by default."""
    return (now or datetime.now(UTC)).astimezone().date()


DAYS = range(date(1970, 1, 1).toordinal(), date(3000, 1, 1).toordinal())
"""The numbers that a day may have; another one is no day of a learner's."""


def number_of(moment: str) -> int:
    """The number of the local day of a time as the log keeps it (UTC, ISO 8601); the first there is for no time."""
    try:
        day = local_day(datetime.fromisoformat(moment)).toordinal()
    except (ValueError, OverflowError):
        return DAYS[0]
    return day if day in DAYS else DAYS[0]


def time_of(moment: str, day: int) -> str:
    """A time as the log keeps it; for what a damaged file left of one, when that day began."""
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return begins(day).isoformat(timespec="milliseconds")
    return moment


def begins(number: int) -> datetime:
    """When the day of that number begins for the learner, in UTC."""
    day = date.fromordinal(number)
    return datetime(day.year, day.month, day.day).astimezone(UTC)
