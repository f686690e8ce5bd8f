"""The program in a real terminal, on the small pack, and every process that belongs to it."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal
from support import SMALL

PROMPT = "\x1b[?1049l"
"""What restores the screen that was there before."""


def tutor(*words: str, data: Path, pack: Path = SMALL) -> list[str]:
    """The command line of the program with its progress in `data`."""
    return [sys.executable, "-m", "tutor", "--data", str(data), "--courses", str(pack), *words]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where progress is kept."""
    return tmp_path / "data"


@pytest.fixture
def started() -> Iterator[list[Terminal]]:
    """Terminals to close after the test."""
    terminals: list[Terminal] = []
    yield terminals
    for terminal in terminals:
        terminal.close()


def start(
    started: list[Terminal],
    command: list[str],
    *,
    size: tuple[int, int] = (100, 30),
    env: Mapping[str, str] | None = None,
) -> Terminal:
    """A program in a terminal that is closed after the test."""
    terminal = Terminal(command, columns=size[0], rows=size[1], env=env)
    started.append(terminal)
    return terminal


MARK = "TUTOR_TEST_OF"
"""A variable that every process of a program inherits."""


def processes(mark: str) -> dict[int, str]:
    """The processes that live with that mark in their environment, and their names."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"{MARK}={mark}".encode() in (folder / "environ").read_bytes().split(b"\0"):
                found[int(folder.name)] = (folder / "comm").read_text().strip()
        except OSError:  # it has ended meanwhile, or is another user's
            continue
    return found


def gone(pids: list[int]) -> bool:
    """Whether these processes end, within ten seconds each."""
    for pid in pids:
        try:
            handle = os.pidfd_open(pid)
        except ProcessLookupError:
            continue
        try:
            if not select.select([handle], [], [], 10)[0]:
                return False
        finally:
            os.close(handle)
    return True


def nothing_left(mark: str) -> bool:
    """Whether every process with that mark ends, those included that are started meanwhile."""
    while found := processes(mark):
        if not gone(list(found)):
            return False
    return True
