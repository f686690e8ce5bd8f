"""A run with more heads than travel shows the head that the learner turns to, also when it is over."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tutor.lab import Lab, Plan
from tutor.live.frames import Attention, Frame

pytestmark = pytest.mark.asyncio(loop_scope="session")

MANY = """
import torch
from tutor import live

weights = torch.arange(12 * 12 * 10 * 10.0).view(12, 12, 10, 10)
live.attention("a", weights, "abcdefghij", head=3, layer=2)
"""
LARGE = """
import torch
from tutor import live

tokens = list(map(str, range(300)))
live.attention("a", torch.arange(300 * 300.0).view(300, 300), tokens)
"""


@pytest.mark.parametrize(
    ("source", "index", "window", "first"),
    [(MANY, [5, 7], None, 100.0 * (5 * 12 + 7)), (LARGE, [0, 0], (150, 60), 300.0 * 150 + 60)],
    ids=["head", "part"],
)
async def test_what_is_asked_for_comes(
    lab: Lab, tmp_path: Path, source: str, index: list[int], window: tuple[int, int] | None, first: float
) -> None:
    file = tmp_path / "demo.py"
    file.write_text(source, encoding="utf-8")
    run = lab.run(Plan(script=str(file), lingers=True))
    late: asyncio.Queue[Frame] = asyncio.Queue()
    run.on_late = late.put_nowait
    shown = [frame async for frames in run for frame in frames if isinstance(frame, Attention)]
    assert len(shown) == 1
    assert shown[0].partial
    assert run.look("a", index, window)
    other = await late.get()
    assert isinstance(other, Attention)
    assert list(other.index) == index
    assert other.weights[0].values[0] == first
    run.discard()
    await asyncio.wait_for(run.gone, 5)
