"""Runs made of processes that were started beforehand: what is different from forking them."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hollow import NOTHING

from terminals import gone
from tutor.lab import Lab, Plan
from tutor.lab.headless import play
from tutor.lab.lab import LabState
from tutor.lab.method import usual
from tutor.lab.orders import Ended
from tutor.lab.spare import Held, Warm, word_decoder
from tutor.live.frames import Failed, Result
from tutor.live.wire import NO_READER, Splitter, pack

module_loop = pytest.mark.asyncio(loop_scope="session")


@pytest.fixture
def lab(spawned: Lab) -> Lab:
    """One lab for all tests. Its processes have no torch: they are started, given plans and ended without it."""
    return spawned


def plan(folder: Path, source: str, **more: object) -> Plan:
    """A plan for a script with this source."""
    script = folder / "demo.py"
    script.write_text(source, encoding="utf-8")
    return Plan(script=str(script), **more)  # type: ignore[arg-type]


def spares(lab: Lab) -> list[int]:
    """Processes that wait or warm up."""
    pids = Path(f"/proc/{lab.pid}/task/{lab.pid}/children").read_text().split()
    return [int(pid) for pid in pids if Path(f"/proc/{pid}/comm").read_text().strip() == "tutor-spare"]


def test_only_linux_forks() -> None:
    assert usual("linux") == "fork"
    assert usual("darwin") == "spawn"
    assert Lab().method == usual()
    assert Lab(method="fork").copies_runs
    assert not Lab(method="spawn").copies_runs


@module_loop
@pytest.mark.usefixtures("hollow")
async def test_a_run_that_waits_for_a_process_can_be_stopped(tmp_path: Path) -> None:
    lab = Lab(method="spawn")  # none of its processes is warm yet
    try:
        run = lab.run(plan(tmp_path, "while True: pass"))
        run.stop()
        async for _ in run:
            pass
        assert run.last == Failed("stopped", "")
        assert run.gone.result() == Ended(run.number, 0, signal.SIGKILL)
        assert isinstance(await play(lab, plan(tmp_path, "")), Result)
    finally:
        lab.close()


@module_loop
async def test_more_runs_at_once_than_spare_processes_all_come_to_their_end(lab: Lab, tmp_path: Path) -> None:
    source = "from tutor import live\nlive.result(number=live.knob('number'))"
    one = plan(tmp_path, source)
    runs = [lab.run(msgspec.structs.replace(one, knobs={"number": number})) for number in range(4)]
    for number, run in enumerate(runs):
        async for _ in run:
            pass
        assert run.last == Result({"number": number})


@module_loop
async def test_a_run_is_not_copied(lab: Lab, tmp_path: Path) -> None:
    source = "from tutor import live\nfor step in live.steps(10**9):\n    pass\n"
    run = lab.run(plan(tmp_path, source, copies=True))
    steps: set[int] = set()
    async for _ in run:
        run.seen()
        if run.state == "running" and run.progress.total:
            run.pause()
        elif run.state == "paused":
            steps.add(run.progress.step)
            if len(steps) > 2:
                run.stop()
            else:
                run.one_step()
    assert lab.checkpoints.of(run) == []


@module_loop
@pytest.mark.skipif(sys.platform != "linux", reason="finds them in /proc")
async def test_spare_processes_that_die_are_replaced(lab: Lab, tmp_path: Path) -> None:
    assert isinstance(await play(lab, plan(tmp_path, "")), Result)
    before, killed = lab.pid, spares(lab)
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    assert gone(killed)
    assert isinstance(await play(lab, plan(tmp_path, "")), Result)
    assert lab.pid == before


@module_loop
async def test_a_run_that_writes_to_the_lab_ends_alone(lab: Lab, tmp_path: Path) -> None:
    source = """
import os
for fd in range(3, 64):
    try:
        os.write(fd, b"x" * 100)
    except OSError:
        pass
"""
    run = lab.run(plan(tmp_path, source))
    before = lab.pid
    async for _ in run:
        pass
    assert isinstance(run.last, Failed)
    await run.gone
    assert isinstance(await play(lab, plan(tmp_path, "")), Result)
    assert lab.pid == before


GONE = """
import os
if os.path.exists(os.path.join(os.path.dirname(__file__), "gone")):
    raise ImportError("torch is gone")
"""


async def test_a_lab_whose_processes_no_longer_get_warm_gives_up_and_says_why(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "torch.py").write_text(GONE + NOTHING, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    told: asyncio.Queue[LabState] = asyncio.Queue()
    lab = Lab(told.put_nowait, method="spawn")
    lab.start()
    states = [await told.get(), await told.get()]
    (tmp_path / "gone").touch()
    run = lab.run(plan(tmp_path, "while True: pass"))
    while states[-2:] != ["warming", "lost"]:
        states.append(await told.get())
    lab.close()
    assert states == ["warming", "ready", "lost", "warming", "lost"]
    assert lab.trouble == "ImportError: torch is gone"
    async for _ in run:
        pass
    assert run.last == Failed("lost", "")


# A system that does not kill a process whose parent dies: the parent lives, and only the connection ends.


@pytest.fixture
def spare(hollow: None) -> Iterator[tuple[subprocess.Popen[bytes], socket.socket]]:
    """A process that warms up, and the connection to it."""
    ours, theirs = socket.socketpair()
    command = [sys.executable, "-m", "tutor.lab.spare", str(theirs.fileno()), str(os.getpid())]
    with subprocess.Popen(command, pass_fds=(theirs.fileno(),), start_new_session=True) as process, ours:
        theirs.close()
        assert isinstance(word(ours), Warm)
        yield process, ours
        process.kill()


def word(sock: socket.socket) -> object:
    """What a spare process says next."""
    bodies, splitter = list[bytes](), Splitter()
    while not bodies:
        bodies = splitter.feed(sock.recv(65536))
    return word_decoder.decode(bodies[0])


def test_a_process_that_waits_leaves_with_its_keeper(
    spare: tuple[subprocess.Popen[bytes], socket.socket],
) -> None:
    process, sock = spare
    sock.close()
    assert process.wait(10) == 0


@pytest.mark.parametrize("even", [False, True])
def test_a_run_leaves_with_its_keeper(
    spare: tuple[subprocess.Popen[bytes], socket.socket], tmp_path: Path, even: bool
) -> None:
    process, sock = spare
    pairs = socket.socketpair(), socket.socketpair()
    endless = plan(tmp_path, "print('begun')\nwhile True: pass", even=even)
    socket.send_fds(sock, [pack(endless)], [theirs.fileno() for _, theirs in pairs])
    assert isinstance(word(sock), Held)
    (frames, _), _ = pairs
    assert frames.recv(1)
    sock.close()
    assert process.wait(10) == NO_READER
    for end in (*pairs[0], *pairs[1]):
        end.close()
