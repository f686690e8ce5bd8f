"""`python demo.py`: the same script without the app. Frames become lines of text on standard output."""

from __future__ import annotations

import atexit
import os
import sys
from pathlib import Path

from tutor.live.devices import VARIABLE, device_name, in_force
from tutor.live.frames import (
    Alarm,
    Attention,
    Console,
    Curve,
    Figure,
    Frame,
    Gates,
    Histogram,
    Image,
    Note,
    Plane,
    Shapes,
    Table,
    Tensor,
    Tokens,
    Trellis,
)
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
            case Image(name=name):
                print(f"image   {name} {frame.dtype} {frame.shape} {_short(frame.least)} … {_short(frame.most)}")
            case Histogram(name=name, rows=distributions):
                for one in distributions:
                    facts = f"n {one.total} mean {_short(one.mean)} std {_short(one.std)}"
                    print(" ".join(filter(None, ("histogram", name, one.name, facts))))
            case Plane(name=name):
                print(f"plane   {name} x {frame.x} y {frame.y}")
            case Attention():
                size = f"{len(frame.queries)} queries, {len(frame.keys)} keys"
                print(f"attention  {frame.name} {frame.layers} x {frame.heads} heads, {size}")
            case Gates(gates=gates):
                for gate in gates:
                    means = "  ".join(map(_short, gate.means))
                    print(f"gates   {frame.name} {gate.name} ({gate.units} units): {means}")
            case Tokens(name=name):
                print(f"tokens  {name} " + " / ".join(frame.tokens))
                for tags in frame.tags:
                    print(" ".join(filter(None, ("tags   ", name, tags.name, *tags.tags))))
                for arc in frame.arcs:
                    facts = "" if arc.score is None else _short(arc.score)
                    print(f"word    {name} [{arc.start}:{arc.end}] {arc.label} {facts}{' best' * arc.best}")
            case Trellis(name=name, tokens=tokens):
                for time, token in enumerate(tokens):
                    scores = frame.scores.values[time :: len(tokens)]
                    known = zip(frame.states, map(_short, scores), strict=True)
                    print(f"trellis  {name} {token} " + "  ".join(f"{state} {score}" for state, score in known))
                if frame.path:
                    print(f"path    {name} " + " ".join(frame.states[i] if i >= 0 else "?" for i in frame.path))
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
