"""What `tutor doctor` says of the machine: the lab, its limits, what the kernel offers, memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from looking import advice, only
from tutor.doctor import Machine, laboratory, sandbox, system
from tutor.doctor.laboratory import Tried
from tutor.lab.limits import NAMES


def test_there_is_a_program_against_every_limit() -> None:
    assert set(laboratory.BREAKERS) == set(NAMES)


def reported(monkeypatch: pytest.MonkeyPatch, tried: Tried, **environ: str) -> tuple[str, str, str, str]:
    """What was found about the lab and about limits, each with its advice."""
    monkeypatch.setattr(laboratory, "try_lab", lambda patience: tried)
    lab, limits = laboratory.lab(Machine(environ=environ))
    assert (lab.name, limits.name) == ("lab", "limits")
    return lab.found.en, advice(lab), limits.found.en, advice(limits)


def test_what_the_lab_can_do_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    found, said, limits, _ = reported(monkeypatch, Tried(warm=2.04, first=0.0456, copies=True))
    assert found.startswith("warm in 2.0 s, then a demo's first picture after 46 ms\neach run is a fork; you can go")
    assert said == ""
    assert "60 s, 120 s of computing, 4 GB of memory, 64 MB of output" in limits
    assert "tried: each of them holds" in limits


def test_a_lab_without_checkpoints_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    found, said, *_ = reported(monkeypatch, Tried(warm=2, first=0.1))
    assert "going back in one does not work" in found
    assert "Free some memory" in said
    found, said, *_ = reported(monkeypatch, Tried(warm=2, first=0.1, forks=False))
    assert "each run takes a spare process" in found
    assert said == ""


def test_a_limit_that_holds_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    *_, limits, said = reported(monkeypatch, Tried(copies=True, broken=["memory", "cpu"]))
    assert "these do not hold: memory, cpu" in limits
    assert "demos that you trust" in said


def test_the_limits_asked_for_are_the_ones_told(monkeypatch: pytest.MonkeyPatch) -> None:
    *_, limits, _ = reported(monkeypatch, Tried(), TUTOR_LIMITS="memory=2GB cpu=30")
    assert "30 s of computing, 2 GB of memory" in limits


@pytest.mark.parametrize("nonsense", ["memory", "memory=lots", "beauty=3"])
def test_limits_that_make_no_sense_are_told(monkeypatch: pytest.MonkeyPatch, nonsense: str) -> None:
    *_, limits, said = reported(monkeypatch, Tried(), TUTOR_LIMITS=nonsense)
    assert limits == f"TUTOR_LIMITS={nonsense}"
    assert "`export TUTOR_LIMITS=" in said


def test_a_lab_that_does_not_start_is_told_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tutor.lab.lab.KEEPERS", dict.fromkeys(("fork", "spawn"), "tutor.no_such_keeper"))
    lab, limits = laboratory.lab(Machine(environ={}, patience=60))
    assert lab.ok is False
    assert "tutor.no_such_keeper" in lab.found.en
    assert "tutor.no_such_keeper" in lab.found.zh
    assert "Mend torch first" in advice(lab)
    assert limits.ok is None
    assert "not tried" in limits.found.en


def test_a_lab_that_takes_too_long_is_told() -> None:
    tried = laboratory.try_lab(0.001)
    assert tried.failed is not None
    assert tried.failed.en == "not ready after 0 s"


def test_a_control_group_and_why_there_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tutor.lab.cgroup.homes", lambda: [])
    found, said = laboratory.control_group()
    assert (found.en, said) == (
        "child processes and shared memory are watched, not held: this system has no cgroup v2",
        None,
    )
    monkeypatch.setattr(laboratory, "_GROUP", "print(False)")
    monkeypatch.setattr("tutor.lab.cgroup.homes", lambda: [tmp_path])
    assert f"memory and pids are not handed down to {tmp_path}" in laboratory.control_group()[0].en
    assert list(tmp_path.iterdir()) == []
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    monkeypatch.setattr("tutor.lab.cgroup.homes", lambda: [in_the_way])
    assert f"no control group may be made in {in_the_way}" in laboratory.control_group()[0].en


def test_the_control_group_of_the_trial_is_taken_away(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tutor.lab.cgroup.homes", lambda: [tmp_path])
    made = f"import os; os.mkdir({str(tmp_path)!r} + f'/tutor-{{os.getpid()}}'); print(True)"
    monkeypatch.setattr(laboratory, "_GROUP", made)
    assert "holds shared memory" in laboratory.control_group()[0].en
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (
            {"namespaces": 1, "landlock": 6, "seccomp": 1},
            "the kernel offers namespaces (user, net), Landlock ABI 6, seccomp; tutor uses none of it yet",
        ),
        (
            {"namespaces": 0, "landlock": 0, "seccomp": 1},
            "the kernel offers seccomp; tutor uses none of it yet; not namespaces (user, net), Landlock",
        ),
        ({}, "the kernel offers nothing to this process"),
    ],
)
def test_what_a_kernel_offers(answer: dict[str, int], found: str) -> None:
    assert sandbox.offered(answer).en == found


def test_what_this_kernel_offers_is_tried_and_not_overrated() -> None:
    finding = only(sandbox.sandbox(Machine()))
    assert (finding.name, finding.ok) == ("sandbox", None)
    assert "Open only packs that you trust" in advice(finding)
    status = Path("/proc/self/status")
    if status.exists() and "Seccomp_filters" in status.read_text(encoding="ascii"):
        assert "seccomp" in finding.found.en.partition("; not")[0]


@pytest.mark.parametrize(("kilobytes", "ok"), [(8_000_000, True), (300_000, False)])
def test_memory_for_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kilobytes: int, ok: bool) -> None:
    meminfo = tmp_path / "meminfo"
    meminfo.write_text(f"MemTotal:       16000000 kB\nMemFree: 1 kB\nMemAvailable:   {kilobytes} kB\n")
    monkeypatch.setattr(system, "MEMINFO", meminfo)
    finding = only(system.memory(Machine()))
    assert finding.ok is ok
    assert finding.found.en == f"{kilobytes * 1024 / 1e9:.1f} GB free"
