"""Checkpoints: paused processes that hold a whole run, from which it goes on with another knob."""

from __future__ import annotations

import asyncio
import os
import select
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tutor.lab import Lab, Plan, Run, checkpoints
from tutor.lab.process import COPY, name_of
from tutor.live.frames import Curve, Failed, Frame, Result, Start

pytestmark = pytest.mark.asyncio(loop_scope="session")

TRAIN = """
import random
import numpy, torch
from tutor import live

live.seed(0)
PREPARE
model = torch.nn.Linear(4, 1)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
dropout = torch.nn.Dropout(0.2)
for step in live.steps(STEPS):
    optimizer.param_groups[0]["lr"] = live.knob("lr")
    x = torch.randn(8, 4) + random.random() + numpy.random.rand()
    loss = (model(dropout(x)) - x.sum(1, keepdim=True)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    live.curve("loss", train=loss)
live.result(loss=loss, lr=live.knob("lr"))
"""


def training(folder: Path, steps: int, prepare: str = "") -> Plan:
    """A plan for a run that draws from three random generators, and asks its knob at each step."""
    script = folder / "demo.py"
    script.write_text(TRAIN.replace("STEPS", str(steps)).replace("PREPARE", prepare), encoding="utf-8")
    return Plan(script=str(script), knobs={"lr": 0.01}, copies=True)


class Heard:
    """What a run said."""

    def __init__(self) -> None:
        self.points: dict[float, float] = {}
        self.starts: list[Start] = []

    def take(self, frames: list[Frame]) -> None:
        for frame in frames:
            if isinstance(frame, Start):
                self.starts.append(frame)
            elif isinstance(frame, Curve):
                self.points.update(zip(frame.series["train"].at, frame.series["train"].values, strict=True))


async def whole(run: Run) -> Heard:
    """Everything a run says until its end."""
    heard = Heard()
    async for frames in run:
        heard.take(frames)
        run.seen()
    return heard


class Hand:
    """A hand on the controls of a run."""

    def __init__(self, lab: Lab, run: Run) -> None:
        self.lab, self.run, self.heard = lab, run, Heard()
        self._changed = asyncio.Event()
        lab.checkpoints.on_added = lambda checkpoint: self._changed.set()
        self._follower = asyncio.create_task(self._follow())

    async def _follow(self) -> None:
        async for frames in self.run:
            self.heard.take(frames)
            self.run.seen()
            self._changed.set()
        self._changed.set()

    async def until(self, true: Callable[[], bool]) -> None:
        while not true():
            assert not self._follower.done(), f"it ended before that: {self.run.last}"
            self._changed.clear()
            await self._changed.wait()

    @property
    def newest(self) -> int:
        """The step of the newest checkpoint of the run itself; -1 before the first."""
        own = [checkpoint.step for checkpoint in self.lab.checkpoints.of(self.run) if checkpoint.run is self.run]
        return own[-1] if own else -1

    async def hold(self) -> None:
        """Hold the run; a checkpoint is made there."""
        await self.until(lambda: self.run.progress.step > 0)
        self.run.pause()
        await self.until(lambda: self.run.progress.held and self.newest == self.run.progress.step)

    async def step(self) -> None:
        """One step; a checkpoint is made there."""
        step = self.run.progress.step + 1
        self.run.one_step()
        await self.until(lambda: self.run.progress.held and self.newest == step)

    async def stop(self) -> None:
        self.run.stop()
        await self._follower


async def held(lab: Lab, plan: Plan, steps: int = 0) -> tuple[Run, Heard]:
    """A run that was held, led on by so many single steps, and stopped."""
    hand = Hand(lab, lab.run(plan))
    await hand.hold()
    for _ in range(steps):
        await hand.step()
    await hand.stop()
    return hand.run, hand.heard


def copies(lab: Lab) -> list[int]:
    """Processes that wait as copies."""
    pids = Path(f"/proc/{lab.pid}/task/{lab.pid}/children").read_text().split()
    return [int(pid) for pid in pids if name_of(int(pid)) == COPY]


async def test_going_on_with_the_same_knob_repeats_the_run_to_the_last_bit(lab: Lab, tmp_path: Path) -> None:
    run = lab.run(training(tmp_path, 4000))
    first = await whole(run)
    checkpoint = lab.checkpoints.of(run)[-1]
    branch = lab.branch(checkpoint, {})
    second = await whole(branch)
    assert branch.last == run.last
    assert min(second.points) == checkpoint.step
    assert second.points == {at: value for at, value in first.points.items() if at >= checkpoint.step}


