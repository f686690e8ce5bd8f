"""Programs that mean no good, or are written without care: each run ends in one closing frame, and the next is fine."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from hostile_programs import HARMLESS, PIPES, RAISES, REFUSED, SEEN

from support import children
from tutor.lab import Lab, Plan
from tutor.lab.limits import Limits
from tutor.live.frames import Console, Failed, Frame, Result

pytestmark = pytest.mark.asyncio(loop_scope="session")

SMALL = Limits(memory=1 << 29, output=1 << 22, files=32, threads=8, processes=8, cpu=20, seconds=60)
"""Limits that a hostile program meets soon."""
FINE = "from tutor import live\nlive.result(fine=1)\n"


async def ending(
    lab: Lab, folder: Path, source: str, limits: Limits = SMALL, *, even: bool = False
) -> tuple[Result | Failed, list[Frame]]:
    """Run a program to its only closing frame; nothing of it is left, and another program runs after it."""
    frames: list[Frame] = []
    for name, text in (("demo.py", source), ("fine.py", FINE)):
        script = folder / name
        script.write_text(text, encoding="utf-8")
        run = lab.run(Plan(script=str(script), limits=limits, even=even))
        async for batch in run:
            run.seen()
            frames += batch
        await run.gone
        assert children(lab) == []
    closing = [frame for frame in frames if isinstance(frame, (Result, Failed))]
    assert len(closing) == 2
    assert closing[1] == Result({"fine": 1})
    return closing[0], frames


@pytest.mark.parametrize("even", [False, True], ids=["watched", "even"])
@pytest.mark.parametrize("name", REFUSED)
async def test_too_much_is_refused_on_its_line(lab: Lab, tmp_path: Path, name: str, even: bool) -> None:
    limit, line, source = REFUSED[name]
    last, _ = await ending(lab, tmp_path, source, even=even)
    assert isinstance(last, Failed)
    assert (last.reason, last.line) == (limit, line)
    assert last.source == source.splitlines()[line - 1].strip()


async def test_a_gigabyte_of_print_stays_bounded(lab: Lab, tmp_path: Path) -> None:
    source = "line = 'x' * (1 << 20)\nfor _ in range(1024): print(line)\n"
    last, frames = await ending(lab, tmp_path, source, Limits())
    assert isinstance(last, Failed)
    assert (last.reason, last.message, last.line) == ("output", "64 MB", 2)
    assert sum(len(frame.text) for frame in frames if isinstance(frame, Console)) <= 64 << 20


@pytest.mark.parametrize("even", [False, True], ids=["watched", "even"])
@pytest.mark.parametrize("name", SEEN)
async def test_too_much_that_is_only_seen_ends_the_run(lab: Lab, tmp_path: Path, name: str, even: bool) -> None:
    limit, source = SEEN[name]
    limits = Limits(memory=1 << 28, output=1 << 22, threads=8, processes=8, cpu=0.5 if limit == "cpu" else 20)
    last, _ = await ending(lab, tmp_path, source, limits, even=even)
    assert isinstance(last, Failed)
    assert last.reason == limit
    assert last.line > 0


@pytest.mark.parametrize("first", ["", "import signal; signal.signal(signal.SIGXCPU, signal.SIG_IGN)"])
async def test_computing_where_no_thread_can_look_is_ended_by_the_system(lab: Lab, tmp_path: Path, first: str) -> None:
    last, _ = await ending(lab, tmp_path, f"{first}\nx = 3 ** (10 ** 9)\n", Limits(cpu=0.5))
    assert last == Failed("cpu", "0.5")


STOPS = {signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU}
IGNORED = {
    signal.SIGINT, signal.SIGPIPE, signal.SIGXFSZ, signal.SIGCHLD, signal.SIGCONT, signal.SIGURG, signal.SIGWINCH,
    *STOPS - {signal.SIGSTOP},  # nobody could make it go on: the system does not stop such a process
}  # fmt: skip
KILL = "import os\nfrom tutor import live\nos.kill(os.getpid(), {})\nlive.result(alive=True)\n"


@pytest.mark.parametrize("number", sorted({*signal.valid_signals()} - IGNORED - STOPS))
async def test_a_run_that_kills_itself_says_by_which_signal(lab: Lab, tmp_path: Path, number: int) -> None:
    last, _ = await ending(lab, tmp_path, KILL.format(int(number)))
    assert last == Failed("killed", str(int(number)))


@pytest.mark.parametrize("number", sorted(IGNORED))
async def test_a_signal_that_ends_nobody_does_not_end_a_run(lab: Lab, tmp_path: Path, number: int) -> None:
    last, _ = await ending(lab, tmp_path, KILL.format(int(number)))
    assert last == Result({"alive": True})


async def test_a_run_that_stops_itself_is_ended_by_the_clock_and_by_stop(lab: Lab, tmp_path: Path) -> None:
    source = KILL.format(int(signal.SIGSTOP))
    last, _ = await ending(lab, tmp_path, source, Limits(seconds=0.3))
    assert last == Failed("time", "0.3")
    (tmp_path / "demo.py").write_text(source, encoding="utf-8")
    run = lab.run(Plan(script=str(tmp_path / "demo.py")))
    async for _ in run:
        run.stop()
    assert run.last == Failed("stopped", "")


@pytest.mark.parametrize("even", [False, True], ids=["watched", "even"])
@pytest.mark.parametrize("name", PIPES)
async def test_a_run_that_breaks_its_connection_is_ended(lab: Lab, tmp_path: Path, name: str, even: bool) -> None:
    last, _ = await ending(lab, tmp_path, PIPES[name], even=even)
    assert last == Failed("pipe", "")


@pytest.mark.parametrize("even", [False, True], ids=["watched", "even"])
@pytest.mark.parametrize("name", RAISES)
async def test_what_raises_is_told(lab: Lab, tmp_path: Path, name: str, even: bool) -> None:
    line, message, source = RAISES[name]
    last, _ = await ending(lab, tmp_path, source, even=even)
    assert isinstance(last, Failed)
    assert last.reason == "exception"
    assert last.message.startswith(message)
    assert last.line == line


async def test_recursion_without_a_limit_ends(lab: Lab, tmp_path: Path) -> None:
    source = "import sys; sys.setrecursionlimit(10**9)\ndef again(): again()\nagain()\n"
    last, _ = await ending(lab, tmp_path, source, Limits(memory=1 << 26, cpu=10))
    assert isinstance(last, Failed)  # by a MemoryError, another error or a signal, as the version of Python has it


CURVE = "\nfrom tutor import live\nfor step in live.steps(50): live.curve('loss', train=1.0)\nlive.result(alive=True)\n"


@pytest.mark.parametrize("even", [False, True], ids=["watched", "even"])
@pytest.mark.parametrize("name", HARMLESS)
async def test_what_does_no_harm_does_not_end_the_run(lab: Lab, tmp_path: Path, name: str, even: bool) -> None:
    last, _ = await ending(lab, tmp_path, HARMLESS[name] + CURVE, even=even)
    assert last == Result({"alive": True})


@pytest.mark.parametrize("even", [False, True], ids=["watched", "even"])
async def test_builtins_may_be_gone_at_the_end(lab: Lab, tmp_path: Path, even: bool) -> None:
    source = "import builtins\nfor name in ('len', 'isinstance', 'open', 'dict'): delattr(builtins, name)\n"
    last, _ = await ending(lab, tmp_path, source, even=even)
    assert last == Result({})


FORKS = """
import os
from tutor import live

