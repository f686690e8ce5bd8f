"""What Linux tells about a process: who is below it, its CPU time, its memory, its end."""

from __future__ import annotations

import contextlib
import os
import select
from pathlib import Path
from time import perf_counter

from benchmarks.terminal import Terminal

TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid: int) -> float:
    """CPU time of a process so far, all its threads together, in seconds."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def megabytes(pid: int) -> float:
    """Resident memory of a process; nan when it has gone."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Rss:"):
                return int(line.split()[1]) / 1024
    return float("nan")


def descendants(pid: int) -> list[int]:
    """Processes below a process, parents first."""
    found = []
    with contextlib.suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            found += [int(child), *descendants(int(child))]
    return found


def name(pid: int) -> str:
    """What a process calls itself; nothing when it has gone."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/comm").read_text().strip()
    return ""


class Watched:
    """Handles of processes, taken while they live; with them one sees each of them end, whoever its parent is."""

    def __init__(self, pids: list[int]) -> None:
        self._handles = []
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                self._handles.append(os.pidfd_open(pid))

    def seconds_until_gone(self, since: float, most: float, terminal: Terminal) -> float:
        """From `since` (of `perf_counter`) to the end of the last of them; `most` when one lives on so long.

        What they write to the terminal is read meanwhile, as long as it is open.
        """
        left = list(self._handles)
        shown = [terminal.fd] if terminal.fd >= 0 else []
        while left and (room := most - (perf_counter() - since)) > 0:
            ended, _, _ = select.select(left + shown, [], [], room)
            left = [handle for handle in left if handle not in ended]
            if shown and shown[0] in ended and not terminal.read(0):
                shown = []
        spent = perf_counter() - since
        for handle in self._handles:
            os.close(handle)
        return most if left else spent
