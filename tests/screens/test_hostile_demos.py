"""Hostile demos in the app: one sentence on screen, and everything still works."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from support import SMALL, Opened, shown
from tutor.lab import Lab
from tutor.screens.lesson import LessonScreen

pytestmark = pytest.mark.asyncio(loop_scope="module")

LIMITS = {"memory": 1 << 29, "output": 1 << 21, "files": 32, "threads": 8, "processes": 8, "cpu": 1, "seconds": 30}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def lab() -> AsyncIterator[Lab]:
    """One warm lab for all apps of this module."""
    lab = Lab(limits=LIMITS)
    yield lab
    lab.close()


DEMOS = {
    "import torch\nkept = []\nwhile True: kept.append(torch.ones(1 << 22))\n": ("512 MB", "line 3"),
    "while True: print('x' * 1000)\n": ("2 MB", "line 1"),
    "file = open(__file__ + '.big', 'wb')\nwhile True: file.write(bytes(1 << 20))\n": ("2 MB", "line 2"),
    "kept = []\nwhile True: kept.append(open(__file__))\n": ("32", "line 2"),
    "import os\nwhile True: os.fork()\n": ("8", "line 2"),
    "import threading\nwhile True: threading.Thread(target=threading.Event().wait).start()\n": ("8", "line 2"),
    "while True:\n    try: sum([1])\n    except BaseException: pass\n": ("1", "line"),
    "import os\nos.closerange(3, 256)\nwhile True: pass\n": ("",),
    "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n": ("9",),
    "import torch\nlayer = torch.nn.Linear(1, 1)\nlayer.register_forward_hook(lambda *_: 1 / 0)\nlayer(torch.ones(1))\n": (
        "ZeroDivisionError", "line 3",
    ),
}  # fmt: skip
"""A demo, and what the sentence about it tells beside its own words."""
ENDINGS = (
    "needed more memory than the",
    "it wrote more than the",
    "it wrote more than the",
    "files open at once",
    "processes of its own at once",
    "threads at once",
    "it computed for longer than the",
    "broke its connection to the lab",
    "ended by signal",
    "raised",
)


@pytest.mark.parametrize(("demo", "ending"), zip(DEMOS, ENDINGS, strict=True), ids=ENDINGS)
async def test_a_hostile_demo_ends_in_one_sentence_and_the_app_stays_usable(
    opened: Opened, lab: Lab, tmp_path: Path, demo: str, ending: str
) -> None:
    pack = Path(shutil.copytree(SMALL, tmp_path / "pack"))
    good = (pack / "begin" / "first" / "descend.py").read_text(encoding="utf-8")
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        (pack / "begin" / "first" / "descend.py").write_text(demo, encoding="utf-8")
        await pilot.press("r")
        await app.workers.wait_for_complete([worker for worker in app.workers if worker.group == "run"])
        await pilot.pause()
        said = " ".join(shown(app).split())
        assert ending in said
        for word in DEMOS[demo]:
            assert word in said
        assert "Traceback" not in said
        (pack / "begin" / "first" / "descend.py").write_text(good, encoding="utf-8")
        await pilot.press("r")
        await app.workers.wait_for_complete([worker for worker in app.workers if worker.group == "run"])
        await pilot.pause()
        assert "w is 1.000." in shown(app)
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)
        assert app.screen.step.id == "pick"


