"""Values of any kind as a learner is shown them: the text of what is plain, a frame of a tensor, the parts of both."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec

from tutor.live.frames import Tensor

if TYPE_CHECKING:
    import torch

LONGEST = 160
"""Characters of a value's text."""
MOST = 8
"""Parts of a tuple, a list or a dict that are shown."""
SMALL = 1 << 16
"""Elements of a tensor that is copied whole; of a larger one what a panel can show is kept."""

_BROKEN = (Exception, SystemExit, KeyboardInterrupt, GeneratorExit)
"""What the `repr` of a learner's own class may raise. The limits of a run pass through."""
_TENSORS = (("torch", "Tensor"), ("numpy", "ndarray"))
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


class Shown(msgspec.Struct, frozen=True):
    """A value: its text, and beside it a frame where it is a tensor, or its parts where some of them are tensors."""

    name: str
    """What the value is called: an argument's name, a key, a place such as `[0]`; may be empty."""
    text: str
    tensor: Tensor | None = None
    parts: list[Shown] = []


def text_of(value: object, exact: bool = False, depth: int = 0) -> str:
    """A value in a line of at most `LONGEST` characters, whatever its class does; floats short unless `exact`."""
    if isinstance(value, float):
        short = f"{value:.6g}"
        return repr(float(value)) if exact or len(repr(value)) <= 8 else short
    if type(value) in (list, tuple, dict, set, frozenset) and depth < 3:
        return _cut(_collection(value, exact, depth))
    if isinstance(value, str):
        return _cut(repr(str(value[:LONGEST])))
    if is_tensor(value):
        shape = _shape(value)
        if shape != "()":
            return f"{type(value).__name__} {shape}"
    try:
        text = _ADDRESS.sub("", repr(value))
    except _BROKEN as error:
        return f"<{type(value).__name__}: repr raised {type(error).__name__}>"
    return _cut(" ".join(text.split()) if isinstance(text, str) else type(value).__name__)


def _collection(value: Any, exact: bool, depth: int) -> str:
    """A tuple, list, set or dict, its first parts only."""
    open_, close = "[]" if isinstance(value, list) else "()" if isinstance(value, tuple) else "{}"
    first = list(islice(value, MOST))
    if isinstance(value, dict):
        parts = [f"{text_of(key, exact, 3)}: {text_of(value[key], exact, depth + 1)}" for key in first]
    else:
        parts = [text_of(item, exact, depth + 1) for item in first]
    if len(value) > MOST:
        parts.append("…")
    comma = "," if isinstance(value, tuple) and len(value) == 1 else ""
    return f"{open_}{', '.join(parts)}{comma}{close}"


def said_by(error: BaseException) -> str:
    """The text of an exception in one line; nothing when it cannot even say that."""
    try:
        return _cut(" ".join(str(error).split()))
    except _BROKEN:
        return ""


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _shape(tensor: Any) -> str:
    """As PyTorch writes it: (2, 3), (5,), ()."""
    try:
        return str(tuple(int(size) for size in tensor.shape))
    except _BROKEN:
        return "(?)"


def is_tensor(value: object) -> bool:
    """Whether this is a tensor of PyTorch or an array of NumPy; loads neither."""
    kinds = [
        getattr(sys.modules.get(module), name, None) for module, name in (("torch", "Tensor"), ("numpy", "ndarray"))
    ]
    return isinstance(value, tuple(kind for kind in kinds if kind is not None))


def shown(name: str, value: object, exact: bool = False) -> Shown:
    """A value as it is now."""
    return kept(name, value, exact)()


def kept(name: str, value: object, exact: bool = False) -> Callable[[], Shown]:
    """Keeps a value as it is now, however it is changed later; the frame is made when it is asked for."""
    if is_tensor(value):
        return _kept_tensor(name, value)
    if type(value) in (list, tuple, dict) and value:
        return _kept_parts(name, value, exact)
    made = Shown(name, text_of(value, exact))
    return lambda: made


def _kept_parts(name: str, value: Any, exact: bool) -> Callable[[], Shown]:
    """A list, tuple or dict; with parts where a tensor is among the first of them."""
    text = text_of(value, exact)
    items = list(value.items()) if isinstance(value, Mapping) else list(enumerate(value[:MOST]))
    if not any(is_tensor(item) for _, item in items[:MOST]):
        return lambda: Shown(name, text)
    parts = [kept(f"[{text_of(key)}]", item, exact) for key, item in items[:MOST]]
    return lambda: Shown(name, text, parts=[part() for part in parts])


def _kept_tensor(name: str, value: Any) -> Callable[[], Shown]:
    """A tensor: a copy of it where it is small."""
    from tutor.live.summary import as_tensor

    text = text_of(value)
    try:
        tensor = as_tensor(value)
        if not tensor.ndim or tensor.is_meta:
            return lambda: Shown(name, text)
        if tensor.numel() > SMALL:
            frame = _frame(name, tensor)
            return lambda: Shown(name, text, frame)
        copy = tensor.clone()
    except _BROKEN:  # a kind of tensor that cannot be copied or summarised
        return lambda: Shown(name, text)
    return lambda: Shown(name, text, _frame(name, copy))


def _frame(name: str, tensor: torch.Tensor) -> Tensor | None:
    """The frame that `live.tensor` would send; None for a kind of tensor that has none."""
    from tutor.live.tensors import tensor_frame

    try:
        return tensor_frame(name, tensor, 0, None, None)
    except _BROKEN:
        return None
