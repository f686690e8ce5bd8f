"""The alarm: nan and infinity are told where they are first shown, with the tensors of the demo that hold them.

A curve raises it wherever it is drawn; tensors, images, distributions, fields and paths do so only inside `live.steps`,
because what is shown before or after a loop is shown on purpose. Minus infinity alone raises none in a tensor, an
image, a distribution or a field, for that is how masks are written; nor does a whole row of nan within a path, which
lifts the pen. The result raises it only after a loop, and only when nothing before it did.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from tutor.live.frames import Alarm, Attention, Gates, Histogram, Image, Path, Plane, Tensor, Tokens

if TYPE_CHECKING:
    import torch

    from tutor.live.session import Session

MOST = 8
"""Alarms of one run: whoever has read eight knows."""


class Alarms:
    """The alarms of one run: each curve, tensor, path and figure raises one at most."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._raised: set[tuple[str, str]] = set()

    def curve(self, panel: str, points: Mapping[str, float]) -> None:
        """Look at one point of each series of a panel, of which one at least is not finite."""
        for series, value in points.items():
            if not math.isfinite(value):
                self._raise(panel, series, value, 1)

    def tensor(self, frame: Tensor | Image, value: Any) -> None:
        """Look at a tensor and what is shown of it."""
        if self._session.step >= 0 and (frame.nans or frame.infs):
            self._array(frame.name, value)

    def histogram(self, frame: Histogram, values: Mapping[str, Any]) -> None:
        """Look at distributions, and at the tensors they are of."""
        if self._session.step >= 0:
            for row in frame.rows:
                if row.nans or row.infs:
                    self._array(frame.name, values[row.name], row.name)

    def plane(self, frame: Plane, field: Any) -> None:
        """Look at a field and the paths over it."""
        if self._session.step < 0:
            return
        # The sum of a grid is a quick first look: it may overflow, but it never hides what is not finite.
        if frame.field is not None and not math.isfinite(sum(frame.field.values)):
            self._array(frame.name, field)
        for path in frame.paths:
            if bad := list(_broken(path)):
                self._raise(frame.name, path.name, bad[0], len(bad))

    def attention(self, frame: Attention, value: torch.Tensor) -> None:
        """Look at attention weights and what is shown of them."""
        if self._session.step >= 0 and (frame.nans or frame.infs):
            self._array(frame.name, value[value != -math.inf])

    def gates(self, frame: Gates, values: Mapping[str, Any]) -> None:
        """Look at the gates over some tokens and what is shown of them."""
        from tutor.live.summary import as_tensor, real

        for gate in frame.gates:
            if self._session.step >= 0 and (gate.nans or gate.infs):
                numbers = real(as_tensor(values[gate.name]))
                bad = numbers[~numbers.isfinite()]
                self._raise(frame.name, gate.name, bad[0].item(), len(bad))

    def tokens(self, frame: Tokens) -> None:
        """Look at the scores of the words over some tokens; minus infinity is what cannot be."""
        scores = [arc.score for arc in frame.arcs if arc.score is not None]
        bad = [score for score in scores if not math.isfinite(score) and score != -math.inf]
        if self._session.step >= 0 and bad:
            self._raise(frame.name, "", bad[0], len(bad))

    def result(self, figures: Mapping[str, Any]) -> None:
        """Look at figures of the result."""
        if self._session.begun and not self._raised:
            for name, figure in figures.items():
                if bad := [number for number in _numbers(figure) if not math.isfinite(number)]:
                    self._raise("", name, bad[0], len(bad))

    def _array(self, panel: str, value: Any, series: str = "") -> None:
        if (panel, series) in self._raised:
            return
        from tutor.live.summary import as_tensor, real

        numbers = real(as_tensor(value))
        bad = numbers[~numbers.isfinite()]
        if bool((bad != -math.inf).any()):
            self._raise(panel, series, bad[0].item(), len(bad))

    def _raise(self, name: str, series: str, value: float, count: int) -> None:
        """Send an alarm, unless this one was raised before, or too many were."""
        if (name, series) in self._raised or len(self._raised) >= MOST:
            return
        tensors: list[str] = []
        if not self._raised:
            from tutor.live.culprits import culprits

            tensors = culprits()
        self._raised.add((name, series))
        step = max(0, self._session.begun - 1)
        self._session.sink.emit(Alarm(name, series, step, str(value), count, tensors))


def _broken(path: Path) -> Iterator[float]:
    """For each row of a path that is not finite, the number that breaks it; a row of nan within only lifts the pen."""
    last = len(path.xs) - 1
    for row, (x, y) in enumerate(zip(path.xs, path.ys, strict=True)):
        lifted = math.isnan(x) and math.isnan(y) and row < last
        if not lifted and not (math.isfinite(x) and math.isfinite(y)):
            yield y if math.isfinite(x) else x


def _numbers(figure: Any) -> Iterator[float]:
    """The floats of a figure, however deep its lists are."""
    if isinstance(figure, float):
        yield figure
    elif isinstance(figure, list):
        for item in figure:
            yield from _numbers(item)
