"""Which view shows which frame."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.i18n import Language, Text
from tutor.live.frames import (
    Attention,
    Console,
    Curve,
    Frame,
    Gates,
    Histogram,
    Image,
    Note,
    Plane,
    Shapes,
    Source,
    Table,
    Tensor,
    Tokens,
    Trellis,
)
from tutor.views.attention.view import AttentionView
from tutor.views.base import EMPTY_LABELS, View
from tutor.views.console import ConsoleView
from tutor.views.curve.view import CurveView
from tutor.views.gates.view import GatesView
from tutor.views.histogram.view import HistogramView
from tutor.views.image.view import ImageView
from tutor.views.note import NoteView
from tutor.views.plane.view import PlaneView
from tutor.views.shapes.view import ShapesView
from tutor.views.source.view import SourceView
from tutor.views.table.view import TableView
from tutor.views.tensor.view import TensorView
from tutor.views.tokens.view import TokensView
from tutor.views.trellis.view import TrellisView

KINDS: dict[type, type[View]] = {
    Attention: AttentionView,
    Console: ConsoleView,
    Curve: CurveView,
    Gates: GatesView,
    Histogram: HistogramView,
    Image: ImageView,
    Note: NoteView,
    Plane: PlaneView,
    Shapes: ShapesView,
    Source: SourceView,
    Table: TableView,
    Tensor: TensorView,
    Tokens: TokensView,
    Trellis: TrellisView,
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
