"""Frames in plain text: for pipes, dumb terminals and screen readers. No Textual, no colours, no escape codes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import (
    Alarm,
    Attention,
    Console,
    Curve,
    Failed,
    Frame,
    Gates,
    Histogram,
    Image,
    Note,
    Plane,
    Progress,
    Result,
    Shapes,
    Source,
    Start,
    Table,
    Tensor,
    Tokens,
    Trellis,
)
from tutor.views import alarm_words
from tutor.views.attention import words as attention_words
from tutor.views.cells import clean
from tutor.views.curve import words as curve_words
from tutor.views.curve.data import CurveData
from tutor.views.curve.runs import shown
from tutor.views.gates import words as gates_words
from tutor.views.grid import text
from tutor.views.histogram import words as histogram_words
from tutor.views.image import words as image_words
from tutor.views.plane import words as plane_words
from tutor.views.sentences import absent_device, printed, sentence
from tutor.views.shapes import rows as shapes_rows
from tutor.views.source import rows as source_rows
from tutor.views.table.columns import columns
from tutor.views.tensor import words as tensor_words
from tutor.views.tokens import words as tokens_words
from tutor.views.trellis import words as trellis_words
from tutor.views.words import Labels, figure, label

NO_LABELS: Labels = {}


def _table(frame: Table, labels: Labels, language: Language) -> str:
    return text(columns(frame, labels, language))


def _program(frame: Source, labels: Labels, language: Language) -> str:
    return source_rows.plain(frame, (), language)


_TWINS: dict[type, Callable[[Any, Labels, Language], str]] = {
    Attention: attention_words.plain,
    Gates: gates_words.plain,
    Histogram: histogram_words.plain,
    Image: image_words.plain,
    Plane: plane_words.plain,
    Shapes: shapes_rows.plain,
    Source: _program,
    Table: _table,
    Tensor: tensor_words.plain,
    Tokens: tokens_words.plain,
    Trellis: trellis_words.plain,
}
"""The twin of each kind of picture in plain text."""


def plain(frame: Frame, labels: Labels = NO_LABELS, language: Language = "en") -> str:
    """One frame in words, in as many lines as it takes; no newline at the end.

    Of a `Curve` these are the points of this frame alone: for a whole run add its frames to a `CurveData`, or ask the
    view.
    """
    match frame:
        case Curve():
            data = CurveData()
            data.add(frame)
            return _titled(
                frame.name, curve_words.plain(shown(data, (), "", labels, language), language), labels, language
            )
        case Note():
            return sentence(frame, labels, language)
        case Alarm():
            return alarm_words.plain(frame, labels, language)
        case Console():
            return "\n".join(map(printed, frame.text.removesuffix("\n").split("\n")))
        case Start():
            knobs = _figures(frame.knobs, labels, language)
            started = words.STARTED(language, lesson=frame.lesson, step=frame.step, seed=frame.seed)
            said = words.COMMA(language).join(filter(None, (started, knobs)))
            return "\n".join(filter(None, (said, absent_device(frame, language))))
        case Progress():
            return words.PROGRESS(language, step=frame.step, total=frame.total)
        case Result():
            return _figures(frame.figures, labels, language)
        case Failed():
            return _failed(frame, language)
        case _:
            return _titled(frame.name, _TWINS[type(frame)](frame, labels, language), labels, language)


def _titled(name: str, body: str, labels: Labels, language: Language) -> str:
    return label(name, labels, language) + "\n" + "\n".join("  " + line for line in body.split("\n"))


def _figures(figures: Mapping[str, object], labels: Labels, language: Language) -> str:
    return words.COMMA(language).join(
        f"{label(name, labels, language)} = {figure(value, labels, language)}" for name, value in figures.items()
    )


def _failed(frame: Failed, language: Language) -> str:
    said = words.FAILED(language, message=clean(frame.message or frame.reason))
    if not frame.line:
        return said
    return said + "\n" + words.AT_LINE(language, line=frame.line, source=clean(frame.source.strip()))
