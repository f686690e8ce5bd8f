"""`python demo.py`: the same file, without the app."""

from __future__ import annotations

import subprocess
import sys

from support import SMALL


def test_a_demo_run_by_itself_prints_its_pictures_and_its_result() -> None:
    demo = SMALL / "begin" / "first" / "descend.py"
    done = subprocess.run([sys.executable, str(demo)], capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert lines[0].startswith("tensor  w float32 [1]")
    assert "note    half  step 1000" in lines
    assert any(line.startswith("curve   loss at 199: train") for line in lines)
    assert lines[-1] == "result  w 1"
    assert done.stderr == ""
