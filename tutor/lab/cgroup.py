"""A control group of its own for a run, where this process may make one (Linux, cgroup v2).

It holds what a limit of one process cannot: shared memory, and the processes that a demo starts. Where it may not be
made, nothing happens: the other limits stand.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path


def homes(proc: Path = Path("/proc/self")) -> list[Path]:
    """Folders in which a group may be made: this process's own group, then the one above it; none without cgroup v2."""
    try:
        groups = (proc / "cgroup").read_text(encoding="utf-8").splitlines()
        mounts = (proc / "mountinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    own = next((line.removeprefix("0::") for line in groups if line.startswith("0::")), None)
    for line in mounts:
        place, _, kind = line.partition(" - ")
        if own is not None and kind.startswith("cgroup2 "):
            _, _, _, root, mount, *_ = place.split(" ")
            inner = own.removeprefix(root) if root != "/" else own
            folder = Path(mount) / inner.lstrip("/")
            return [folder] if folder == Path(mount) else [folder, folder.parent]
    return []


def _name(pid: int) -> str:
    return f"tutor-{pid}"


def enter(memory: int, tasks: int, places: Sequence[Path]) -> bool:
    """Put this process into a group of its own in the first place that allows it; whether there was one.

    `memory` in bytes, `tasks` in processes and threads, all that this process starts included.
    """
    for place in places:
        folder = place / _name(os.getpid())
        try:
            folder.mkdir(exist_ok=True)
        except OSError:
            continue
        try:
            # A file that is not there belongs to a controller that is not handed down: opened so, none is created.
            _write(folder / "memory.max", memory)
            _write(folder / "pids.max", tasks)
            _write(folder / "cgroup.procs", os.getpid())
            return True
        except OSError:
            with contextlib.suppress(OSError):
                folder.rmdir()
    return False


def _write(file: Path, value: int) -> None:
    with file.open("r+", encoding="ascii") as opened:
        opened.write(str(value))


class Groups:
    """The groups of runs, seen from the zygote."""

    def __init__(self, places: Sequence[Path]) -> None:
        self._places = places
        self._left: list[Path] = []
        """Groups of runs that ended, in which a copy of the run still lives."""

    def leave(self, pid: int) -> bool:
        """Take away the group of a process that ended; whether the system killed in it for want of memory."""
        killed = False
        for place in self._places:
            folder = place / _name(pid)
            if folder.is_dir():
                killed = killed or _kills(folder) > 0
                self._left.append(folder)
        self.clear()
        return killed

    def clear(self) -> None:
        """Take away what is empty by now."""
        for folder in list(self._left):
            with contextlib.suppress(OSError):
                folder.rmdir()
                self._left.remove(folder)


def _kills(folder: Path) -> int:
    """How many processes of a group were killed for want of memory."""
    with contextlib.suppress(OSError, ValueError):
        for line in (folder / "memory.events").read_text(encoding="ascii").splitlines():
            name, _, count = line.partition(" ")
            if name == "oom_kill":
                return int(count)
    return 0
