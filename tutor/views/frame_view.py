"""`FrameView`: a view whose picture is its newest frame; `CursorView`: one with a cursor that reads it."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar, Generic, TypeVar, cast

from tutor.live.frames import Frame, Picture
from tutor.views.base import View
from tutor.views.ink import Line

FrameT = TypeVar("FrameT", bound=Picture)
PlaceT = TypeVar("PlaceT")

_UNSEEN = (80, 24)
"""The size, in cells, at which a view that was not drawn yet is read."""


class FrameView(View, Generic[FrameT]):
    """A view of the newest frame of one kind. A subclass names the kind and says how one frame looks and reads."""

    kind: ClassVar[type[Picture]]
    """The frames it shows."""
    frame: FrameT | None
    """The newest; None when there is none yet."""
    room: tuple[int, int]
    """The size in cells for which it was drawn last."""

    # What a kind of frame defines.

    def keep(self, frame: FrameT) -> None:
        """Make a frame the one that is shown."""
        self.frame = frame

    @abstractmethod
    def picture_of(self, frame: FrameT, size: tuple[int, int], colour: bool) -> list[Line]:
        """The picture in `size` cells, at most as many lines."""

    @abstractmethod
    def plain_of(self, frame: FrameT) -> str:
        """All of it in plain text."""

    @abstractmethod
    def sentence_of(self, frame: FrameT) -> str:
        """The gist in one sentence."""

    def facts_of(self, frame: FrameT) -> str:
        """A few small words for the right end of the panel's title."""
        return ""

    def gist_of(self, frame: FrameT) -> str:
        """A few words for a line where there is no room for the picture."""
        return self.facts_of(frame)

    def height_of(self, frame: FrameT, width: int) -> int | None:
        """Lines in which all of it can be shown at this width; None for a picture that takes what it gets."""
        return None

    # What follows from that.

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, self.kind):
            raise TypeError(f"{type(self).__name__} cannot show {type(frame).__name__}")
        self.keep(cast("FrameT", frame))

    def forget(self) -> None:
        self.frame = None
        self.room = _UNSEEN

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        self.room = (width, height)
        return [] if self.frame is None else self.picture_of(self.frame, self.room, colour)

    def plain(self) -> str:
        return "" if self.frame is None else self.plain_of(self.frame)

    def describe(self) -> str:
        return "" if self.frame is None else self.sentence_of(self.frame)

    def facts(self) -> str:
        return "" if self.frame is None else self.facts_of(self.frame)

    def gist(self) -> str:
        return "" if self.frame is None else self.gist_of(self.frame)

    def lines_wanted(self, width: int) -> int | None:
        return None if self.frame is None else self.height_of(self.frame, width)


class CursorView(FrameView[FrameT], Generic[FrameT, PlaceT]):
    """A view with a cursor. A subclass says what a place is, and in `walk` and `hover` where the cursor goes."""

    walks = True
    cursor: PlaceT | None
    """What the cursor is on; None when the learner is not in the picture."""

    def forget(self) -> None:
        super().forget()
        self.cursor = None

    def put(self, place: PlaceT | None) -> None:
        """Move the cursor to a place, or away."""
        if place != self.cursor:
            self.cursor = place
            self.redraw()

    def leave(self) -> None:
        self.put(None)
