"""`live.shapes(model)`: a table of layers that fills as data flows, and shows the row where a shape breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tutor.live.frames import Layer, Shapes
from tutor.live.session import Session

if TYPE_CHECKING:
    from torch import nn


def _shape(value: Any) -> str:
    """The shape of a tensor, or the shapes in a tuple, as PyTorch prints them: (32, 10)."""
    if hasattr(value, "shape"):
        return "(" + ", ".join(str(size) for size in value.shape) + ("," if value.ndim == 1 else "") + ")"
    if isinstance(value, (tuple, list)):
        return " ".join(_shape(item) for item in value if item is not None)
    return ""


def _parameters(layer: nn.Module) -> tuple[int, int]:
    """How many parameters a layer has itself, and their bytes; a lazy one has none before data came."""
    from torch.nn.parameter import is_lazy

    own = [parameter for parameter in layer.parameters(recurse=False) if not is_lazy(parameter)]
    return sum(each.numel() for each in own), sum(each.numel() * each.element_size() for each in own)


class ShapeTracker:
    """Hooks on the leaf layers of a model. Sends a frame when a shape is new, nothing when it is as before."""

    def __init__(self, session: Session, model: nn.Module, name: str) -> None:
        self._session = session
        self._name = name
        self._rows: dict[str, Layer] = {}
        self._inside: str | None = None
        for key, layer in model.named_modules():
            if any(True for _ in layer.children()):
                continue
            key = key or type(layer).__name__
            parameters, size = _parameters(layer)
            self._rows[key] = Layer(key, type(layer).__name__, "", "", parameters, size)
            layer.register_forward_pre_hook(lambda _, args, key=key: self._enter(key, args))
            layer.register_forward_hook(lambda layer, args, output, key=key: self._leave(key, layer, args, output))
        session.on_failure.append(self._failed)
        self._send()

    def _enter(self, key: str, args: tuple[Any, ...]) -> None:
        self._inside = key
        self._update(key, input=_shape(args))

    def _leave(self, key: str, layer: nn.Module, args: tuple[Any, ...], output: Any) -> None:
        self._inside = None
        # A lazy layer has become another kind, and has parameters only now.
        parameters, size = _parameters(layer)
        self._update(
            key,
            type=type(layer).__name__,
            input=_shape(args),
            output=_shape(output),
            parameters=parameters,
            bytes=size,
        )

    def _failed(self, error: BaseException) -> None:
        if self._inside is not None:
            text = str(error).strip().splitlines()
            self._update(self._inside, error=text[0] if text else type(error).__name__)

    def _update(self, key: str, **changes: str | int) -> None:
        row = self._rows[key]
        if any(getattr(row, field) != value for field, value in changes.items()):
            values = {field: getattr(row, field) for field in row.__struct_fields__}
            self._rows[key] = Layer(**{**values, **changes})
            self._send()

    def _send(self) -> None:
        self._session.sink.emit(Shapes(self._name, self._session.begun, list(self._rows.values())))
