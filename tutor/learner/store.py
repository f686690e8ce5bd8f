"""`Store`: everything that is remembered about a learner, between one evening and the next.

An append-only log of attempts is the truth: what is done and what is due is computed from it. Beside it stand the
place where the learner was in each lesson, and a few settings. No method raises for a disk that is full or gone: the
answer stays in memory, `warning` says so, and the next write tries again.

An answer is on the disk when `record` returns (`synchronous=FULL`: neither a kill nor a power cut takes it
back). A place or a setting is written without waiting for the disk (`NORMAL`), so that no key press waits: a
power cut may take the last ones back, a kill does not.

The contents ask for progress alone: what answers the other questions is imported by the method that asks.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tutor.i18n import Text
from tutor.i18n import learner as words
from tutor.i18n.filled import filled
from tutor.learner import cards, progress, upkeep
from tutor.learner.cards import Card, Key
from tutor.learner.database import NAME, Opened, default_folder, in_memory, open_in
from tutor.learner.days import local_day
from tutor.learner.faults import reason_of
from tutor.learner.keeper import Change, Keeper, statement
from tutor.learner.progress import LessonProgress
from tutor.learner.schema import ATTEMPT

if TYPE_CHECKING:
    from tutor.learner.attempt import Attempt
    from tutor.learner.statistics import Profile
    from tutor.learner.today import Today

T = TypeVar("T")
There = Callable[[Key], bool]
"""Whether a step is still there to be asked."""
_PLACE = """
    INSERT INTO places (pack, lesson, step, at, visit)
    VALUES (?, ?, ?, ?, (SELECT coalesce(max(visit), 0) + 1 FROM places))
    ON CONFLICT (pack, lesson) DO UPDATE SET step = excluded.step, at = excluded.at, visit = excluded.visit
