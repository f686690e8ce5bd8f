"""`python demo.py`: the same script without the app. Frames become lines of text on standard output."""

from __future__ import annotations

import atexit
import os
import sys
from pathlib import Path

from tutor.live.devices import VARIABLE, device_name, in_force
from tutor.live.frames import Alarm, Console, Curve, Figure, Frame, Note, Plane, Shapes, Table, Tensor
from tutor.live.session import LiveError, Point, Session


def open_session() -> Session:
    """A session with the knobs that the lesson beside the script declares, shown as lines."""
    session = Session(Lines(), knobs=_declared_knobs(Path(sys.argv[0]).resolve()), device=_device())
    atexit.register(_print_result, session)
    return session


def _device() -> str:
    """The device that TUTOR_DEVICE asks for, where it is present; LiveError when it names none."""
    asked = os.environ.get(VARIABLE) or "cpu"
    try:
        asked = device_name(asked)
        found = in_force(asked)
    except ValueError:
        raise LiveError(f"{VARIABLE} may be cpu, cuda, cuda:1 or mps, not {asked!r}") from None
    if found != asked:
        print(f"device  {asked} is not available: {found}")
    return found


def _declared_knobs(script: Path) -> dict[str, Figure]:
    """Start values from the lesson.yaml beside a script; none when there is no readable one."""
    from tutor.course.model import DemoStep
    from tutor.course.pack import LessonBroken, read_lesson

    try:
        lesson = read_lesson(script.parent / "lesson.yaml")
    except (OSError, LessonBroken):
        return {}
    for step in lesson.steps:
        if isinstance(step, DemoStep) and step.demo == script.name:
            return {name: knob.start for name, knob in step.knobs.items()}
    return {}


def _print_result(session: Session) -> None:
    if session.figures:
        print("result  " + "  ".join(f"{name} {_short(value)}" for name, value in session.figures.items()))


def _short(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


class Lines:
    """A sink that prints: pictures in a line of facts, curves ten times in a loop."""

    wake = True

    def __init__(self) -> None:
        self._last: dict[str, dict[str, float]] = {}

    def emit(self, frame: Frame) -> None:
        """Print a frame."""
        match frame:
            case Console(text):
                sys.stdout.write(text)
            case Note(name=name, figures=figures):
                print("note    " + "  ".join([name, *(f"{key} {_short(item)}" for key, item in figures.items())]))
            case Alarm():
                what = " ".join(filter(None, (frame.name, frame.series)))
                print(f"alarm   {what} {frame.value} at step {frame.step}  {' '.join(frame.tensors)}".rstrip())
            case Tensor(name=name):
                facts = f"{frame.dtype} {frame.shape}"
                print(f"tensor  {name} {facts} {_short(frame.low)} … {_short(frame.high)}")
            case Plane(name=name):
                print(f"plane   {name} x {frame.x} y {frame.y}")
            case Shapes(layers=layers):
                for row in layers:
                    print(f"shapes  {row.layer} {row.type} {row.input} -> {row.output} {row.error}")
            case Table(columns=columns, rows=rows):
                for cells in rows:
                    named = zip(columns, cells, strict=False)
                    print("table   " + "  ".join(f"{key} {_short(item)}" for key, item in named))
            case Curve():
                pass
            case _:
                print(frame)

    def point(self, point: Point) -> None:
        """Remember the newest point of each curve."""
        name, at, series = point
        self._last[name] = {"": float(at), **series}

    def boundary(self, step: int, total: int) -> bool:
        """Print the curves ten times in a loop; pictures come with them."""
        now = step % max(1, total // 10) == 0
        if now or step == total:
            for name, series in self._last.items():
                points = "  ".join(f"{key} {_short(value)}" for key, value in series.items() if key)
                print(f"curve   {name} at {_short(series[''])}: {points}")
        return now
