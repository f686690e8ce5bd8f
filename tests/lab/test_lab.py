"""The lab through the door the app uses: real processes, real torch."""

from __future__ import annotations

import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from hostile_programs import REFUSED

from tutor.lab import Lab, Plan
from tutor.lab.headless import play
from tutor.lab.limits import Limits
from tutor.live.frames import Console, Curve, Failed, Frame, Progress, Result, Start, Tensor

pytestmark = pytest.mark.asyncio(loop_scope="session")

TRAIN = """
import torch
from tutor import live

live.seed(0)
w = torch.zeros(2, requires_grad=True)
live.tensor("w", w)
print("begin")
for step in live.steps(STEPS):
    loss = ((w - torch.tensor([1.0, 2.0])) ** 2).sum()
    loss.backward()
    with torch.no_grad():
        w -= live.knob("lr") * w.grad
        w.grad = None
    live.curve("loss", train=loss)
    if live.due():
        live.tensor("w", w)
live.result(loss=loss, lr=live.knob("lr"))
"""
ENDLESS = 10**9


FORKED = pytest.mark.parametrize("lab", ["fork"], indirect=True)
"""For what only a fork can break: where every run is a fresh process, there is nothing to see."""
SPAWNED = pytest.mark.parametrize("lab", ["spawn"], indirect=True)
"""For what only those break that were started beforehand."""
WITHOUT_TORCH = pytest.mark.parametrize("lab", ["fork", "hollow"], indirect=True)
"""For what needs no torch: fresh processes have none then, for each would load it."""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def spawning() -> AsyncIterator[Lab]:
    """One lab for all tests, whose runs are processes that were started beforehand."""
    lab = Lab(method="spawn")
    yield lab
    lab.close()


@pytest.fixture(params=["fork", "spawn"])
def lab(request: pytest.FixtureRequest, lab: Lab) -> Lab:
    """One warm lab for all tests, then one of the other kind."""
    others = {"spawn": "spawning", "hollow": "spawned"}
    return request.getfixturevalue(others[request.param]) if request.param in others else lab


@pytest.fixture
def script(tmp_path: Path) -> Path:
    return tmp_path / "demo.py"


def plan(script: Path, source: str, **more: object) -> Plan:
    """A plan for a script with this source."""
    script.write_text(source, encoding="utf-8")
    return Plan(script=str(script), knobs={"lr": 0.1}, **more)  # type: ignore[arg-type]


def training(script: Path, steps: int, **more: object) -> Plan:
    return plan(script, TRAIN.replace("STEPS", str(steps)), **more)


async def test_a_run_streams_frames_and_ends_in_its_result(lab: Lab, script: Path) -> None:
    frames: list[Frame] = []
    last = await play(lab, training(script, 300), frames.extend)
    assert isinstance(last, Result)
    assert last.figures["loss"] < 1e-6
    assert isinstance(frames[0], Start)
    assert frames[-1] == last
    assert "".join(frame.text for frame in frames if isinstance(frame, Console)) == "begin\n"
    points = [value for frame in frames if isinstance(frame, Curve) for value in frame.series["train"].values]
    assert len(points) == 300
    assert points[0] == 5.0
    first = next(frame for frame in frames if isinstance(frame, Tensor))
    assert first.grid.values == [0.0, 0.0]


@FORKED
async def test_the_zygote_forks_from_one_thread(lab: Lab, script: Path) -> None:
    await play(lab, training(script, 1))
    assert lab.ready is not None
    assert lab.ready.threads == 1


@FORKED
async def test_an_even_run_sends_the_same_frames_twice(lab: Lab, script: Path) -> None:
    both: list[list[Frame]] = []
    for _ in range(2):
        frames: list[Frame] = []
        await play(lab, training(script, 200, even=True), frames.extend)
        both.append(frames)
    assert both[0] == both[1]
    assert sum(isinstance(frame, Tensor) for frame in both[0]) > 10


@FORKED
async def test_an_exception_names_the_line_of_the_demo(lab: Lab, script: Path) -> None:
    last = await play(lab, plan(script, "import torch\nx = torch.ones(2, 3)\ny = x @ x\n"))
    assert isinstance(last, Failed)
    assert (last.reason, last.line, last.source) == ("exception", 3, "y = x @ x")
    assert "RuntimeError" in last.message


@FORKED
async def test_a_file_that_does_not_parse_names_its_line(lab: Lab, script: Path) -> None:
    last = await play(lab, plan(script, "x = 1\nif x\n"))
    assert isinstance(last, Failed)
    assert (last.reason, last.line) == ("exception", 2)


UNSTOPPABLE = {
    "loop": "while True: pass",
    "swallows": "while True:\n    try:\n        import torch; torch.ones(1)\n    except BaseException: pass",
    "blocked-in-c": "import ctypes; ctypes.CDLL(None).pause()",
    "ignores-signals": (
        "import signal\nfor n in {*range(1, 32)} - {9, 19}: signal.signal(n, signal.SIG_IGN)\nwhile True: pass"
    ),
}


@WITHOUT_TORCH
@pytest.mark.parametrize("what", UNSTOPPABLE)
async def test_stop_ends_code_that_never_reaches_a_step(lab: Lab, script: Path, what: str) -> None:
    run = lab.run(plan(script, UNSTOPPABLE[what]))
    async for _ in run:
        run.stop()
    assert run.last == Failed("stopped", "")


