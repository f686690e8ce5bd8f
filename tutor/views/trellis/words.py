"""A trellis in words: the best path and its score, or how far it is computed; every cell with where it comes from."""

from __future__ import annotations

import math

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Trellis
from tutor.views.numbers import short
from tutor.views.trellis.model import Cell, Lines
from tutor.views.words import Labels, listed

BEST = "*"
"""Before a score of the best path."""
_UNKNOWN = "?"
"""A state of the best path that is not known yet."""
_DIGITS = 5
"""Significant digits of a score that is spelled out."""
_MOST = 24
"""States of a path that one sentence names."""


def path_names(lines: Lines, most: int | None = None) -> str:
    """The states of the best path, as far as they are known."""
    found = [lines.states[state] if state >= 0 else _UNKNOWN for state in lines.path[:most]]
    return " ".join([*found, *(["…"] if most is not None and len(lines.path) > most else [])])


def path_score(lines: Lines) -> float | None:
    """The score at the end of a path that is known from end to end."""
    return lines.score((lines.times - 1, lines.path[-1])) if lines.whole_path else None


def reading(lines: Lines, cell: Cell, language: Language) -> list[str]:
    """One cell: its time, token, state and score; then, where there is one, the score it comes from."""
    time, state = cell
    at = " ".join(filter(None, (f"t={time}", lines.tokens[time])))
    said = [words.TRELLIS_CELL(language, at=at, state=lines.states[state], score=_score(lines.score(cell), language))]
    before = lines.before(cell)
    if before is not None:
        score = short(lines.score(before), _DIGITS)
        said.append(words.TRELLIS_FROM(language, state=lines.states[before[1]], score=score))
    return said


def window(lines: Lines, times: range, states: range, language: Language) -> list[str]:
    """Which times and states are in sight, where not all are."""
    said: list[str] = []
    if len(times) < lines.times:
        said.append(words.TIMES_SHOWN(language, first=times.start, last=times.stop - 1, end=lines.times - 1))
    if len(states) < len(lines.states):
        count = len(lines.states)
        said.append(words.STATES_SHOWN(language, first=states.start + 1, last=states.stop, count=count))
    return said


def gist(lines: Lines, language: Language) -> str:
    """The best path, or how far the scores are computed."""
    if max(lines.path) >= 0:
        return path_names(lines, _MOST)
    return words.TRELLIS_COMPUTED(language, count=lines.full, total=lines.times)


def describe(frame: Trellis, labels: Labels, language: Language) -> str:
    """The gist in one sentence."""
    return listed(_clauses(Lines.of(frame, labels, language), language, _MOST), language)


def plain(frame: Trellis, labels: Labels, language: Language) -> str:
    """The gist, then a line for each time: every state with its score and the state it comes from."""
    lines = Lines.of(frame, labels, language)
    rows = _clauses(lines, language, None)
    for time in range(lines.times):
        cells = (_cell(lines, (time, state), language) for state in range(len(lines.states)))
        rows.append(" ".join(filter(None, (f"t={time}", lines.tokens[time]))) + "  " + "  ".join(cells))
    return "\n".join(rows)


def _cell(lines: Lines, cell: Cell, language: Language) -> str:
    mark, before = BEST if lines.best(cell) else "", lines.before(cell)
    source = words.TRELLIS_FROM_STATE(language, state=lines.states[before[1]]) if before is not None else ""
    value = lines.score(cell)
    score = _UNKNOWN if math.isnan(value) else short(value, 6)
    return f"{mark}{lines.states[cell[1]]} {score}{source}"


def _score(value: float, language: Language) -> str:
    if math.isnan(value):
        return words.NOT_COMPUTED(language)
    return words.IMPOSSIBLE(language, score=value) if value == -math.inf else short(value, _DIGITS)


def _clauses(lines: Lines, language: Language, most: int | None) -> list[str]:
    clauses: list[str] = []
    score = path_score(lines)
    if score is not None:
        said = words.TRELLIS_PATH(language, path=path_names(lines, most))
        clauses.append(said + words.COMMA(language) + words.THE_SCORE(language, score=short(score)))
    elif max(lines.path, default=-1) >= 0:
        clauses.append(words.TRELLIS_PATH_SO_FAR(language, path=path_names(lines, most)))
    if score is None:
        clauses.append(words.TRELLIS_COMPUTED(language, count=lines.full, total=lines.times))
        if lines.at is not None:
            clauses.append(
                words.TRELLIS_LAST(language, cell=words.COMMA(language).join(reading(lines, lines.at, language)))
            )
    if lines.infinite:
        clauses.append(words.TRELLIS_BAD(language, count=lines.infinite))
    return clauses
