"""What a process of the lab does to itself: dies with its parent, says what it is."""

from __future__ import annotations

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1
_PR_SET_NAME = 15
_PR_SET_CHILD_SUBREAPER = 36

OWN = "tutor-"
"""How the names of the lab's processes begin."""
RUN = "tutor-run"
"""The name of a run's process in the system's tables."""
PART = "tutor-part"
"""The name of a process that a demo forked."""
COPY = "tutor-copy"
"""The name of a process that waits as a copy of a run."""
SPARE = "tutor-spare"
"""The name of a process that waits to become a run."""

leave = os._exit
"""End this process at once, whatever a demo has made of `os._exit`."""


def die_with_parent(parent: int) -> None:
    """Ask the kernel for SIGKILL when the parent dies (Linux); leave at once if it has died already.

    Elsewhere the end of the parent's socket says the same a moment later.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        leave(0)


def adopt_orphans() -> None:
    """Become the parent of descendants whose own parent dies (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def rename(name: str) -> None:
    """The name of this process in the system's tables (Linux), at most 15 characters; forked processes inherit it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_NAME, name.encode(), 0, 0, 0)


def name_of(pid: int) -> str:
    """The name of a process; nothing when it is gone, or where the system does not tell."""
    try:
        with open(f"/proc/{pid}/comm", encoding="ascii", errors="replace") as comm:
            return comm.read().strip()
    except OSError:
        return ""


def children() -> list[int]:
    """The processes whose parent this one is; none where the system does not tell."""
    try:
        with open(f"/proc/self/task/{os.getpid()}/children", encoding="ascii") as listed:
            return [int(pid) for pid in listed.read().split()]
    except OSError:
        return []


def data_bytes() -> int:
    """The data of this process, in bytes, shared with the process it was forked from or not; 0 where unknown."""
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:
            return int(statm.read().split()[5]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def thread_count() -> int:
    """Threads of this process; 1 where the system does not tell."""
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        return 1