async def test_pause_holds_and_one_step_takes_exactly_one(lab: Lab, script: Path) -> None:
    run = lab.run(training(script, ENDLESS))
    held: list[int] = []
    async for frames in run:
        run.seen()
        if run.state == "running" and run.progress.total:
            run.pause()
        for frame in frames:
            if isinstance(frame, Progress) and frame.held:
                held.append(frame.step)
                if len(held) < 5:
                    run.one_step()
                else:
                    run.stop()
    assert held == list(range(held[0], held[0] + 5))


TURNED = """
from tutor import live

for step in live.steps(10**9):
    if live.knob("lr") == 0.5:
        break
live.result(lr=live.knob("lr"))
"""


@FORKED
async def test_a_live_knob_turns_while_the_run_goes_on(lab: Lab, script: Path) -> None:
    run = lab.run(plan(script, TURNED))
    async for _ in run:
        run.turn("lr", 0.5)
    assert run.last == Result({"lr": 0.5})


@FORKED
async def test_a_control_sent_after_the_end_loses_no_frame(lab: Lab, script: Path) -> None:
    run = lab.run(training(script, 20))
    count = 0
    async for frames in run:
        await run.gone
        run.seen()
        count += sum(len(frame.series["train"].values) for frame in frames if isinstance(frame, Curve))
    assert isinstance(run.last, Result)
    assert count == 20


@FORKED
async def test_the_wall_clock_ends_a_run(lab: Lab, script: Path) -> None:
    last = await play(lab, plan(script, "while True: pass", limits=Limits(seconds=0.2)))
    assert isinstance(last, Failed)
    assert (last.reason, last.message) == ("time", "0.2")


@FORKED
async def test_memory_without_end_is_refused_with_a_reason(lab: Lab, script: Path) -> None:
    source = "import torch\nkept = []\nwhile True:\n    kept.append(torch.ones(1 << 24))\n"
    last = await play(lab, plan(script, source, limits=Limits(memory=1 << 28)))
    assert isinstance(last, Failed)
    assert (last.reason, last.line) == ("memory", 4)


@FORKED
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM, signal.SIGABRT])
async def test_a_run_that_kills_itself_says_by_which_signal(lab: Lab, script: Path, number: int) -> None:
    last = await play(lab, plan(script, f"import os\nos.kill(os.getpid(), {int(number)})\nwhile True: pass"))
    assert isinstance(last, Failed)
    assert (last.reason, last.message) == ("killed", str(int(number)))


@WITHOUT_TORCH
async def test_a_run_that_leaves_or_closes_its_pipe_still_ends_in_words(lab: Lab, script: Path) -> None:
    left = await play(lab, plan(script, "import os\nos._exit(7)"))
    assert left == Failed("exit", "7")
    asked = await play(lab, plan(script, "import sys\nsys.exit(3)"))
    assert isinstance(asked, Failed)
    assert (asked.reason, asked.message) == ("exit", "3")
    closed = await play(lab, plan(script, "import os\nos.closerange(3, 64)\nwhile True: pass"))
    assert isinstance(closed, Failed)


@WITHOUT_TORCH
async def test_a_lost_zygote_ends_its_runs_in_words_and_starts_again(lab: Lab, script: Path) -> None:
    run = lab.run(plan(script, f"from tutor import live\nfor _ in live.steps({ENDLESS}): pass"))
    keeper = None
    async for _ in run:
        run.seen()
        if run.progress.total and keeper is None:
            keeper = lab.pid
            assert keeper is not None
            os.kill(keeper, signal.SIGKILL)
    assert isinstance(run.last, Failed)
    assert run.last.reason == "lost"
    async for _ in lab.run(plan(script, "x = 1")):
        pass
    assert isinstance(await play(lab, plan(script, "x = 1")), Result)


LEAKY = """
import torch
from tutor import live

live.result(seen=hasattr(torch, "mine"), drawn=torch.rand(1))
torch.mine = 1
torch.manual_seed(5)
"""


@FORKED
async def test_nothing_leaks_between_runs(lab: Lab, script: Path) -> None:
    first = await play(lab, plan(script, LEAKY))
    second = await play(lab, plan(script, LEAKY))
    assert isinstance(first, Result)
    assert first == second
    assert first.figures["seen"] is False


@FORKED
async def test_orders_wait_for_a_process_that_is_busy(lab: Lab, script: Path) -> None:
    room = {"room": "x" * 30000}
    await play(lab, plan(script, "x = 1"))
    assert lab.pid is not None
    os.kill(lab.pid, signal.SIGSTOP)
    try:
        runs = [lab.run(plan(script, "x = 1", given=room)) for _ in range(40)]
    finally:
        os.kill(lab.pid, signal.SIGCONT)
    for run in runs:
        async for _ in run:
            run.seen()
        assert isinstance(run.last, Result)


@SPAWNED
async def test_warming_up_is_not_charged_to_the_run(lab: Lab, script: Path) -> None:
    run = lab.run(plan(script, "", limits=Limits(cpu=1)))
    async for _ in run:
        pass
    assert isinstance(run.last, Result)
    ended = await run.gone
    assert ended is not None
    assert 0 <= ended.cpu < 1


@SPAWNED
async def test_limits_hold_where_a_run_is_no_fork(lab: Lab, script: Path) -> None:
    small = Limits(memory=1 << 29, threads=8, processes=8, cpu=20, seconds=60)
    for name in ("allocates tensors", "forks and leaves its group", "starts threads"):
        limit, line, source = REFUSED[name]
        last = await play(lab, plan(script, source, limits=small))
        assert isinstance(last, Failed)
        assert (last.reason, last.line) == (limit, line)
    last = await play(lab, plan(script, "while True: pass\n", limits=Limits(cpu=0.5)))
    assert last == Failed("cpu", "0.5", 1, "while True: pass")
