"""What `tutor doctor` says of packages: those of the demos, the extras, the editors."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from looking import advice, only
from tutor.doctor import Finding, Machine, extras, packages
from tutor.i18n.doctor_data import PURPOSES


def tried(monkeypatch: pytest.MonkeyPatch, name: str, module: str, patience: float = 60) -> Finding:
    monkeypatch.setattr(packages, "SHOWN", ())
    monkeypatch.setattr(packages, "TRIED", {name: module})
    return only(packages.packages(Machine(patience=patience)))


def test_a_package_that_can_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    finding = tried(monkeypatch, "msgspec", "msgspec")
    assert finding.ok is True
    assert "imported in" in finding.found.en


def test_a_package_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    finding = tried(monkeypatch, "tutor-no-such-package", "json")
    assert (finding.ok, finding.found.en) == (False, "not installed")
    assert "`pip install tutor-no-such-package`" in advice(finding)


def test_a_package_that_cannot_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    finding = tried(monkeypatch, "msgspec", "no_such_module")
    assert finding.ok is False
    assert "ModuleNotFoundError: No module named 'no_such_module'" in finding.found.zh


def test_a_package_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    finding = tried(monkeypatch, "msgspec", "msgspec", patience=0)
    assert finding.ok is False
    assert "longer than 0 s" in finding.found.en


def test_advice_names_the_version_that_tutor_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ["torch<2.14,>=2.13", 'torchless>=9; extra == "dev"', "jieba==0.42.1"]
    monkeypatch.setattr("importlib.metadata.requires", lambda name: asked)
    monkeypatch.setattr("importlib.metadata.version", lambda name: "2.13.0")
    finding = tried(monkeypatch, "torch", "no_such_module")
    assert '"torch<2.14,>=2.13"' in advice(finding)


@pytest.mark.parametrize(
    ("version", "fits"),
    [
        ("2.13.0+cpu", True),
        ("2.13", True),
        ("2.13.9.post1", True),
        ("2.14.0", False),
        ("2.9.1", False),
        ("3.0", False),
        ("2.14.0a0", False),
    ],
)
def test_another_version_than_the_lessons_were_tried_with(
    monkeypatch: pytest.MonkeyPatch, version: str, fits: bool
) -> None:
    monkeypatch.setattr("importlib.metadata.requires", lambda name: ["torch<2.14,>=2.13"])
    assert (packages.other_version("torch", version) is None) is fits


def torch_that_answers(
    monkeypatch: pytest.MonkeyPatch, cuda: str | None = None, devices: tuple[str, ...] = ("cpu",)
) -> Finding:
    answer = {"seconds": 1.25, "devices": devices, "threads": 4, "cuda": cuda}
    monkeypatch.setattr("importlib.metadata.version", lambda name: "2.13.0")
    done = SimpleNamespace(returncode=0, stdout=json.dumps(answer))
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    return only(packages.torch(Machine()))


def test_what_torch_can_compute_on(monkeypatch: pytest.MonkeyPatch) -> None:
    finding = torch_that_answers(monkeypatch, "13.0", ("cpu", "cuda:0 (Fine GPU)"))
    assert (finding.ok, finding.advice) == (True, None)
    assert finding.found.en == "2.13.0, imported in 1.2 s; cpu, cuda:0 (Fine GPU); threads: 4"


@pytest.mark.parametrize(("driver", "says"), [(False, "far smaller"), (True, "Update its driver")])
def test_a_build_for_cuda_without_cuda(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, driver: bool, says: str
) -> None:
    monkeypatch.setattr(packages, "NVIDIA", tmp_path if driver else tmp_path / "none")
    finding = torch_that_answers(monkeypatch, "13.0")
    assert finding.ok is None
    assert says in advice(finding)


def test_extras_and_how_to_get_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [
        "torch<2.14,>=2.13",
        'msgspec>=0.20; extra == "bench"',
        'tutor-no-such-package>1; extra == "bench"',
        "pytest; extra == 'dev'",
        'tutor-no-such-package; extra == "strange"',
    ]
    monkeypatch.setattr("importlib.metadata.requires", lambda name: asked)
    finding = only(extras.extras(Machine()))
    assert finding.ok is None
    assert finding.found.en.split("\n") == [
        "bench (comparing with TensorBoard): 1 of 2 packages",
        "dev (working on tutor): installed",
        "strange (tutor-no-such-package): not installed",
    ]
    assert '`pip install "tutor-lab[bench,strange]"`' in advice(finding)


def test_every_extra_of_ours_is_explained() -> None:
    finding = only(extras.extras(Machine()))
    for purpose in PURPOSES.values():
        assert purpose.zh in finding.found.zh
    assert len(finding.found.en.split("\n")) == len(PURPOSES)


@pytest.mark.parametrize(
    ("environ", "there", "ok", "found"),
    [
        ({}, "", None, "none for the key E"),
        ({}, "vim", True, "vim for the key E"),
        ({"EDITOR": "ed -p"}, "ed", True, "ed -p for the key E"),
        ({"EDITOR": "ed", "VISUAL": "shiny --wait"}, "ed", None, "shiny --wait for the key E is not there"),
        ({"EDITOR": "ed 'unclosed"}, "ed", None, "is not there"),
    ],
)
def test_the_editor_that_a_key_would_open(
    tmp_path: Path, environ: dict[str, str], there: str, ok: bool | None, found: str
) -> None:
    if there:
        (tmp_path / there).touch(0o755)
    finding = only(extras.editor(Machine(environ={"PATH": str(tmp_path), **environ})))
    assert finding.ok is ok
    assert finding.found.en.startswith("tutor's own, in colours")
    assert found in finding.found.en
    assert bool(ok) is (advice(finding) == "")
