"""However it ends: no process is left, the terminal is restored where that is possible, nothing answered is lost."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal
from support import SMALL
from terminals import MARK, PROMPT, gone, nothing_left, processes, start, tutor
from tutor.learner import Store

WITHOUT_TORCH = """
from tutor import live

for step in live.steps(live.knob("steps")):
    live.curve("loss", train=1 / (1 + step))
live.result(w=1)
"""


@pytest.fixture
def pack(hollow: None, tmp_path: Path) -> Path:
    """A pack whose run needs no torch: that a lab has it costs seconds, and matters to few of the endings."""
    pack = Path(shutil.copytree(SMALL, tmp_path / "pack"))
    (pack / "begin" / "first" / "descend.py").write_text(WITHOUT_TORCH, encoding="utf-8")
    return pack


def running(started: list[Terminal], data: Path, pack: Path) -> Terminal:
    """The program after an answer, with a long run that is held, and a copy of it."""
    command = tutor("open", "first/count", "--lang", "en", data=data, pack=pack)
    terminal = start(started, command, env={MARK: str(data)})
    terminal.wait_for("Parameters of")
    terminal.send("9\r")
    terminal.wait_for("Six weights and three biases.")
    terminal.send("ppp")
    terminal.wait_for("Watch the loss fall")
    terminal.send("\t" + "+" * 6)
    terminal.wait_for("100,000")
    terminal.send("\t" + "f" + "r")
    terminal.wait_for("of 100,000")
    terminal.send("fff")  # a step a second: it lasts
    terminal.wait_for("at most 1 steps/s")
    terminal.send(" ")
    terminal.wait_for("paused")
    while not settled(data):
        pass
    return terminal


def settled(data: Path) -> bool:
    """Whether there are a run and a copy, and each stands on its own feet: it waits, and is no child of another."""
    names = processes(str(data))
    ours = {pid for pid, name in names.items() if name in ("tutor-run", "tutor-copy")}
    try:
        waits = [_waits(pid, ours) for pid in ours]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return all(waits) and {"tutor-run", "tutor-copy"} <= set(names.values())


def _waits(pid: int, ours: set[int]) -> bool:
    """Whether a process sleeps, not for a moment only, and was taken on by the zygote."""
    folder = Path(f"/proc/{pid}")
    state, parent, *_ = (folder / "stat").read_text().rpartition(")")[2].split()
    return state == "S" and int(parent) not in ours and "nanosleep" not in (folder / "wchan").read_text()


def pid_of(data: Path, name: str) -> int:
    """The process of that name."""
    return next(pid for pid, known in processes(str(data)).items() if known == name)


def zygote_of(terminal: Terminal, data: Path) -> int:
    """The process below the program that all runs are children of."""
    run = pid_of(data, "tutor-run")
    return int(Path(f"/proc/{run}/stat").read_text().rsplit(")", 1)[1].split()[1])


def answered(data: Path) -> list[tuple[str, bool | None]]:
    """What was answered, read anew."""
    store = Store.open(data)
    try:
        attempts = store.attempts("small", "first")
        return [(attempt.step, attempt.right) for attempt in attempts if attempt.kind != "read"]
    finally:
        store.close()


def keys(text: str) -> Callable[[Terminal], None]:
    return lambda terminal: terminal.send(text)


def sent(number: int) -> Callable[[Terminal], None]:
    return lambda terminal: os.kill(terminal.pid, number)


@pytest.mark.parametrize(
    ("end", "restored"),
    [
        (keys("q"), True),
        (keys("\x11"), True),
        (sent(signal.SIGHUP), True),
        (sent(signal.SIGTERM), True),
        (sent(signal.SIGKILL), False),
        (Terminal.hang_up, False),
    ],
    ids=["q", "ctrl-q", "hang-up", "terminate", "kill", "closed"],
)
def test_nothing_is_left_and_nothing_is_lost(
    started: list[Terminal], data: Path, pack: Path, end: Callable[[Terminal], None], restored: bool
) -> None:
    terminal = running(started, data, pack)
    end(terminal)
    if restored:
        terminal.wait_for(PROMPT)
    elif terminal.fd >= 0:
        terminal.wait()
    assert nothing_left(str(data))
    assert answered(data) == [("count", True)]


@pytest.mark.parametrize("end", [keys("q"), sent(signal.SIGKILL)], ids=["q", "kill"])
def test_nothing_is_left_of_a_run_with_torch(
    started: list[Terminal], data: Path, end: Callable[[Terminal], None]
) -> None:
    terminal = running(started, data, SMALL)
    end(terminal)
    assert nothing_left(str(data))


def test_a_stopped_run_does_not_outlive_the_program(started: list[Terminal], data: Path, pack: Path) -> None:
    terminal = running(started, data, pack)
    for pid, name in processes(str(data)).items():
        if name in ("tutor-run", "tutor-copy"):
            os.kill(pid, signal.SIGSTOP)
    terminal.send("q")
    terminal.wait_for(PROMPT)
    assert nothing_left(str(data))


def test_a_stopped_run_does_not_outlive_a_killed_program(started: list[Terminal], data: Path, pack: Path) -> None:
    terminal = running(started, data, pack)
    for pid, name in processes(str(data)).items():
        if name in ("tutor-run", "tutor-copy"):
            os.kill(pid, signal.SIGSTOP)
    os.kill(terminal.pid, signal.SIGKILL)
    terminal.wait()
    assert nothing_left(str(data))


def test_a_killed_zygote_takes_its_runs_along_and_another_starts(
    started: list[Terminal], data: Path, pack: Path
) -> None:
    terminal = running(started, data, pack)
    lost = [pid for pid in processes(str(data)) if pid != terminal.pid]
    os.kill(zygote_of(terminal, data), signal.SIGKILL)
    terminal.wait_for("process was lost")
    assert gone(lost)
    terminal.send("f" + "r")
    terminal.wait_for("running")
    terminal.send("q")
    terminal.wait_for(PROMPT)
    assert nothing_left(str(data))
    assert answered(data) == [("count", True)]


LARGE = """
from pathlib import Path

