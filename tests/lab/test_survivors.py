"""Nothing of the lab outlives the process that started it, however that one ends."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tutor.lab import Lab, Plan
from tutor.lab.headless import play
from tutor.lab.method import Method
from tutor.live.frames import Failed

METHODS: list[Method] = ["fork", "spawn"]
HOST = """
import asyncio, sys
from tutor.lab import Lab, Plan

async def main():
    lab = Lab(method=sys.argv[2])
    run = lab.run(Plan(script=sys.argv[1]))
    async for frames in run:
        for frame in frames:
            if type(frame).__name__ == "Console":
                print(lab.pid, frame.text, flush=True)
    while True:
        await asyncio.sleep(60)

asyncio.run(main())
"""


class Watched:
    """A process that is not ours to wait for."""

    def __init__(self, pid: int) -> None:
        if sys.platform == "linux":
            self._file = open(os.pidfd_open(pid), "rb", buffering=0)  # noqa: SIM115  closed in `ends`
        else:
            self._file = select.kqueue()
            event = select.kevent(pid, select.KQ_FILTER_PROC, select.KQ_EV_ADD, select.KQ_NOTE_EXIT)
            self._file.control([event], 0)

    def ends(self) -> bool:
        """Whether it ends."""
        try:
            return bool(select.select([self._file], [], [], 10)[0])
        finally:
            self._file.close()


def below(pid: int) -> list[int]:
    """The processes that a process has started, where the system tells."""
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in listed.read_text().split()] if listed.exists() else []


ALONE = "import os\nprint(os.getpid())\nwhile True: pass\n"
WITH_A_CHILD = """
import os, signal
child = os.fork()
if child == 0:
    os.setsid()
    signal.pause()
print(os.getpid(), child)
while True: pass
"""


def survivors(script: Path, source: str, method: str, whom: str, number: int) -> list[Watched]:
    """Who of a lab lives on when its app or its keeper is ended by a signal."""
    script.write_text(source, encoding="utf-8")
    host = subprocess.Popen([sys.executable, "-c", HOST, str(script), method], stdout=subprocess.PIPE, text=True)
    assert host.stdout is not None
    keeper, *others = (int(word) for word in host.stdout.readline().split())
    watched = [Watched(pid) for pid in {keeper, *others, *below(keeper)}]
    assert len(watched) >= source.count("os.getpid()") + source.count("os.fork()") + 1
    os.kill(host.pid if whom == "app" else keeper, number)
    living = [each for each in watched if not each.ends()]
    host.kill()
    host.wait()
    host.stdout.close()
    return living


@pytest.mark.parametrize("method", METHODS)
def test_no_process_outlives_its_app(tmp_path: Path, method: str) -> None:
    living = survivors(tmp_path / "demo.py", ALONE, method, "app", signal.SIGKILL)
    assert living == [], "a process of the lab lives on"


@pytest.mark.parametrize(
    ("method", "whom", "number"),
    [
        *((method, whom, signal.SIGKILL) for method in METHODS for whom in ("app", "keeper")),
        ("fork", "app", signal.SIGTERM),
        ("fork", "app", signal.SIGHUP),
    ],
)
def test_no_process_that_a_demo_forks_outlives_app_or_keeper(
    hollow: None, tmp_path: Path, method: str, whom: str, number: int
) -> None:
    living = survivors(tmp_path / "demo.py", WITH_A_CHILD, method, whom, number)
    assert living == [], "a process of the lab lives on"


@pytest.mark.parametrize("method", METHODS)
def test_without_torch_the_lab_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, method: Method) -> None:
    (tmp_path / "torch.py").write_text("raise ImportError('no torch here')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    async def work() -> object:
        lab = Lab(method=method)
        try:
            return await play(lab, Plan(script="none.py"))
        finally:
            lab.close()

    last = asyncio.run(work())
    assert isinstance(last, Failed)
    assert last.reason == "torch"
    assert "no torch here" in last.message
