"""Which curves a picture shows: those of the present run, and those of runs kept beside it to compare."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.i18n import Language
from tutor.views.cells import clean
from tutor.views.curve.data import CurveData, Point, Track
from tutor.views.ink import SERIES_COLOURS, Ink, series
from tutor.views.words import Labels, label

MARKERS = "●○◆◇▲△■□★☆◎"
"""At a series' last point and before its name: tells the curves apart where there are no colours."""
APART = " · "
"""Between a series and what sets its run apart."""


UPWARD = frozenset({"acc", "accuracy", "auc", "bleu", "f1", "likelihood", "precision", "recall", "return", "reward"})
"""Words in the name of a panel or a series whose values are better when they are higher."""
DOWNWARD = frozenset({"error", "loss", "negative", "neg"})
"""Words that say the opposite, and overrule those."""


def upward(panel: str, series: str) -> bool:
    """Whether a series is the better the higher it is, by the words in its name or in that of its panel."""
    for name in (series, panel):
        found = set(re.split(r"[^a-z0-9]+", name.lower()))
        if found & DOWNWARD:
            return False
        if found & UPWARD:
            return True
    return False


@dataclass(frozen=True)
class Other:
    """A kept run of the same panel."""

    words: str
    """What sets it apart, such as `lr 0.1`; shown behind the name of each of its series."""
    data: CurveData
    """Its points: hand over the `data` of the view that drew it. What is added to it later is drawn too."""


@dataclass(frozen=True)
class Shown:
    """One curve of a picture, and how it is told apart from the others."""

    name: str
    """In words, with what sets its run apart."""
    track: Track
    ink: Ink
    marker: str
    own: bool
    """Whether it belongs to the present run."""
    upward: bool = False
    """Whether its values are the better the higher they are: then its highest one is told, else its lowest."""

    @property
    def extreme(self) -> Point | None:
        """The point that is marked and told besides the last: the highest or the lowest."""
        return self.track.highest if self.upward else self.track.lowest


def shown(
    data: CurveData, others: Sequence[Other], words: str, labels: Labels, language: Language, panel: str = ""
) -> list[Shown]:
    """The curves of the present run, then those of the others in their order.

    The present run's colours and markers do not depend on the others, and no other curve has one of them as long as
    there are any left. The present run's `words` are told only where there is something to compare with.
    """
    own = [
        Shown(
            _named(label(name, labels, language), words if others else ""),
            track,
            series(index),
            marker(index),
            True,
            upward(panel, name),
        )
        for index, (name, track) in enumerate(data)
    ]
    # Runs of one panel have the same series: counting theirs as well, no colour changes when the present run's come.
    taken = max([len(data), *(len(other.data) for other in others)])
    rest = [
        (_named(label(name, labels, language), other.words), track, upward(panel, name))
        for other in others
        for name, track in other.data
    ]
    return own + [
        Shown(
            name,
            track,
            series(_after(taken, index, SERIES_COLOURS)),
            marker(_after(taken, index, len(MARKERS))),
            False,
            up,
        )
        for index, (name, track, up) in enumerate(rest)
    ]


def marker(index: int) -> str:
    """The marker of the n-th curve."""
    return MARKERS[index % len(MARKERS)]


def _after(taken: int, index: int, count: int) -> int:
    """Going round in what is left of `count` signs when the first `taken` have an owner."""
    return taken + index % (count - taken) if taken < count else taken + index


def _named(name: str, words: str) -> str:
    return f"{name}{APART}{clean(words)}" if words else name
