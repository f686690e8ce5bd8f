"""Reading an export: either all of it is as documented, or a sentence says where it is not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, NamedTuple, get_args

from tutor.i18n import LANGUAGES, Text
from tutor.i18n import learner as words
from tutor.i18n.filled import filled
from tutor.learner.attempt import Attempt, How, Sure
from tutor.learner.days import DAYS, number_of

OF_STEP = ("read", "demo", "predict", "ask", "family", "code", "grade")
"""Kinds of attempt on a step."""
OF_LESSON = ("known", "recap", "reset")
"""Kinds of attempt on a lesson; their step is empty."""


class BadExport(Exception):
    """Not an export, or one that is not whole. `text` says where."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class Place(NamedTuple):
    """Where the learner was in a lesson."""

    pack: str
    lesson: str
    step: str
    at: str


@dataclass(frozen=True, slots=True)
class Read:
    """What an export holds."""

    attempts: list[Attempt]
    places: list[Place]
    settings: dict[str, str]


def read_export(data: Any) -> Read:
    """An export, checked.

    Raises:
        BadExport: something in it is not as documented.
    """
    if not isinstance(data, dict) or "schema" not in data:
        raise BadExport(words.NOT_AN_EXPORT)
    if data["schema"] != 1 or isinstance(data["schema"], bool):
        raise BadExport(filled(words.OTHER_SCHEMA, schema=data["schema"]))
    return Read(
        [_attempt(_Fields(row, f"attempts[{n}]")) for n, row in enumerate(_list(data, "attempts"))],
        [_place(_Fields(row, f"places[{n}]")) for n, row in enumerate(_list(data, "places"))],
        _settings(data.get("settings", {})),
    )


def is_readable(attempt: dict[str, Any]) -> bool:
    """Whether an export may hold this attempt."""
    try:
        _attempt(_Fields(attempt, ""))
    except BadExport:
        return False
    return True


def _list(data: dict[str, Any], name: str) -> list[Any]:
    rows = data.get(name, [])
    if not isinstance(rows, list):
        raise _bad(name, words.A_LIST)
    return rows


def _bad(where: str, expected: Text) -> BadExport:
    return BadExport(filled(words.BAD_FIELD, where=where, expected=expected))


class _Fields:
    """The fields of one entry, each asked for by what it must be."""

    def __init__(self, row: Any, where: str) -> None:
        if not isinstance(row, dict):
            raise _bad(where, words.AN_OBJECT)
        self._row, self._where = row, where

    def bad(self, name: str, expected: Text) -> BadExport:
        return _bad(f"{self._where}.{name}", expected)

    def text(self, name: str, default: str | None = None) -> str:
        value = self._row.get(name, default)
        if not isinstance(value, str) or not _writable(value):
            raise self.bad(name, words.A_TEXT)
        return value

    def name(self, name: str) -> str:
        value = self.text(name)
        if not value:
            raise self.bad(name, words.A_TEXT)
        return value

    def one_of(self, name: str, values: tuple[str, ...], default: str | None = None) -> Any:
        value = self._row.get(name, default)
        if not isinstance(value, str) or value not in values:
            raise self.bad(name, filled(words.ONE_OF, values=", ".join(values)))
        return value

    def moment(self, name: str) -> str:
        try:
            at = datetime.fromisoformat(self.text(name)).astimezone(UTC)
            if at.toordinal() not in DAYS:
                raise ValueError
        except (ValueError, OverflowError):
            raise self.bad(name, words.A_TIME) from None
        return at.isoformat(timespec="milliseconds")

    def day(self, name: str, at: str) -> int:
        if self._row.get(name) is None:
            return number_of(at)
        try:
            day = date.fromisoformat(self.text(name)).toordinal()
            if abs(day - datetime.fromisoformat(at).toordinal()) > 1:
                raise ValueError
            return day
        except ValueError:
            raise self.bad(name, words.A_DAY) from None

    def right(self, name: str) -> bool | None:
        value = self._row.get(name)
        if value is not None and not isinstance(value, bool):
            raise self.bad(name, words.TRUE_OR_FALSE)
        return value

    def seconds(self, name: str) -> float | None:
        value = self._row.get(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < 1e9:
            raise self.bad(name, words.SOME_SECONDS)
        return float(value)

    def value(self, name: str) -> Any:
        return self._row.get(name)

    def sure(self, name: str) -> Any:
        return None if self._row.get(name) is None else self.one_of(name, get_args(Sure))


def _attempt(fields: _Fields) -> Attempt:
    at = fields.moment("at")
    kind = fields.one_of("kind", (*OF_STEP, *OF_LESSON))
    return Attempt(
        pack=fields.name("pack"),
        lesson=fields.name("lesson"),
        step=fields.name("step") if kind in OF_STEP else fields.text("step", ""),
        kind=kind,
        answer=fields.value("answer"),
        right=fields.right("right"),
        seconds=fields.seconds("seconds"),
        language=fields.one_of("language", LANGUAGES, "en"),
        sure=fields.sure("sure"),
        how=fields.one_of("how", get_args(How), "lesson"),
        session=fields.text("session", ""),
        at=at,
        day=fields.day("day", at),
    )


def _place(fields: _Fields) -> Place:
    return Place(fields.name("pack"), fields.name("lesson"), fields.name("step"), fields.moment("at"))


def _settings(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise _bad("settings", words.AN_OBJECT)
    for key, setting in value.items():
        if not isinstance(setting, str) or not _writable(key + setting):
            raise _bad(f"settings.{key}", words.A_TEXT)
    return value


def _writable(text: str) -> bool:
    """Whether a database can keep it: half a character of a surrogate pair it cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
