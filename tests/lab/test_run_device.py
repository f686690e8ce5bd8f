"""`--device`: what the run, the command line and its refusals say."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from support import SMALL


def tutor(*words: str, device: str | None = None) -> subprocess.CompletedProcess[str]:
    """`tutor run` on the small pack, with a device in the environment or none."""
    command = [sys.executable, "-m", "tutor", "--courses", str(SMALL), "run", "small/first/descend", "--lang", "en"]
    env = {**os.environ, **({"TUTOR_DEVICE": device} if device else {})}
    return subprocess.run([*command, *words], capture_output=True, text=True, check=False, env=env)


@pytest.mark.parametrize("words", [["--device", "cuda:99"], ["--device=cpu"]], ids=["absent", "cpu"])
def test_frames_tell_the_device_asked_for_and_the_one_in_force(words: list[str]) -> None:
    done = tutor("--json", *words, device="mps:7")  # the option wins
    assert done.returncode == 0, done.stderr
    frames = [json.loads(line) for line in done.stdout.splitlines()]
    asked = words[-1].removeprefix("--device=")
    assert (frames[0]["asked"], frames[0]["device"], frames[-1]["device"]) == (asked, "cpu", "cpu")


def test_a_transcript_says_once_that_the_device_is_absent() -> None:
    done = tutor("--plain", device="cuda:99")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[1] == "cuda:99 is not available here; the run goes on on the CPU."
    assert done.stdout.count("cuda") == 1
    assert "cuda" not in tutor("--plain").stdout


def test_a_name_that_is_no_device_is_refused() -> None:
    for done in (tutor("--device", "gpu"), tutor(device="gpu")):
        assert done.returncode == 1
        assert done.stderr == "tutor: “gpu” is no device. It may be cpu, cuda, cuda:1 or mps.\n"
