"""What leaves a run, and when: no picture is computed in vain, no point is lost, controls are answered at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.lab import Lab, Plan
from tutor.lab.headless import play
from tutor.live.frames import Curve, Frame, Result, Tensor

pytestmark = pytest.mark.asyncio(loop_scope="session")

PICTURES = """
import time
from tutor import live
drawn = 0
for step in live.steps(400):
    time.sleep(0.001)
    if live.due():
        drawn += 1
        live.tensor("t", [float(step)])
live.result(drawn=drawn)
"""
POINTS = """
from tutor import live
for step in live.steps(200_000):
    live.curve("c", y=step)
"""


async def played(lab: Lab, folder: Path, source: str) -> tuple[list[Frame], Result]:
    script = folder / "demo.py"
    script.write_text(source, encoding="utf-8")
    frames: list[Frame] = []
    last = await play(lab, Plan(script=str(script)), frames.extend)
    assert isinstance(last, Result)
    return frames, last


async def test_every_picture_that_was_due_is_sent(lab: Lab, tmp_path: Path) -> None:
    frames, last = await played(lab, tmp_path, PICTURES)
    sent = [frame.step for frame in frames if isinstance(frame, Tensor)]
    assert last.figures["drawn"] == len(sent)
    assert sent[-1] == 400
    assert 1 < len(sent) < 400


async def test_a_loop_that_only_draws_loses_no_point(lab: Lab, tmp_path: Path) -> None:
    frames, _ = await played(lab, tmp_path, POINTS)
    values = [value for frame in frames if isinstance(frame, Curve) for value in frame.series["y"].values]
    assert values == list(range(200_000))
