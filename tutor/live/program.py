"""Where a demo's program is, and which tensors its lines have made: what a debugger would say, without stopping.

One step of a loop is followed line by line when a picture is wanted and somebody looks at the program; all others run
as they would. What the lines of functions make is known from a step that was followed, what the lines of the file
itself make also from its variables at the end.
"""

from __future__ import annotations

import ast
import contextlib
import sys
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from tutor.live.frames import Made, Source

if TYPE_CHECKING:
    import torch

NAME = "source"
"""The panel of the program."""
MOST_LINES = 20_000
"""Lines of one step that are followed: a demo may do anything between two steps."""
MOST_VALUES = 100_000
"""Values of a tensor beyond which its lowest and highest are not looked for."""
RETURNED = "return"
"""The name of what a function gives back."""


class Program:
    """The file of a demo while it runs. Its methods are the demo's thread's, but `watched` and `line_in`."""

    def __init__(self, script: str) -> None:
        self._script = script
        self.watched = False
        """Whether anybody looks at the program; any thread may set it."""
        self._statements: dict[int, tuple[int, tuple[str, ...]]] | None = None
        self._made: dict[tuple[int, str], Made] = {}
        self._before: dict[FrameType, int] = {}
        self._left = 0
        self._line = 0

    # Following

    def follow(self, frame: FrameType | None = None) -> None:
        """Follow the program from here on, in the functions that it calls and in those of its own that run."""
        self._left = MOST_LINES
        self._before.clear()
        while frame is not None:
            if frame.f_code.co_filename == self._script:
                frame.f_trace = self._trace
            frame = frame.f_back
        sys.settrace(self._enter)

    def let_go(self, frame: FrameType | None = None) -> bool:
        """Follow it no longer; True when it was followed."""
        if not self._left:
            return False
        self._left = 0
        sys.settrace(None)
        while frame is not None:
            if frame.f_trace is not None:
                frame.f_trace = None
            frame = frame.f_back
        self._before.clear()
        return True

    def _enter(self, frame: FrameType, event: str, _: Any) -> Any:
        return self._trace if frame.f_code.co_filename == self._script else None

    def _trace(self, frame: FrameType, event: str, value: Any) -> Any:
        """Note what the line before has made, whenever another begins."""
        if self._left <= 0:
            return None
        if event == "line":
            self._left -= 1
            if self._left <= 0:
                sys.settrace(None)
            self._note(frame)
            self._before[frame] = self._line = frame.f_lineno
        elif event == "return":
            self._note(frame)
            self._before.pop(frame, None)
            self._add(frame.f_lineno, RETURNED, value)
        return self._trace

    def _note(self, frame: FrameType) -> None:
        """The names that the statement before has set, if they are tensors."""
        line = self._before.get(frame)
        if line is not None:
            first, names = self._statement(line)
            if self._statement(frame.f_lineno)[0] != first or frame.f_lineno == line:
                for name in names:
                    self._add(first, name, frame.f_locals.get(name))

    def _add(self, line: int, name: str, value: Any) -> None:
        torch = sys.modules.get("torch")
        if torch is not None and isinstance(value, torch.Tensor):
            # A tensor may be of any kind: what cannot be told is left out.
            with contextlib.suppress(Exception):
                self._made[line, name] = _described(line, name, value)

    # Telling

    def tell(self, step: int, line: int = 0) -> Source:
        """Where the program is, and what its lines have made so far."""
        made = sorted(self._made.values(), key=lambda item: item.line)
        return Source(NAME, step, line or self._line, made)

    def conclude(self, step: int, line: int = 0) -> Source:
        """The same when it is over: with what its variables hold now."""
        lines = {name: first for first, names in self._all().values() for name in names}
        told = {name for _, name in self._made}
        main = vars(sys.modules["__main__"])
        for name in lines.keys() - told:
            self._add(lines[name], name, main.get(name))
        return self.tell(step, line)

    def line_in(self, thread: int) -> int:
        """The line of the file that a thread is at; 0 when it is in none."""
        frame = sys._current_frames().get(thread)
        while frame is not None and frame.f_code.co_filename != self._script:
            frame = frame.f_back
        return frame.f_lineno if frame is not None else 0

    # The text

    def _statement(self, line: int) -> tuple[int, tuple[str, ...]]:
        """The first line of the statement that a line belongs to, and the names it sets."""
        return self._all().get(line, (line, ()))

    def _all(self) -> dict[int, tuple[int, tuple[str, ...]]]:
        if self._statements is None:
            self._statements = {}
            with contextlib.suppress(OSError, SyntaxError, ValueError):
                tree = ast.parse(Path(self._script).read_bytes())
                for node in ast.walk(tree):
                    if isinstance(node, ast.stmt):
                        self._read(node)
        return self._statements

    def _read(self, node: ast.stmt) -> None:
        """The lines of a statement, without those of the statements in it."""
        assert self._statements is not None
        body = getattr(node, "body", None)
        last = body[0].lineno - 1 if isinstance(body, list) and body else (node.end_lineno or node.lineno)
        names = tuple(dict.fromkeys(_names(node)))
        for line in range(node.lineno, max(last, node.lineno) + 1):
            self._statements[line] = (node.lineno, names)


def _names(node: ast.stmt) -> list[str]:
    """The variables that a statement itself sets."""
    match node:
        case ast.Assign(targets=targets):
            found: list[ast.AST] = list(targets)
        case ast.AnnAssign(target=target) | ast.AugAssign(target=target) | ast.For(target=target):
            found = [target]
        case ast.With(items=items):
            found = [item.optional_vars for item in items if item.optional_vars is not None]
        case _:
            return []
    return [
        inner.id
        for target in found
        for inner in ast.walk(target)
        if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)
    ]


def _described(line: int, name: str, tensor: torch.Tensor) -> Made:
    """What a line made: shape, dtype, and the range of what is not too much to look through."""
    low = high = None
    if 0 < tensor.numel() <= MOST_VALUES:
        with contextlib.suppress(Exception):  # complex values have no order, and some kinds no comparison
            low, high = (float(end) for end in tensor.detach().aminmax())
    dtype = str(tensor.dtype).removeprefix("torch.")
    return Made(line, name, list(tensor.shape), dtype, low, high)