import torch
from tutor import live

live.tensor("w", torch.arange(2 * 300 * 400.0).view(2, 300, 400))
runs = Path(__file__).with_name("runs")
with runs.open("a") as file:
    file.write("x")
live.result(w=runs.stat().st_size)
"""


def lingering(terminal: Terminal, data: Path, number: int) -> int:
    """The process of the run of this number, which is over and stays, for it was shown in part."""
    terminal.wait_for(f"w is {number}.000")
    return pid_of(data, "tutor-run")


@pytest.mark.parametrize("end", [keys("q"), sent(signal.SIGKILL)], ids=["q", "kill"])
def test_a_run_that_lingers_leaves_with_whoever_looked(
    started: list[Terminal], data: Path, tmp_path: Path, end: Callable[[Terminal], None]
) -> None:
    pack = Path(shutil.copytree(SMALL, tmp_path / "pack"))
    (pack / "begin" / "first" / "descend.py").write_text(LARGE, encoding="utf-8")
    command = tutor("open", "first/descend", "--lang", "en", data=data, pack=pack)
    terminal = start(started, command, env={MARK: str(data)})
    terminal.wait_for("ready")
    terminal.send("r")
    first = lingering(terminal, data, 1)
    terminal.send("ib>")  # another matrix, which only the run has
    terminal.wait_for("[1] of [2]")
    terminal.send("r")
    assert gone([first])
    second = lingering(terminal, data, 2)
    terminal.send("n")
    assert gone([second])
    terminal.send("pr")
    third = lingering(terminal, data, 3)
    end(terminal)
    assert gone([third])


def test_a_terminal_that_closes_is_noticed_where_nobody_passes_it_on(started: list[Terminal], data: Path) -> None:
    # Of a closed terminal the system tells only who leads the session, and `make run` waits there for its child.
    command = shlex.join(tutor("open", "first/count", "--lang", "en", data=data))
    terminal = start(started, ["sh", "-c", f"trap '' HUP; {command}; true"], env={MARK: str(data)})
    terminal.wait_for("Parameters of")
    terminal.hang_up()
    assert nothing_left(str(data))
