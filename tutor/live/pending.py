"""What a run has to say and has not sent yet: every point, the newest picture, every word."""

from __future__ import annotations

from array import array
from collections.abc import MutableSequence

from tutor.live.frames import Console, Curve, Frame, Picture, Progress, Series

MAX_POINTS = 1 << 18
"""Points of one series that wait for a reader, 16 bytes each. Beyond, they are thinned so that peaks and dips stay."""
MAX_WORDS = 1 << 16
"""Characters of console output that wait for a reader. Beyond, the rest is counted, not kept."""


def thin(at: MutableSequence[float], values: MutableSequence[float]) -> None:
    """Halve a series in place: of each four points the lowest and the highest stay, in order, and the last point.

    A nan counts as both: where one is, it stays.
    """
    kept: list[int] = []
    for start in range(0, len(values) - 1, 4):
        block = range(start, min(start + 4, len(values) - 1))
        low = min(block, key=lambda index: (values[index] == values[index], values[index]))
        high = max(block, key=lambda index: (values[index] == values[index], values[index]))
        kept += sorted({low, high})
    kept.append(len(values) - 1)
    for place, index in enumerate(kept):
        at[place], values[place] = at[index], values[index]
    del at[len(kept) :], values[len(kept) :]


class Pending:
    """Frames on their way out. Bounded: a reader that stops reading costs detail, never memory."""

    def __init__(self) -> None:
        self._curves: dict[str, dict[str, tuple[array[float], array[float]]]] = {}
        self._pictures: dict[tuple[type, str], Frame] = {}
        self._others: list[Frame] = []
        self._words: list[str] = []
        self._length = 0
        self._cut = 0
        self.progress: Progress | None = None

    def point(self, name: str, at: float, series: dict[str, float]) -> None:
        """One point for each series of a panel."""
        panel = self._curves.get(name)
        if panel is None:
            panel = self._curves[name] = {}
        for key, value in series.items():
            held = panel.get(key)
            if held is None:
                panel[key] = (array("d", (at,)), array("d", (value,)))
                continue
            held[0].append(at)
            held[1].append(value)
            if len(held[1]) > MAX_POINTS:
                thin(*held)

    def add(self, frame: Frame) -> None:
        """A frame: a picture replaces the one that waits in its panel."""
        if isinstance(frame, Picture):
            self._pictures[type(frame), frame.name] = frame
        elif isinstance(frame, Console):
            room = MAX_WORDS - self._length
            self._cut += max(0, len(frame.text) - room)
            self._words.append(frame.text[: max(0, room)])
            self._length += len(self._words[-1])
        else:
            self._others.append(frame)

    @property
    def pictures(self) -> bool:
        """Whether a picture waits."""
        return bool(self._pictures)

    def __bool__(self) -> bool:
        waiting = self._curves or self._pictures or self._others or self._words
        return bool(waiting) or self.progress is not None

    def take(self, pictures: bool = True) -> list[Frame]:
        """All that waits, in the order in which it should be read; pictures stay if they are not to go yet."""
        frames: list[Frame] = list(self._others)
        frames[:0] = [
            Curve(name, {key: Series(at.tolist(), values.tolist()) for key, (at, values) in panel.items()})
            for name, panel in self._curves.items()
        ]
        if self._words:
            text = "".join(self._words)
            frames.insert(0, Console(text + (f"\n… {self._cut:,} characters cut\n" if self._cut else "")))
        if pictures:
            frames[:0] = self._pictures.values()
            self._pictures = {}
        if self.progress is not None:
            frames.insert(0, self.progress)
        self._curves, self._others, self._words = {}, [], []
        self._length = self._cut = 0
        self.progress = None
        return frames
