"""Which view shows which frame."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.i18n import Language, Text
from tutor.live.frames import Console, Curve, Frame, Note, Plane, Shapes, Table, Tensor
from tutor.views.base import EMPTY_LABELS, View
from tutor.views.console import ConsoleView
from tutor.views.curve import CurveView
from tutor.views.note import NoteView
from tutor.views.plane import PlaneView
from tutor.views.shapes import ShapesView
from tutor.views.table import TableView
from tutor.views.tensor import TensorView

KINDS: dict[type, type[View]] = {
    Console: ConsoleView,
    Curve: CurveView,
    Note: NoteView,
    Plane: PlaneView,
    Shapes: ShapesView,
    Table: TableView,
    Tensor: TensorView,
}


def view_for(frame: Frame, *, labels: Mapping[str, Text] = EMPTY_LABELS, language: Language = "en") -> View:
    """A new view of the kind that shows this frame, and showing it. Raises TypeError for a frame that is no picture."""
    kind = KINDS.get(type(frame))
    if kind is None:
        raise TypeError(f"no view shows {type(frame).__name__}")
    view = kind(labels=labels, language=language)
    view.show(frame)
    return view


def shows(view: View, frame: Frame) -> bool:
    """Whether this view is of the kind that shows this frame."""
    return KINDS.get(type(frame)) is type(view)
