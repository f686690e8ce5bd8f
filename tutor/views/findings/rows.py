"""What a finding tells, row by row, whether it is drawn or printed: a label, a text, a tensor."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.i18n import Language
from tutor.i18n import exercise as words
from tutor.live.findings import Called, Finding
from tutor.live.frames import Tensor
from tutor.live.values import Shown
from tutor.views.cells import clean
from tutor.views.findings.differences import differences
from tutor.views.numbers import short
from tutor.views.tensor.part import as_indexed


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is told of a call."""

    label: str
    text: str
    tensor: Tensor | None = None
    telling: bool = False
    """Whether this is what came or what should have come: then a large tensor is worth a picture."""


def rows(finding: Finding, language: Language) -> Iterator[Row]:
    """What was called, with what; what came of it; what was expected."""
    call = finding.call
    if call is not None:
        yield Row(words.CALLED(language), clean(f"{call.function}({_given(call)})"))
        for argument in call.arguments:
            if argument.tensor is not None or argument.parts:
                yield from _value(clean(argument.name), argument, language)
        for line in call.printed.rstrip("\n").split("\n")[:4] if call.printed.strip() else ():
            yield Row(words.PRINTED(language), clean(line))
        for changed in call.changed:
            yield from _value(f"{clean(changed.name)} {words.CHANGED(language)}", changed, language, telling=True)
        if call.raised:
            yield Row(words.RAISED(language), clean(call.raised))
        elif call.returned is not None:
            yield from _value(words.RETURNED(language), call.returned, language, telling=True)
    if finding.got is not None and not (call is not None and _alike(call.returned, finding.got)):
        yield from _value(words.COMPARED(language), finding.got, language, telling=True)
    if finding.want is not None:
        yield from _value(words.EXPECTED(language), finding.want, language, telling=True)
        got = finding.got or (call.returned if call is not None else None)
        if differs := differences(got.tensor if got is not None else None, finding.want.tensor, language):
            yield Row("", differs)


def _alike(returned: Shown | None, got: Shown) -> bool:
    return returned is not None and returned.text == got.text and returned.tensor is None and not got.parts


def _given(call: Called) -> str:
    """The arguments: what is plain with its value, tensors by name."""
    parts = []
    for argument in call.arguments:
        positional = argument.name.startswith("[")
        if argument.tensor is not None or argument.parts:
            parts.append("…" if positional else argument.name)
        else:
            parts.append(argument.text if positional else f"{argument.name}={argument.text}")
    return ", ".join(parts)


def _value(label: str, value: Shown, language: Language, *, telling: bool = False) -> Iterator[Row]:
    """A value; of one with parts, each part in a row of its own."""
    if value.parts:
        for place, part in enumerate(value.parts):
            text = clean(part.text) if part.tensor is None else _tensor_text(part.tensor, language)
            yield Row(label if place == 0 else "", f"{clean(part.name)} {text}", _worth_showing(part.tensor), telling)
    elif value.tensor is not None:
        yield Row(label, _tensor_text(value.tensor, language), _worth_showing(value.tensor), telling)
    else:
        yield Row(label, clean(value.text), None, telling)


def _worth_showing(tensor: Tensor | None) -> Tensor | None:
    """The tensor, unless its numbers are all the same: then the text says it all."""
    return None if tensor is not None and _is_constant(tensor) else tensor


def _is_constant(tensor: Tensor) -> bool:
    return tensor.low is not None and tensor.low == tensor.high and not tensor.nans and not tensor.infs


def _tensor_text(tensor: Tensor, language: Language) -> str:
    """Shape, dtype and range: `(2, 3) float32  -1.5 .. 2`."""
    shape = "(" + ", ".join(map(str, tensor.shape)) + ("," if len(tensor.shape) == 1 else "") + ")"
    parts = [f"{shape} {tensor.dtype}"]
    if len(tensor.shape) > 2 and tensor.grid.values:
        parts.append(as_indexed(tensor))
    if tensor.device != "cpu":
        parts.append(tensor.device)
    if _is_constant(tensor) and tensor.low is not None:
        value = short(tensor.low)
        parts.append(value if math.prod(tensor.shape) == 1 else words.ALL_SAME(language, value=value))
    elif tensor.low is not None and tensor.high is not None and tensor.low != tensor.high:
        parts.append(f"{short(tensor.low)} .. {short(tensor.high)}")
    if tensor.nans:
        parts.append(f"{tensor.nans:,} nan")
    if tensor.infs:
        parts.append(f"{tensor.infs:,} inf")
    return "  ".join(parts)