async def test_going_on_with_another_knob_changes_what_comes_and_leaves_the_checkpoint(
    lab: Lab, tmp_path: Path
) -> None:
    run, _ = await held(lab, training(tmp_path, 10**9), 1)
    assert isinstance(run.last, Failed)
    checkpoint = lab.checkpoints.of(run)[-1]
    heard = []
    for lr in (0.0, -0.5):  # uphill
        hand = Hand(lab, lab.branch(checkpoint, {"lr": lr}))
        await hand.until(lambda hand=hand: len(hand.heard.points) > 300)  # type: ignore[misc]
        await hand.stop()
        assert hand.heard.starts[0].knobs == {"lr": lr}
        heard.append(hand.heard.points)
    level, uphill = heard
    first = checkpoint.step
    assert level[first] == uphill[first]
    later = range(first + 200, first + 300)
    assert sum(uphill[step] for step in later) > 10 * sum(level[step] for step in later)


async def test_a_held_run_is_copied_where_it_is_held(lab: Lab, tmp_path: Path) -> None:
    run, heard = await held(lab, training(tmp_path, 10**9), 3)
    steps = [checkpoint.step for checkpoint in lab.checkpoints.of(run)][-4:]
    assert steps == [steps[0], steps[0] + 1, steps[0] + 2, steps[0] + 3]
    assert max(heard.points) == steps[-1] - 1


async def test_a_branch_can_be_branched_again(lab: Lab, tmp_path: Path) -> None:
    run, _ = await held(lab, training(tmp_path, 10**9), 1)
    checkpoint = lab.checkpoints.of(run)[-2]
    hand = Hand(lab, lab.branch(checkpoint, {}))
    await hand.hold()
    await hand.stop()
    line = lab.checkpoints.of(hand.run)
    assert line[-1].run is hand.run
    assert checkpoint in line
    again = Hand(lab, lab.branch(line[-1], {}))
    await again.until(lambda: len(again.heard.points) > 3)
    await again.stop()
    assert min(again.heard.points) == line[-1].step


LATE = """
import os
run, setsid = os.getpid(), os.setsid
def late():
    while os.getppid() != run and os.path.exists(f"/proc/{run}"):
        pass
    setsid()
os.setsid = late
"""
"""Has a copy come to stand on its own feet only when the run is over."""


async def test_a_copy_outlives_a_run_that_ends_as_it_is_made(lab: Lab, tmp_path: Path) -> None:
    hand = Hand(lab, lab.run(training(tmp_path, 10**9, LATE)))
    await hand.hold()
    await hand.stop()
    again = Hand(lab, lab.branch(lab.checkpoints.of(hand.run)[-1], {}))
    await again.until(lambda: len(again.heard.points) > 3)
    await again.stop()


async def test_checkpoints_are_few_and_the_oldest_go_first(
    lab: Lab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkpoints, "MOST", 3)
    plan = training(tmp_path, 10**9)
    run, heard = await held(lab, plan, 4)
    last = int(max(heard.points)) + 1
    assert [checkpoint.step for checkpoint in lab.checkpoints.of(run)] == [last - 2, last - 1, last]
    monkeypatch.setattr(checkpoints, "MOST_BYTES", 1)
    await held(lab, plan, 1)
    assert len(lab.checkpoints) == 1


async def test_released_checkpoints_leave_no_process(lab: Lab, tmp_path: Path) -> None:
    run, _ = await held(lab, training(tmp_path, 10**9), 2)
    handles = [os.pidfd_open(pid) for pid in copies(lab)]
    assert len(handles) >= 3
    lab.checkpoints.close()
    assert lab.checkpoints.of(run) == []
    assert all(select.select([handle], [], [], 10)[0] for handle in handles)
    for handle in handles:
        os.close(handle)


@pytest.mark.parametrize(
    "prepare",
    [
        "import threading, time; threading.Thread(target=time.sleep, args=(60,), daemon=True).start()",
        "import subprocess; sleeper = subprocess.Popen(['sleep', '60'])",
        "torch.set_num_threads(2); torch.randn(600, 600) @ torch.randn(600, 600)",
    ],
    ids=["thread", "process", "torch-threads"],
)
async def test_what_a_fork_could_not_hold_is_not_copied(lab: Lab, tmp_path: Path, prepare: str) -> None:
    run = lab.run(training(tmp_path, 300, prepare))
    await whole(run)
    assert isinstance(run.last, Result)
    assert lab.checkpoints.of(run) == []


async def test_a_checkpoint_dies_with_the_zygote(lab: Lab, tmp_path: Path) -> None:
    run, _ = await held(lab, training(tmp_path, 10**9), 2)
    handles = [os.pidfd_open(pid) for pid in copies(lab)]
    checkpoint = lab.checkpoints.of(run)[-1]
    assert lab.pid is not None
    os.kill(lab.pid, signal.SIGKILL)
    assert all(select.select([handle], [], [], 10)[0] for handle in handles)
    for handle in handles:
        os.close(handle)
    branch = lab.branch(checkpoint, {})
    await whole(branch)
    assert isinstance(branch.last, Failed)
    assert branch.last.reason == "lost"
    assert isinstance((await last_of(lab, training(tmp_path, 5))), Result)


async def last_of(lab: Lab, plan: Plan) -> Result | Failed | None:
    """How a run ends."""
    run = lab.run(plan)
    await whole(run)
    return run.last
