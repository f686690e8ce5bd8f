"""The points of a panel's curves, in bounded memory: first, last, lowest and highest are exact for ever.

A curve that grows beyond `LIMIT` points is thinned by keeping, of each few neighbours, the lowest and the highest in
their order: peaks and dips stay, the line looks the same. Where values are nan or inf the line has a gap; how many
there were, and where the first was, is exact too.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

from tutor.live.frames import Curve

LIMIT = 2048
"""Points kept of one series; at least half as many are left after thinning a series without gaps."""
_BUCKET = 4

Point = tuple[float, float]
"""x and value."""

Points = tuple[Sequence[float], Sequence[float]]
"""Many x, and as many values."""

Trend = Literal["falling", "rising", "level"]
RECENT = 0.25
"""The share of the newest points that tells the trend."""
STILL = 0.01
"""A change of no more than this share of the whole range is no change."""


@dataclass
class Track:
    """One series. `xs` and `ys` are what is left to draw; a y that is not finite is a gap."""

    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)
    count: int = 0
    """Finite points so far."""
    nans: int = 0
    infs: int = 0
    first_bad: tuple[float, float] | None = None
    """The x and the value of the first point that is not finite."""
    first: Point | None = None
    last: Point | None = None
    now: float = math.nan
    """The newest value, finite or not."""
    lowest: Point | None = None
    highest: Point | None = None
    positive: float = math.inf
    """The smallest value above zero, which bounds a log axis."""
    left: float = math.inf
    right: float = -math.inf
    """The range of x, of points with and without a finite value."""
    _reduced: tuple[tuple[int, ...], Points] | None = field(default=None, repr=False, compare=False)

    def add(self, at: Sequence[float], values: Sequence[float]) -> None:
        """Append points. A point whose x is not finite has no place and counts as one whose value is nan."""
        for x, y in zip(at, values, strict=False):
            if math.isfinite(x):
                self.left = min(self.left, x)
                self.right = max(self.right, x)
            else:
                x, y = self.xs[-1] if self.xs else 0.0, math.nan
            self.now = y
            if math.isfinite(y):
                self._finite(x, y)
            else:
                self._gap(x, y)
            if len(self.xs) >= LIMIT:
                self._thin()

    @property
    def bad(self) -> int:
        """Points that are nan or infinite."""
        return self.nans + self.infs

    def at(self, x: float) -> Point | None:
        """The newest point at `x`, else the newest whose x is not beyond, finite or not; None when all are.

        Exact before thinning.
        """
        before: int | None = None
        for index in range(len(self.xs) - 1, -1, -1):
            if self.xs[index] == x:
                return x, self.ys[index]
            if before is None and self.xs[index] < x:
                before = index
        return None if before is None else (self.xs[before], self.ys[before])

    def reduced(self, parts: int) -> Points:
        """The points for a plot in which a series lies over `parts` columns or fewer; remembered for the next time.

        Of each part of the x range the first and last point, the lowest, the highest and the first gap are left.
        """
        if len(self.xs) <= 4 * parts or not self.left / 2 < self.right / 2:
            return self.xs, self.ys
        key = (parts, self.count, self.nans, self.infs)
        if self._reduced is None or self._reduced[0] != key:
            self._reduced = key, self._reduce(parts)
        return self._reduced[1]

    def _reduce(self, parts: int) -> Points:
        width, left = self.right / 2 - self.left / 2, self.left / 2
        kept: list[int] = []
        start = 0
        for _, group in groupby(int((x / 2 - left) / width * parts) for x in self.xs):
            stop = start + sum(1 for _ in group)
            kept.extend(sorted({start, stop - 1, *_extremes(self.ys, start, stop)}))
            start = stop
        return [self.xs[index] for index in kept], [self.ys[index] for index in kept]

    def _finite(self, x: float, y: float) -> None:
        point = (x, y)
        if self.first is None or self.lowest is None or self.highest is None:
            self.first = self.lowest = self.highest = point
        elif y < self.lowest[1]:
            self.lowest = point
        elif y > self.highest[1]:
            self.highest = point
        if 0 < y < self.positive:
            self.positive = y
        self.last = point
        self.count += 1
        self.xs.append(x)
        self.ys.append(y)

    def _gap(self, x: float, y: float) -> None:
        if math.isnan(y):
            self.nans += 1
        else:
            self.infs += 1
        if self.first_bad is None:
            self.first_bad = (x, y)
        # One mark a gap is enough: a run that diverged stays nan for the rest of its life.
        if not self.ys or math.isfinite(self.ys[-1]):
            self.xs.append(x)
            self.ys.append(y)

    def _thin(self) -> None:
        """Drop points between the extremes of each bucket; the very first and the very last point stay."""
        kept = [0]
        for start in range(1, len(self.ys) - 1, _BUCKET):
            kept.extend(_extremes(self.ys, start, min(start + _BUCKET, len(self.ys) - 1)))
        kept.append(len(self.ys) - 1)
        self.xs = [self.xs[index] for index in kept]
        self.ys = [self.ys[index] for index in kept]

    def trend(self) -> Trend | None:
        """Where the newest quarter of the x range goes; None for less than two points.

        A straight line is fitted to its points. It rises or falls if its change is beyond twice the scatter around it,
        and beyond a hundredth of the whole range of values.
        """
        if self.count < 2 or self.lowest is None or self.highest is None:
            return None
        low, span = self.lowest[1] / 2, self.highest[1] / 2 - self.lowest[1] / 2
        if span <= 0:
            return "level"
        start, width = self.left / 2, self.right / 2 - self.left / 2
        # Shares of the ranges: they neither overflow nor underflow.
        points = [
            ((x / 2 - start) / width if width > 0 else float(index), (y / 2 - low) / span)
            for index, (x, y) in enumerate(zip(self.xs, self.ys, strict=True))
            if math.isfinite(y)
        ]
        recent = [point for point in points if point[0] >= 1 - RECENT] if width > 0 else points
        change, scatter = _line(recent if len(recent) > 1 else points[-2:])
        if abs(change) <= max(STILL, 2 * scatter):
            return "level"
        return "falling" if change < 0 else "rising"


def _line(points: Sequence[Point]) -> tuple[float, float]:
    """The change from end to end of the least-squares line, and the standard deviation around it."""
    count = len(points)
    mean_x, mean_y = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread > 0 else 0.0
    rest = sum((y - mean_y - slope * (x - mean_x)) ** 2 for x, y in points)
    return slope * (points[-1][0] - points[0][0]), math.sqrt(rest / count)


def _extremes(ys: Sequence[float], start: int, stop: int) -> list[int]:
    """The indices of the lowest, the highest and the first gap among a few points, in order."""
    finite = [index for index in range(start, stop) if math.isfinite(ys[index])]
    kept = {index for index in range(start, stop) if not math.isfinite(ys[index])}
    kept = {min(kept)} if kept else kept
    if finite:
        kept |= {min(finite, key=ys.__getitem__), max(finite, key=ys.__getitem__)}
    return sorted(kept)


class CurveData:
    """The series of a panel, in the order in which they first came."""

    def __init__(self) -> None:
        self.tracks: dict[str, Track] = {}

    def add(self, frame: Curve) -> None:
        """Append the points of a frame."""
        for name, new in frame.series.items():
            track = self.tracks.get(name)
            if track is None:
                track = self.tracks[name] = Track()
            track.add(new.at, new.values)

    def clear(self) -> None:
        """Forget all points."""
        self.tracks.clear()

    def __iter__(self) -> Iterator[tuple[str, Track]]:
        return iter(self.tracks.items())

    def __len__(self) -> int:
        return len(self.tracks)

    def __bool__(self) -> bool:
        return bool(self.tracks)
