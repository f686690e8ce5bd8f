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

pytestmark = pytest.mark.asyncio(loop_scope="session")

LIMITS = {"memory": 1 << 28, "output": 1 << 21, "files": 32, "threads": 8, "processes": 8, "cpu": 3, "seconds": 30}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def lab() -> AsyncIterator[Lab]:
    """One warm lab for all apps of this module."""
    lab = Lab(limits=LIMITS)
    yield lab
    lab.close()


DEMOS = {
    "needed more memory than the 256 MB": (
        3,
        "import torch\nkept = []\nwhile True: kept.append(torch.ones(1 << 22))\n",
    ),
    "it wrote more than the 2 MB": (1, "while True: print('x' * 1000)\n"),
    "more than the 2 MB allowed": (2, "file = open(__file__ + '.big', 'wb')\nwhile True: file.write(bytes(1 << 20))\n"),
    "no more than 32 files open at once": (2, "kept = []\nwhile True: kept.append(open(__file__))\n"),
    "no more than 8 processes of its own at once": (2, "import os\nwhile True: os.fork()\n"),
    "no more than 8 threads at once": (
        2,
        "import threading\nwhile True: threading.Thread(target=threading.Event().wait).start()\n",
    ),
    "it computed for longer than the 3 seconds": (
        3,
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass\n",
    ),
    "broke its connection to the lab": (0, "import os\nos.closerange(3, 256)\nwhile True: pass\n"),
    "ended by signal 9": (0, "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n"),
    "raised ZeroDivisionError": (
        2,
        "import torch; layer = torch.nn.Linear(1, 1)\n"
        "layer.register_forward_hook(lambda *_: 1 / 0)\n"
        "layer(torch.ones(1))\n",
    ),
}
"""How each demo ends, in words of the sentence, and at which line; 0 where none is known."""


@pytest.mark.parametrize("ending", DEMOS)
async def test_a_hostile_demo_ends_in_one_sentence_and_the_app_stays_usable(
    opened: Opened, lab: Lab, tmp_path: Path, ending: str
) -> None:
    line, demo = DEMOS[ending]
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
        assert (f"See line {line} of the program." in said) == bool(line)
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
