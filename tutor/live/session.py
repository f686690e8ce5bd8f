"""The run that a demo belongs to: its knobs, its seed, its steps, and where its frames go."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from tutor.live.alarm import Alarms
from tutor.live.frames import Attention, Figure, Frame, Tensor


class LiveError(Exception):
    """A demo asked `tutor.live` for something that does not exist; the message says what does."""


Point = tuple[str, float, dict[str, float]]
"""A panel of curves, the x, and the value of each series there."""


Part = tuple[Sequence[int] | None, tuple[int, int] | None]
"""Which part of a tensor to show: a leading index, and the top and left of a window; None for the first, the whole."""
Asked = Tensor | Attention
"""Pictures of which a run can be asked for other parts."""
FrameT = TypeVar("FrameT", bound=Asked)

OFTEN = 1023
"""A boundary whose number has none of these bits is told in any case."""


class Sink(Protocol):
    """Where frames go, and who decides when a picture is wanted and when the next step may begin."""

    def emit(self, frame: Frame) -> None:
        """Take a frame. Never blocks for long."""

    wake: bool
    """Whether the next boundary is to be told; the first, the last and every 1024th always are."""

    def point(self, point: Point) -> None:
        """Take one point for each series of a curve."""

    def boundary(self, step: int, total: int) -> bool:
        """`step` steps are done, and the next, if there is one, begins; returns when it may.

        True when a picture is wanted, of this step or of one that comes before the next boundary that is told.
        """


class Session:
    """One run, as the demo sees it."""

    def __init__(
        self,
        sink: Sink,
        *,
        knobs: dict[str, Figure] | None = None,
        seed: int | None = None,
        device: str = "cpu",
    ) -> None:
        self.sink = sink
        self.knobs: dict[str, Figure] = dict(knobs or {})
        """Current values; the lab writes here when the learner turns a knob."""
        self.seed = seed
        """The seed asked for from outside, which wins over the demo's own; None leaves it to the demo."""
        self.device = device
        """The device in force."""
        self.step = -1
        """The step of the loop that runs, -1 outside a loop."""
        self._begun = 0
        self.figures: dict[str, object] = {}
        """What `live.result` has been told so far."""
        self.on_failure: list[Callable[[BaseException], None]] = []
        """Told about the exception that ends a run, while frames can still be sent."""
        self.alarms = Alarms(self)
        """Where nan and infinity are told."""
        self.keeps = False
        """Whether somebody watches who may ask for other parts of a tensor: then the newest of each panel is kept."""
        self.parts: dict[str, Part] = {}
        """The part that the learner wants to see of each panel."""
        self.kept: dict[str, Callable[[Sequence[int] | None, tuple[int, int] | None], Asked]] = {}
        """How to show another part of what a panel shows only in part."""
        self.due = True
        """Whether a picture is wanted: the same all through one step; true outside loops and at the last step."""

    def knob(self, name: str) -> Figure:
        """The current value of a knob; LiveError when the lesson declares no knob of that name."""
        try:
            return self.knobs[name]
        except KeyError:
            near = difflib.get_close_matches(name, self.knobs, n=1, cutoff=0.5)
            known = ", ".join(self.knobs) or "none"
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise LiveError(f"no knob {name!r} (declared: {known}){hint}") from None

    def steps(self, total: int) -> Iterator[int]:
        """0 … total-1, each begun when the learner lets it begin."""
        sink, step, last = self.sink, -1, total - 1
        try:
            for step in range(total):
                if sink.wake or not step & OFTEN or step == last:  # at most steps nothing is to be done
                    self.due = sink.boundary(step, total) or step == last
                self.step = step
                yield step
            sink.boundary(total, total)
        finally:
            self.step, self._begun, self.due = -1, step + 1, True

    def show(self, panel: str, make: Callable[[Sequence[int] | None, tuple[int, int] | None], FrameT]) -> FrameT:
        """Send the part of a tensor that the learner wants to see in a panel; `make` takes an index and a window."""
        frame = make(*self.parts.get(panel, (None, None)))
        if self.keeps:
            if frame.partial:
                self.kept[panel] = make
            else:
                self.kept.pop(panel, None)
        self.sink.emit(frame)
        return frame

    @property
    def begun(self) -> int:
        """Steps begun in the newest loop: what frames and failures carry. 0 before the first."""
        return self.step + 1 if self.step >= 0 else self._begun


_current: Session | None = None


def current() -> Session:
    """The session of this process; outside the lab, one that shows itself in plain text."""
    global _current
    if _current is None:
        from tutor.live.standalone import open_session

        _current = open_session()
    return _current


def use(session: Session) -> None:
    """Make this the session of this process: the lab does so before a demo starts."""
    global _current
    _current = session
