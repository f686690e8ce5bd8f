"""What a run has shown, moment by moment, so that one can walk back through it. Bounded however long the run is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from tutor.live.frames import Curve, Frame, Picture

MOST = 400
"""Moments that are kept; beyond, every other one is merged into the next."""
MOST_BYTES = 16 << 20
"""Bytes of pictures that are kept."""

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Picture).decode


@dataclass(slots=True)
class Moment:
    """What was new on the screen at one moment of a run."""

    step: int
    """Steps done."""
    pictures: dict[str, bytes] = field(default_factory=dict)
    """The pictures that came, by panel, packed."""
    places: dict[str, float] = field(default_factory=dict)
    """The x of the newest point of each panel of curves that grew."""

    def followed_by(self, later: Moment) -> Moment:
        """Both in one, at the later's place."""
        return Moment(later.step, {**self.pictures, **later.pictures}, {**self.places, **later.places})


class History:
    """The moments of one run, in order; those of the run it went on from come first."""

    def __init__(self, before: Sequence[Moment] = ()) -> None:
        self.moments: list[Moment] = list(before)
        self._bytes = sum(len(packed) for moment in before for packed in moment.pictures.values())

    def add(self, step: int, frames: Sequence[Frame]) -> None:
        """Keep what a batch of frames shows; `step` steps are done by then."""
        moment = Moment(step)
        for frame in frames:
            if isinstance(frame, Picture):
                moment.pictures[frame.name] = _encode(frame)
            elif isinstance(frame, Curve):
                moment.places[frame.name] = max(series.at[-1] for series in frame.series.values())
        if not moment.pictures and not moment.places:
            return
        self._bytes += sum(map(len, moment.pictures.values()))
        if self.moments and self.moments[-1].step == step:
            moment = self.moments.pop().followed_by(moment)
        self.moments.append(moment)
        if len(self.moments) > MOST or self._bytes > MOST_BYTES:
            self._thin()

    def _thin(self) -> None:
        """Merge every other moment into the next; the first and the last stay."""
        first, *middle, last = self.moments
        merged = [
            earlier.followed_by(later) for earlier, later in zip(middle[::2], middle[1::2], strict=False)
        ] + middle[len(middle) // 2 * 2 :]
        self.moments = [first, *merged, last]
        self._bytes = sum(len(packed) for moment in self.moments for packed in moment.pictures.values())

    @property
    def panels(self) -> set[str]:
        """The panels that any picture has been in."""
        return {name for moment in self.moments for name in moment.pictures}

    def pictures_at(self, index: int) -> list[Picture]:
        """The newest picture of each panel at a moment."""
        newest: dict[str, bytes] = {}
        for moment in self.moments[: index + 1]:
            newest.update(moment.pictures)
        return [_decode(packed) for packed in newest.values()]

    def places_at(self, index: int) -> dict[str, float]:
        """How far each panel of curves had come at a moment."""
        places: dict[str, float] = {}
        for moment in self.moments[: index + 1]:
            places.update(moment.places)
        return places

    def until(self, step: int) -> list[Moment]:
        """The moments at which no more than `step` steps were done."""
        return [moment for moment in self.moments if moment.step <= step]

    def index_at(self, step: int) -> int:
        """The last moment at which no more than `step` steps were done; the first when there is none."""
        return max(0, len(self.until(step)) - 1)

    def __len__(self) -> int:
        return len(self.moments)
