"""Remembers what a check calls of a learner's module: the arguments as they were, what came of it, what was printed."""

from __future__ import annotations

import functools
import inspect
import math
import sys
from collections import deque
from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import Any

from tutor.live.findings import Called
from tutor.live.values import SMALL, Shown, is_tensor, kept, said_by, text_of

REMEMBERED = 8
"""Calls of one check that are kept: the newest."""
ANNOUNCED = 200
"""Calls of one check that are told before they begin; one that never ends is among them, as a rule."""
PRINTED = 2000
"""Characters printed by one call that are kept."""


class Call:
    """A call while it is remembered."""

    def __init__(self, function: FunctionType, name: str, arguments: dict[str, Any]) -> None:
        self.name = name
        self.line = _first_line(function)
        self.given = arguments
        self.before = [(each, kept(each, value)) for each, value in arguments.items()]
        self._marks = {each: _Mark(value) for each, value in arguments.items() if is_tensor(value)}
        self.result: Any = None
        self.error: BaseException | None = None
        self.printed = ""
        self._returned: Callable[[], Shown] | None = None
        self._changed: list[Callable[[], Shown]] = []

    def over(self, result: Any, error: BaseException | None) -> None:
        """The call is over."""
        self.result, self.error = result, error
        if error is None:
            self._returned = kept("", result)
        self._changed = [kept(each, self.given[each]) for each, mark in self._marks.items() if mark.changed()]

    def as_called(self) -> Called:
        """What a learner is told of it."""
        raised = ""
        if self.error is not None:
            raised = f"{type(self.error).__name__}: {said_by(self.error)}".rstrip(": ")
        return Called(
            function=self.name,
            line=self.line,
            arguments=[make() for _, make in self.before],
            returned=self._returned() if self._returned is not None else None,
            raised=raised,
            printed=self.printed,
            changed=[make() for make in self._changed],
        )


class _Mark:
    """Tells afterwards whether a tensor was changed in place."""

    def __init__(self, tensor: Any) -> None:
        self._tensor = tensor
        self._shape = tuple(tensor.shape)
        self._copy = None
        if math.prod(self._shape) <= SMALL:
            self._copy = _detached(tensor).clone() if hasattr(tensor, "detach") else tensor.copy()
        self._version = _version(tensor)

    def changed(self) -> bool:
        if tuple(self._tensor.shape) != self._shape:
            return True
        if self._copy is None:
            return _version(self._tensor) != self._version
        now = _detached(self._tensor)
        try:
            same = (now == self._copy) | ((now != now) & (self._copy != self._copy))
            return not bool(same.all())
        except Exception:  # a kind of tensor that cannot be compared
            return _version(self._tensor) != self._version


def _detached(tensor: Any) -> Any:
    return tensor.detach() if hasattr(tensor, "detach") else tensor


def _version(tensor: Any) -> int:
    """How often PyTorch counts the tensor as written to; 0 where nobody counts."""
    try:
        return int(tensor._version)
    except Exception:
        return 0


def _first_line(function: FunctionType) -> int:
    """Where a function begins in its file, its own `def` under whatever decorates it."""
    inner = inspect.unwrap(function)
    return inner.__code__.co_firstlineno if isinstance(inner, FunctionType) else 0


class _Listening:
    """Standard output that also keeps the beginning of what is printed."""

    def __init__(self, beneath: Any) -> None:
        self.beneath, self.heard = beneath, ""

    def write(self, text: str) -> int:
        if len(self.heard) < PRINTED:
            self.heard += text[: PRINTED - len(self.heard)]
        return int(self.beneath.write(text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.beneath, name)


class Recorder:
    """The calls of one check after the other. What the learner's functions call of each other is not recorded."""

    def __init__(self, announce: Callable[[str], None] | None = None) -> None:
        self.calls: deque[Call] = deque(maxlen=REMEMBERED)
        self._announce = announce
        self._announced = 0
        self._inside = False

    def begin(self) -> None:
        """The next check begins."""
        self.calls.clear()
        self._announced = 0

    def wrapped(self, function: FunctionType, name: str, *, method: bool = False) -> FunctionType:
        """A function that does what the other does, and is remembered when a check calls it."""
        signature = inspect.signature(function)

        @functools.wraps(function)
        def called(*args: Any, **kwargs: Any) -> Any:
            if self._inside:
                return function(*args, **kwargs)
            return self._call(function, name, _named(signature, args, kwargs, method), args, kwargs)

        assert isinstance(called, FunctionType)
        return called

    def _call(self, function: FunctionType, name: str, given: dict[str, Any], args: Any, kwargs: Any) -> Any:
        self._inside = True
        listening = _Listening(sys.stdout)
        call = Call(function, name, given)
        self.calls.append(call)
        if self._announce is not None and self._announced < ANNOUNCED:
            self._announced += 1
            self._announce(f"{name}({', '.join(f'{key}={_brief(value)}' for key, value in given.items())})")
        sys.stdout = listening
        try:
            result = function(*args, **kwargs)
        except BaseException as error:
            call.over(None, error)
            raise
        else:
            call.over(result, None)
            return result
        finally:
            if sys.stdout is listening:
                sys.stdout = listening.beneath
            call.printed = listening.heard
            self._inside = False

    def about(self, got: Any) -> Call | None:
        """The call that returned this very object, else the newest."""
        returned = [call for call in self.calls if got is not None and call.result is got]
        return returned[-1] if returned else self.calls[-1] if self.calls else None


def _named(signature: inspect.Signature, args: Any, kwargs: Any, method: bool) -> dict[str, Any]:
    """What a call was given, by name; where it does not fit the function, by position."""
    try:
        names = dict(signature.bind(*args, **kwargs).arguments)
    except TypeError:
        names = {f"[{place}]": value for place, value in enumerate(args)} | kwargs
    if method and names:
        names.pop(next(iter(names)))
    return names


def _brief(value: object) -> str:
    return text_of(value)[:40]


class Watched(ModuleType):
    """A learner's module as the checks see it: its own functions, and the methods of its classes, are recorded."""

    def __init__(self, module: ModuleType, recorder: Recorder) -> None:
        super().__init__(module.__name__, module.__doc__)
        own = dict(vars(module))
        for name, value in own.items():
            if getattr(value, "__module__", None) != module.__name__:
                continue
            if isinstance(value, FunctionType):
                own[name] = recorder.wrapped(value, name)
            elif isinstance(value, type):
                _record_methods(value, recorder)
        self.__dict__["_module"] = module
        self.__dict__.update(own)

    def __setattr__(self, name: str, value: Any) -> None:
        """What a check puts into the module, the learner's functions see."""
        setattr(self.__dict__["_module"], name, value)
        super().__setattr__(name, value)


def _record_methods(kind: type, recorder: Recorder) -> None:
    for name, value in list(vars(kind).items()):
        if isinstance(value, FunctionType) and (not name.startswith("_") or name in ("__init__", "__call__")):
            setattr(kind, name, recorder.wrapped(value, f"{kind.__name__}.{name}", method=True))
