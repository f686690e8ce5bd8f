"""What is written in the editor is kept, whatever ends the program; in a real terminal."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal
from terminals import start, tutor


@pytest.mark.usefixtures("hollow")  # no check is run
@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_loses_nothing_that_was_written(started: list[Terminal], data: Path, number: signal.Signals) -> None:
    terminal = start(started, tutor("open", "first/write", "--lang", "en", data=data))
    terminal.wait_for("to write it here")
    terminal.send("e")
    terminal.wait_for("start anew")
    terminal.send("# kept")
    terminal.wait_for("# keptdef")
    os.kill(terminal.pid, number)
    terminal.wait()
    drafts = data / "drafts" / "small" / "first"
    assert (drafts / "double.py").read_text().startswith("# keptdef double")
    assert [file.name for file in drafts.iterdir()] == ["double.py"]
