"""Looking closer at a run: other parts of its tensors, while it runs, while it is held and when it is over."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest

from tutor.lab import Lab, Plan, Run
from tutor.live.frames import Failed, Frame, Result, Source, Tensor

pytestmark = pytest.mark.asyncio(loop_scope="session")

BIG = """
import torch
from tutor import live

x = torch.arange(2 * 3 * 100 * 200.0).view(2, 3, 100, 200)
live.tensor("x", x)
live.result(sum=x.sum())
"""
LOOP = """
import torch
from tutor import live

x = torch.zeros(4, 60, 300)
for step in live.steps(10**9):
    x[1] = step
    if live.due():
        live.tensor("x", x)
"""
SMALL = BIG.replace("100 * 200.0", "2 * 2.0").replace("100, 200", "2, 2")


def plan(tmp_path: Path, source: str, **more: Any) -> Plan:
    file = tmp_path / "demo.py"
    file.write_text(source, encoding="utf-8")
    return Plan(script=str(file), lingers=True, **more)


async def ended(run: Run) -> list[Frame]:
    """All frames of a run up to its end; `late` of the test reads what comes after."""
    return [frame async for frames in run for frame in frames]


def late(run: Run) -> asyncio.Queue[Frame]:
    """What a run shows after its end."""
    queue: asyncio.Queue[Frame] = asyncio.Queue()
    run.on_late = queue.put_nowait
    return queue


async def test_a_run_that_is_over_shows_another_slice_and_a_window(lab: Lab, tmp_path: Path) -> None:
    run = lab.run(plan(tmp_path, BIG))
    queue = late(run)
    frames = await ended(run)
    first = next(frame for frame in frames if isinstance(frame, Tensor))
    assert (first.index, first.pooled, first.slices) == ([0, 0], True, [])
    assert isinstance(run.last, Result)

    assert run.look("x", [1, 2], None)
    other = await queue.get()
    assert isinstance(other, Tensor)
    assert (other.index, other.pooled, other.shape) == ([1, 2], True, [2, 3, 100, 200])

    assert run.look("x", [1, 2], (50, 40))
    window = await queue.get()
    assert isinstance(window, Tensor)
    assert (window.index, window.pooled) == ([1, 2], False)
    assert window.grid.values[0] == float((1 * 3 + 2) * 20_000 + window.top * 200 + window.left)
    assert window.top <= 50 < window.top + window.grid.rows
    assert window.left <= 40 < window.left + window.grid.cols

    run.discard()
    ended_ = await asyncio.wait_for(run.gone, 5)
    assert ended_ is not None


async def test_a_run_that_has_shown_all_of_it_does_not_stay(lab: Lab, tmp_path: Path) -> None:
    run = lab.run(plan(tmp_path, SMALL))
    await ended(run)
    assert await asyncio.wait_for(run.gone, 5) is not None
    assert not run.look("x", [1, 2], None)


async def test_a_run_that_failed_can_be_looked_at(lab: Lab, tmp_path: Path) -> None:
    run = lab.run(plan(tmp_path, BIG + "x @ torch.zeros(3)\n"))
    queue = late(run)
    await ended(run)
    assert isinstance(run.last, Failed)
    assert run.look("x", [1, 0], None)
    assert isinstance(await queue.get(), Tensor)
    run.discard()


async def test_a_run_that_goes_on_and_one_that_is_held_show_the_part_that_is_asked_for(
    lab: Lab, tmp_path: Path
) -> None:
    run = lab.run(plan(tmp_path, LOOP))
    asked = held = False
    async with aclosing(aiter(run)) as batches:  # type: ignore[type-var]
        async for frames in batches:
            run.seen()
            for frame in frames:
                if isinstance(frame, Tensor) and not asked:
                    asked = run.look("x", [1], None)
                elif isinstance(frame, Tensor) and frame.index == [1] and not held:
                    assert frame.grid.values[0] == frame.step - 1  # x[1] as that step has left it
                    held = True
                    run.pause()
                elif isinstance(frame, Tensor) and frame.index == [3]:
                    run.stop()
            if held and run.progress.held:
                run.look("x", [3], None)
    assert isinstance(run.last, Failed)
    assert run.last.reason == "stopped"


async def test_a_program_that_is_watched_tells_what_its_lines_make_while_it_runs(lab: Lab, tmp_path: Path) -> None:
    run = lab.run(plan(tmp_path, LOOP.replace("    x[1] = step", "    y = x[1] + step  # (60, 300)"), watched=True))
    seen: list[Source] = []
    async with aclosing(aiter(run)) as batches:  # type: ignore[type-var]
        async for frames in batches:
            run.seen()
            seen += [frame for frame in frames if isinstance(frame, Source)]
            if any(made.name == "y" for frame in seen for made in frame.made):
                run.stop()
    made = {item.name: item for item in seen[-1].made}
    assert (made["x"].line, made["x"].shape) == (5, [4, 60, 300])
    assert (made["y"].line, made["y"].shape, made["y"].dtype) == (7, [60, 300], "float32")


async def test_a_program_tells_what_its_lines_made_at_the_end_though_nobody_watched(lab: Lab, tmp_path: Path) -> None:
    run = lab.run(plan(tmp_path, SMALL))
    frames = await ended(run)
    assert isinstance(frames[-1], Result)
    (source,) = [frame for frame in frames if isinstance(frame, Source)]
    assert [(made.line, made.name, made.shape) for made in source.made] == [(5, "x", [2, 3, 2, 2])]


async def test_a_program_that_fails_tells_the_line(lab: Lab, tmp_path: Path) -> None:
    run = lab.run(plan(tmp_path, SMALL + "x @ torch.zeros(3)\n"))
    frames = await ended(run)
    (source,) = [frame for frame in frames if isinstance(frame, Source)]
    assert source.line == 8


async def test_a_program_that_computes_for_long_tells_where(lab: Lab, tmp_path: Path) -> None:
    run = lab.run(plan(tmp_path, "from tutor import live\nn = 0\nwhile True:\n    n += 1\n", watched=True))
    async with aclosing(aiter(run)) as batches:  # type: ignore[type-var]
        async for frames in batches:
            if any(isinstance(frame, Source) and frame.line in (3, 4) for frame in frames):
                run.stop()
    assert isinstance(run.last, Failed)
    assert run.last.reason == "stopped"
