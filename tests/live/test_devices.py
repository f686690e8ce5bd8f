"""Which device a demo gets: the one asked for where it is present, the CPU otherwise."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
import torch

from support import SMALL
from tutor.live.devices import device_name, in_force


@pytest.mark.parametrize(("text", "name"), [("cpu", "cpu"), ("CUDA", "cuda"), (" cuda:1 ", "cuda:1"), ("mps", "mps")])
def test_a_device_has_the_name_that_pytorch_gives_it(text: str, name: str) -> None:
    assert device_name(text) == name
    torch.device(name)


@pytest.mark.parametrize("text", ["", "gpu", "cuda:", "cuda:x", "cpu:1", "mps:0", "cuda:0:0", "meta"])
def test_another_name_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no device"):
        device_name(text)


@pytest.mark.parametrize(
    ("asked", "cudas", "metal", "found"),
    [
        ("cpu", 8, True, "cpu"),
        ("cuda", 0, True, "cpu"),
        ("cuda", 1, False, "cuda"),
        ("cuda:1", 1, False, "cpu"),
        ("cuda:1", 2, False, "cuda:1"),
        ("mps", 2, False, "cpu"),
        ("mps", 0, True, "mps"),
    ],
)
def test_what_is_absent_becomes_the_cpu(
    monkeypatch: pytest.MonkeyPatch, asked: str, cudas: int, metal: bool, found: str
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: cudas > 0)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: cudas)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: metal)
    assert in_force(asked) == found


def test_the_cpu_is_told_without_torch() -> None:
    code = "import sys; from tutor.live.devices import in_force; print(in_force('cpu'), 'torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["cpu", "False"]


HIDDEN = """
import torch
asked = []
torch._C._cuda_getDeviceCount = lambda: asked.append(1) or 2
from tutor.lab.warm import cuda_hidden
with cuda_hidden():
    print(torch.cuda.is_available(), torch.cuda.device_count(), len(asked))
print(torch.cuda.is_available(), len(asked))
"""


def test_while_the_lab_warms_up_nobody_asks_cuda_for_its_devices() -> None:
    env = {name: value for name, value in os.environ.items() if "CUDA" not in name}
    done = subprocess.run([sys.executable, "-c", HIDDEN], capture_output=True, text=True, check=True, env=env)
    assert done.stdout.split() == ["False", "0", "0", "True", "1"]


def demo_alone(device: str) -> subprocess.CompletedProcess[str]:
    """`python descend.py`, asked to compute elsewhere."""
    demo = SMALL / "begin" / "first" / "descend.py"
    env = {**os.environ, "TUTOR_DEVICE": device}
    return subprocess.run([sys.executable, str(demo)], capture_output=True, text=True, check=False, env=env)


def test_a_demo_run_by_itself_takes_its_device_from_the_environment() -> None:
    absent = demo_alone("cuda:99")
    assert absent.stdout.splitlines()[0] == "device  cuda:99 is not available: cpu"
    assert absent.returncode == 0
    wrong = demo_alone("gpu")
    assert wrong.returncode != 0
    assert "TUTOR_DEVICE may be cpu, cuda, cuda:1 or mps, not 'gpu'" in wrong.stderr
