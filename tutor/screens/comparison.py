"""Runs of one demo beside each other: what is kept of each, in what they differ, and what a sweep found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tutor.course.model import Knob
from tutor.i18n import Language, Text
from tutor.i18n import interface as words
from tutor.live.frames import Curve, Figure, Series, Table
from tutor.screens.knobbar import shown_value
from tutor.views.curve.data import CurveData

MOST = 3
"""Runs that are kept beside the present one; the oldest go first."""

SWEEP, SWEEP_TABLE = "sweep", "sweep-table"
"""The panels of a sweep."""
SWEEP_LABELS = {SWEEP: words.SWEEP_PANEL, SWEEP_TABLE: words.SWEEP_TABLE_PANEL}
MOST_FIGURES = 4
"""Figures that a sweep draws; its table has them all."""


@dataclass
class Take:
    """What is kept of a run that is drawn beside another."""

    settings: dict[str, Figure]
    """Its knobs, as they stood last."""
    since: int | None
    """The step of another run at which it went on; None for a run from the start."""
    curves: dict[str, CurveData]
    """Its points, by panel."""


def differences(
    takes: Sequence[Take], knobs: Mapping[str, Knob], labels: Mapping[str, Text], language: Language
) -> list[str]:
    """For each of these runs, in what it differs from the others: `Learning rate 0.1`, `from step 240`."""
    differ = [name for name in knobs if len({repr(take.settings.get(name)) for take in takes}) > 1]
    texts = []
    for number, take in enumerate(takes, 1):
        parts = [
            f"{knobs[name].label(language)} {shown_value(take.settings.get(name), labels, language)}" for name in differ
        ]
        if take.since is not None:
            parts.append(words.SINCE(language, step=take.since))
        texts.append(" ".join(parts) or words.RUN_NUMBER(language, number=number))
    return texts


def sweep_frames(knob: str, rows: Sequence[tuple[Figure, Mapping[str, Any]]]) -> list[Curve | Table]:
    """The results of runs against the value of a knob: curves of what can be drawn, and a table of all figures."""
    names = [name for name in dict.fromkeys(name for _, figures in rows for name in figures) if name != knob]
    cells = [
        [value, *(cell if isinstance(cell := figures.get(name), (bool, int, float, str)) else None for name in names)]
        for value, figures in rows
    ]
    frames: list[Curve | Table] = [Table(SWEEP_TABLE, len(rows), [knob, *names], cells)]
    value, figures = rows[-1]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        drawn = [
            name
            for name in names
            if all(isinstance(figures.get(name, 0.0), (int, float)) for _, figures in rows)
            and any(isinstance(figures.get(name), float) for _, figures in rows)
        ][:MOST_FIGURES]
        new = {name: Series([float(value)], [float(figures[name])]) for name in drawn if name in figures}
        if new:
            frames.insert(0, Curve(SWEEP, new))
    return frames
