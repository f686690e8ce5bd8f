"""Nothing of the lab outlives the process that started it, however that one ends."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tutor.lab import Plan
from tutor.lab.headless import play_all
from tutor.live.frames import Failed

HOST = """
import asyncio, sys
from tutor.lab import Lab, Plan

async def main():
    lab = Lab()
    run = lab.run(Plan(script=sys.argv[1]))
    async for frames in run:
        for frame in frames:
            if type(frame).__name__ == "Console":
                print(lab.pid, frame.text, flush=True)

asyncio.run(main())
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_no_process_outlives_its_app(tmp_path: Path, number: int) -> None:
    script = tmp_path / "demo.py"
    script.write_text("import os\nprint(os.getpid())\nwhile True: pass\n", encoding="utf-8")
    host = subprocess.Popen([sys.executable, "-c", HOST, str(script)], stdout=subprocess.PIPE, text=True)
    assert host.stdout is not None
    pids = [int(word) for word in host.stdout.readline().split()]
    assert len(pids) == 2
    handles = [os.pidfd_open(pid) for pid in pids]
    host.send_signal(number)
    host.wait()
    host.stdout.close()
    for handle in handles:
        readable, _, _ = select.select([handle], [], [], 10)
        assert readable, "a process of the lab lives on"
        os.close(handle)


def test_without_torch_the_lab_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "torch.py").write_text("raise ImportError('no torch here')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (last,) = play_all([Plan(script="none.py")])
    assert isinstance(last, Failed)
    assert last.reason == "torch"
    assert "no torch here" in last.message
