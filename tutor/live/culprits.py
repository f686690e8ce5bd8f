"""Which of a demo's own tensors hold nan or infinity, by the names that the program gives them."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import torch

MOST = 6
"""Names that are told; "…" stands for the rest."""
LONGEST = 64
"""Items of a list, a tuple or a dictionary that are looked at."""


def culprits() -> list[str]:
    """Names of the tensors that hold nan or infinity now, in the order in which the program made them.

    Looked at are the variables of the demo and of its functions that run, the tensors in their lists and
    dictionaries, the parameters and buffers of modules (`model.fc1.weight`), the gradients of all these (`w.grad`),
    and last what optimizers hold under no other name.
    """
    import torch

    seen: set[int] = set()
    found: list[str] = []
    # Whatever a program keeps in its variables, looking at it must not end its run.
    with torch.no_grad(), contextlib.suppress(Exception):
        for name, tensor in _named(_variables()):
            if id(tensor) in seen:
                continue
            seen.add(id(tensor))
            with contextlib.suppress(Exception):
                if not bool(tensor.isfinite().all()):
                    found.append(name)
            if len(found) > MOST:
                return [*found[:MOST], "…"]
    return found


def _variables() -> list[Mapping[str, Any]]:
    """The variables of the demo's file, then of its functions that run, the outermost first.

    What a program itself marks as passing comes last: names that begin with `_`, and those within a comprehension or
    a lambda.
    """
    main = sys.modules["__main__"]
    script = getattr(main, "__file__", None)
    scopes: list[Mapping[str, Any]] = []
    passing: list[Mapping[str, Any]] = []
    frame = sys._getframe()
    while frame.f_back is not None:
        frame = frame.f_back
        if frame.f_code.co_filename == script and frame.f_locals is not frame.f_globals:
            (passing if frame.f_code.co_name.startswith("<") else scopes).insert(0, frame.f_locals)
    scopes.insert(0, vars(main))
    first, last = (
        [{name: value for name, value in scope.items() if name.startswith("_") is marked} for scope in scopes]
        for marked in (False, True)
    )
    return [*first, *last, *passing]


def _named(scopes: list[Mapping[str, Any]]) -> Iterator[tuple[str, torch.Tensor]]:
    import torch

    optimizers: dict[str, torch.optim.Optimizer] = {}
    for scope in scopes:
        for name, value in list(scope.items()):
            if isinstance(value, torch.optim.Optimizer):
                optimizers[name] = value
            else:
                yield from _within(name, value)
                for inner, item in _items(name, value):
                    yield from _within(inner, item)
    for name, optimizer in optimizers.items():
        for number, group in enumerate(optimizer.param_groups):
            for index, parameter in enumerate(group["params"]):
                yield from _within(f"{name}.param_groups[{number}]['params'][{index}]", parameter)


def _items(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """The items of a list, a tuple or a dictionary."""
    if isinstance(value, dict):
        for key in list(value)[:LONGEST]:
            yield f"{name}[{key!r}]", value[key]
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value[:LONGEST]):
            yield f"{name}[{index}]", item


def _within(name: str, value: Any) -> Iterator[tuple[str, torch.Tensor]]:
    """A tensor and its gradient, or those of a module."""
    import torch

    if torch.nn.parameter.is_lazy(value):
        return
    if isinstance(value, torch.Tensor):
        yield name, value
        # Asking an inner tensor of a graph for a gradient that it does not keep is a warning.
        if (value.is_leaf or value.retains_grad) and value.grad is not None:
            yield f"{name}.grad", value.grad
    elif isinstance(value, torch.nn.Module):
        for inner, parameter in value.named_parameters():
            yield from _within(f"{name}.{inner}", parameter)
        for inner, buffer in value.named_buffers():
            yield f"{name}.{inner}", buffer
