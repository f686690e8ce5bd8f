"""`python demo.py`: the same file, without the app."""

from __future__ import annotations

import subprocess
import sys

import pytest
import torch

from support import SMALL
from tutor.live.histograms import histogram_frame
from tutor.live.images import image_frame
from tutor.live.standalone import Lines


def test_a_demo_run_by_itself_prints_its_pictures_and_its_result() -> None:
    demo = SMALL / "begin" / "first" / "descend.py"
    done = subprocess.run([sys.executable, str(demo)], capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert lines[0].startswith("tensor  w float32 [1]")
    assert "note    half  step 1000" in lines
    assert any(line.startswith("curve   loss at 199: train") for line in lines)
    assert lines[-1] == "result  w 1"
    assert done.stderr == ""


def test_images_and_distributions_are_a_line_of_facts_each(capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines()
    lines.emit(image_frame("digits", 1, torch.tensor([[0.0, 0.5]])))
    lines.emit(histogram_frame("layers", 1, {"first": torch.tensor([1.0, 3.0]), "second": torch.zeros(3)}))
    assert capsys.readouterr().out.splitlines() == [
        "image   digits float32 [1, 2] 0 … 0.5",
        "histogram layers first n 2 mean 2 std 1",
        "histogram layers second n 3 mean 0 std 0",
    ]