print("before")
child = os.fork()
if child == 0:
    live.note("never", step=1)
print("from", "the child" if child == 0 else "the parent")
for step in live.steps(200):
    live.curve("loss", train=float(child == 0))
if child:
    os.waitpid(child, 0)
live.result(child=child == 0)
"""


@pytest.mark.parametrize("even", [False, True], ids=["watched", "even"])
async def test_a_forked_process_never_speaks_for_the_run(lab: Lab, tmp_path: Path, even: bool) -> None:
    last, frames = await ending(lab, tmp_path, FORKS, even=even)
    assert last == Result({"child": False})
    assert "".join(frame.text for frame in frames if isinstance(frame, Console)) == "before\nfrom the parent\n"


WORKERS = """
import torch
from torch.utils.data import DataLoader, TensorDataset
from tutor import live

live.seed(0)
data = TensorDataset(torch.arange(32.0))
total = 0.0
for epoch in live.steps(6):
    for (batch,) in DataLoader(data, batch_size=4, num_workers=2):
        total += batch.sum()
live.result(total=total)
"""


async def test_a_loader_may_have_workers_again_and_again(lab: Lab, tmp_path: Path) -> None:
    last, _ = await ending(lab, tmp_path, WORKERS, Limits(processes=4))
    assert last == Result({"total": 6 * 31 * 16.0})


async def test_stop_during_a_fork_bomb_leaves_nothing(lab: Lab, tmp_path: Path) -> None:
    script = tmp_path / "demo.py"
    script.write_text(
        "import os\nprint()\nwhile True:\n    try: os.fork(); os.setsid()\n    except BaseException: pass\n"
    )
    run = lab.run(Plan(script=str(script), limits=SMALL))
    async for frames in run:
        if any(isinstance(frame, Console) for frame in frames):
            run.stop()
    await run.gone
    assert isinstance(run.last, Failed)
    assert run.last.reason in ("stopped", "processes")
    assert children(lab) == []
