"""What the app says of nan, infinity and the device, beside the pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from running import rewrite
from support import Opened, shown
from tutor.app import TutorApp
from tutor.lab import Lab

pytestmark = pytest.mark.asyncio(loop_scope="session")

DIVERGES = """
import torch
from tutor import live

w = torch.ones(1, requires_grad=True)
for step in live.steps(3):
    loss = w * (1 if step == 0 else float("nan"))
    live.curve("loss", train=loss)
live.result(w=0.5)
"""


@pytest.fixture
def pack(pack: Path) -> Path:
    """A copy of the small pack whose demo diverges."""
    rewrite(pack, DIVERGES)
    return pack


async def runs(app: TutorApp) -> str:
    """Run the demo to its end; what the screen shows then, in one line."""
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("r")
        await app.workers.wait_for_complete([worker for worker in app.workers if worker.group == "run"])
        await pilot.pause()
        return " ".join(shown(app).split())


async def test_the_first_alarm_stands_before_the_sentence_of_the_result(opened: Opened, lab: Lab, pack: Path) -> None:
    english = await runs(opened("first", "descend", pack=pack, lab=lab))
    assert "At step 1, train in Loss became nan." in english
    assert "Tensors that hold nan or inf at that moment: loss." in english
    assert english.index("became nan") < english.index("w is 0.500.")
    chinese = await runs(opened("first", "descend", "zh", pack=pack, lab=lab))
    assert "第 1 步，「损失」中的「训练」变成了 nan。" in chinese
    assert "此时含有 nan 或 inf 的张量：loss。" in chinese


async def test_the_next_run_begins_without_the_alarm_of_the_last(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", pack=pack, lab=lab)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("r")
        await app.workers.wait_for_complete([worker for worker in app.workers if worker.group == "run"])
        await pilot.pause()
        assert "became nan" in shown(app)
        demo = pack / "begin" / "first" / "descend.py"
        demo.write_text(DIVERGES.replace('float("nan")', "2"), encoding="utf-8")
        await pilot.press("r")
        await app.workers.wait_for_complete([worker for worker in app.workers if worker.group == "run"])
        await pilot.pause()
        assert "became nan" not in shown(app)
        assert "w is 0.500." in shown(app)


async def test_the_status_tells_the_device_only_when_another_than_the_cpu_was_asked_for(
    opened: Opened, lab: Lab, pack: Path
) -> None:
    plain = await runs(opened("first", "descend", pack=pack, lab=lab))
    assert "CPU" not in plain
    app = opened("first", "descend", pack=pack, lab=lab)
    app.device = "cuda:99"
    assert "cuda:99 is not available here: on the CPU" in await runs(app)