"""
_SETTING = "INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


def _always(key: Key) -> bool:
    return True


class Store:
    """The learner's memory in one folder. Made by `Store.open`; several may be open on the same folder.

    Where a method takes `now`, the present is meant by default; days begin at midnight where the learner is.
    """

    def __init__(self, keeper: Keeper) -> None:
        self.folder = keeper.folder
        self.session = os.urandom(8).hex()
        self._keeper = keeper

    @classmethod
    def open(cls, folder: Path | None = None) -> Store:
        """The memory in this folder, or in the user's data directory. Never raises: see `warning`."""
        try:
            folder = folder or default_folder()
        except (OSError, RuntimeError) as error:  # no home directory can be told
            warning = filled(words.NOT_KEPT, folder="~", reason=reason_of(error))
            return cls(Keeper(Path(), Opened(in_memory(), False, warning)))
        return cls(Keeper(folder, open_in(folder)))

    @property
    def warning(self) -> Text | None:
        """What the learner should know about the keeping; None when all is well."""
        return self._keeper.warning

    @property
    def file(self) -> Path | None:
        """The file that is written; None when nothing outlives this process."""
        return self.folder / NAME if self._keeper.file is not None else None

    @property
    def unsaved(self) -> bool:
        """Whether something could not be written yet, and waits in memory."""
        return self._keeper.unsaved

    def read(self, ask: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """What `ask` finds in the database; where that cannot be read, `otherwise`, and a warning."""
        return self._keeper.read(ask, otherwise)

    def write(self, change: Change) -> int:
        """Makes a change in one transaction, and waits for the disk. The id of the last row."""
        return self._keeper.write(change, durable=True)

    def keep_copy(self, label: str) -> Path:
        """A copy of the file as it is, `progress.<label>-<time>.sqlite3` beside it.

        Raises:
            OSError, sqlite3.Error: it cannot be made.
        """
        return self._keeper.keep_copy(label)

    @property
    def unchecked(self) -> bool:
        """Whether it is time to `check` the file: after an unclean end, and once a week where it is large."""
        return self._keeper.unchecked

    def check(self) -> None:
        """Looks through the whole file; takes some six milliseconds a megabyte, and is meant for a thread.

        Of damage `warning` tells, and the next opening sets the file aside.
        """
        self._keeper.check()

    def close(self) -> None:
        """Tries once more to save what could not be saved, and lets go of the file. May be called twice."""
        self._keeper.close()

    # What was done

    def record(self, attempt: Attempt) -> Attempt:
        """Adds an attempt to the log; gives it back with its time, session and id."""
        from tutor.learner.log import Adding

        adding = Adding(replace(attempt, session=attempt.session or self.session))
        row_id = self.write(adding)
        return replace(adding.attempt, id=row_id)

    def attempts(self, pack: str, lesson: str | None = None) -> list[Attempt]:
        """The log of a pack, or of one of its lessons, oldest first."""
        from tutor.learner.log import attempt_of

        query = f"SELECT id, {ATTEMPT} FROM attempts WHERE pack = ?"
        if lesson is None:
            rows = self._keeper.rows(f"{query} ORDER BY id", pack)
        else:
            rows = self._keeper.rows(f"{query} AND lesson = ? ORDER BY id", pack, lesson)
        return [attempt_of(row) for row in rows]

    def done_steps(self, pack: str) -> dict[str, set[str]]:
        """The steps that are done, by lesson: answered right, or met where there is nothing to answer."""
        done: dict[str, set[str]] = {}
        for lesson, step in self._keeper.rows("SELECT lesson, step FROM steps WHERE pack = ? AND done", pack):
            done.setdefault(lesson, set()).add(step)
        return done

    def progress(self, pack: str, now: datetime | None = None) -> dict[str, LessonProgress]:
        """How far the learner is with each lesson of a pack; lessons of which nothing is known are left out."""
        return self.read(lambda db: progress.progress_of(db, pack, _number(now)), {})

    def progress_in(self, pack: str, lesson: str, steps: Sequence[str], now: datetime | None = None) -> LessonProgress:
        """How far the learner is with a lesson that has these steps; what was done on others does not count."""
        ask = partial(progress.progress_in, pack=pack, lesson=lesson, steps=steps, today=_number(now))
        return self.read(ask, LessonProgress())

    def profile(self, now: datetime | None = None) -> Profile:
        """The learner in figures."""
        from tutor.learner.statistics import Profile, profile_of

        return self.read(lambda db: profile_of(db, _number(now)), Profile())

    def rebuild(self) -> None:
        """Computes all that is computed anew, from the log."""
        self.write(_rebuild)

    # What comes back

    def cards(self, pack: str | None = None) -> list[Card]:
        """All cards of a pack, or of all packs, in the order of their names."""
        return self.read(lambda db: cards.all_cards(db, pack), [])

    def card(self, pack: str, lesson: str, step: str) -> Card | None:
        """The card of a step; None when it has none."""
        return self.read(lambda db: cards.card_at(db, (pack, lesson, step)), None)

    def due_days(self, there: There = _always) -> dict[date, int]:
        """The learner's days on which cards are due, past ones too, and how many on each.

        Here and in `today` only cards count of which `there` says that they can be asked; by default all do.
        """
        days: list[tuple[int, Key]] = self.read(cards.due_days, [])
        return Counter(date.fromordinal(day) for day, key in days if there(key))

    def due(self, now: datetime | None = None) -> list[Card]:
        """All cards that are due, of all packs; those first that were most likely forgotten."""
        return self.read(lambda db: cards.due_cards(db, _number(now)), [])

    def today(self, now: datetime | None = None, there: There = _always) -> Today:
        """What is to be reviewed today, within the cap. `there` may read files; see `due_days`."""
        from tutor.learner.today import Today, coming, today_of

        number = _number(now)
        nothing: tuple[list[Key], list[Key]] = ([], [])
        known, next_day = self.read(lambda db: coming(db, number), nothing)
        due, tomorrow = list(filter(there, known)), list(filter(there, next_day))
        gone = len(known) - len(due)
        return self.read(lambda db: today_of(db, number, due, len(tomorrow), gone), Today())

    def set_cap(self, count: int) -> None:
        """Sets how many cards a day there may be; a number out of bounds becomes the nearest within."""
        from tutor.learner.today import CAP_KEY, CAPS

        value = str(min(max(count, CAPS[0]), CAPS[-1]))

        def change(db: sqlite3.Connection) -> int:
            # The days on which cards come back were chosen for the cap there was; the next opening chooses anew.
            upkeep.leave_behind(db)
            return statement(_SETTING, CAP_KEY, value)(db)

        self._keeper.write(change)

    def retrievability(self, card: Card, now: datetime | None = None) -> float:
        """The probability that a card is still known."""
        from tutor.learner.schedule import recalled

        return recalled((local_day(now) - card.last_day).days, card.stability)

    # Where the learner is

    def set_place(self, pack: str, lesson: str, step: str) -> None:
        """Remembers that the learner now stands here."""
        from tutor.learner.log import now

        self._keeper.write(statement(_PLACE, pack, lesson, step, now()))

    def place(self, pack: str) -> tuple[str, str] | None:
        """The lesson and step where the learner last was; None in a pack never opened."""
        rows = self._keeper.rows("SELECT lesson, step FROM places WHERE pack = ? ORDER BY visit DESC LIMIT 1", pack)
        return (rows[0][0], rows[0][1]) if rows else None

    def place_in(self, pack: str, lesson: str) -> str | None:
        """The step of this lesson where the learner last was; None in a lesson never opened."""
        rows = self._keeper.rows("SELECT step FROM places WHERE pack = ? AND lesson = ?", pack, lesson)
        return rows[0][0] if rows else None

    def setting(self, key: str) -> str | None:
        """A setting, as it was last set."""
        rows = self._keeper.rows("SELECT value FROM settings WHERE key = ?", key)
        return rows[0][0] if rows else None

    def set_setting(self, key: str, value: str) -> None:
        """Sets a setting (the language, a theme) for this and every later time."""
        self._keeper.write(statement(_SETTING, key, value))


def _number(now: datetime | None) -> int:
    return local_day(now).toordinal()


def _rebuild(db: sqlite3.Connection) -> int:
    upkeep.rebuild(db)
    return 0
