"""A sink that keeps what a demo shows, as the sink of the session that the demo belongs to."""

from __future__ import annotations

import pytest

from tutor.live.frames import Frame
from tutor.live.session import Point, Session, use


class Kept:
    """A sink that keeps all frames and points, and wants no picture."""

    wake = False

    def __init__(self) -> None:
        self.frames: list[Frame] = []
        self.points: list[Point] = []

    def emit(self, frame: Frame) -> None:
        self.frames.append(frame)

    def point(self, point: Point) -> None:
        self.points.append(point)

    def boundary(self, step: int, total: int) -> bool:
        return False


@pytest.fixture
def sink() -> Kept:
    """What a session of its own keeps during the test."""
    sink = Kept()
    use(Session(sink))
    return sink
