"""The processes that a demo starts itself: counted, refused beyond the limit, and silent.

A demo may fork, as a DataLoader with workers does. Such a process is a copy of the run, down to its connection to the
app; it must never speak there.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import threading
from collections.abc import Callable, Iterator

from tutor.lab.process import COPY, OWN, PART, die_with_parent, name_of, rename

STARTS = frozenset({"os.fork", "os.forkpty", "os.posix_spawn", "os.system", "subprocess.Popen"})
"""Audit events before a process is started."""

_getpid = os.getpid
"""As it was before a demo put something else in its place."""
_ours = False


@contextlib.contextmanager
def ours() -> Iterator[None]:
    """Whatever is forked in here is the lab's own: neither counted nor silenced."""
    global _ours
    _ours = True
    try:
        yield
    finally:
        _ours = False


def fork() -> int:
    """`os.fork` for the lab's own processes."""
    with ours():
        return os.fork()


class Offspring:
    """A run's process and all that it starts. Every one of them holds this object, and they count together."""

    def __init__(self, limit: int, zygote: int, silence: Callable[[], None]) -> None:
        self._limit = limit
        self._zygote = zygote
        self._silence = silence
        self._started = mmap.mmap(-1, 8)
        self._root = os.getpid()
        """The run's own process, as far as this process knows."""
        self._parent = (self._root, False)

    @property
    def stranger(self) -> bool:
        """Whether this process was started by the demo, rather than by the lab."""
        return _getpid() != self._root

    def begin(self) -> None:
        """From here on, every process that is forked is the demo's."""
        os.register_at_fork(before=self._before, after_in_child=self._born)

    def admit(self) -> bool:
        """Whether one more process may be started; counts it if so."""
        if _ours:
            return True
        count = int.from_bytes(self._started[:8], "little")
        if count >= self._limit:  # some of them may have ended
            alive = self.living()
            count = count if alive is None else alive
        if count >= self._limit:
            return False
        self._started[:8] = (count + 1).to_bytes(8, "little")
        return True

    def living(self) -> int | None:
        """Processes of the run that live now, orphans among them; None where the system does not tell."""
        return _living(self._zygote, self._root)

    def _before(self) -> None:
        self._parent = (os.getpid(), threading.current_thread() is threading.main_thread())

    def _born(self) -> None:
        if _ours:
            self._root = os.getpid()
            return
        self._silence()
        rename(PART)
        parent, is_main = self._parent
        if is_main:  # the system watches the thread that forked, and only the first lives as long as its process
            die_with_parent(parent)


def _living(zygote: int, root: int) -> int | None:
    """Processes that a run has started, without paused copies of it; None where the system does not tell.

    Orphans are the zygote's by now, and there they stand beside the processes of other runs.
    """
    beside = _children(zygote)
    if not beside:
        return None
    orphans = [pid for pid in beside if pid != root and ((name := name_of(pid)) == PART or not name.startswith(OWN))]
    count, waiting = len(orphans), [root, *orphans]
    while waiting:
        below = [pid for pid in _children(waiting.pop()) if name_of(pid) != COPY]
        count += len(below)
        waiting += below
    return count


def _children(pid: int) -> list[int]:
    """The processes that any thread of a process has started; none when it is gone."""
    found: list[int] = []
    with contextlib.suppress(OSError):
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children", encoding="ascii") as listed:
                found += [int(child) for child in listed.read().split()]
    return found
