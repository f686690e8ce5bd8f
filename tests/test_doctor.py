"""`tutor doctor` on this machine, and on some that are worse."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor import doctor
from tutor.doctor import Finding, Machine, content, packages, system, terminal
from tutor.i18n import Text


def only(findings: Iterator[Finding]) -> Finding:
    (found,) = findings
    return found


@pytest.mark.parametrize(
    ("environ", "size", "ok", "found"),
    [
        ({"TERM": "xterm-256color"}, (80, 24), True, "TERM=xterm-256color, 80x24"),
        ({"TERM": "linux"}, (40, 15), True, "TERM=linux, 40x15"),
        ({"TERM": "xterm"}, (39, 15), False, "TERM=xterm, 39x15"),
        ({"TERM": "xterm"}, (80, 14), False, "TERM=xterm, 80x14"),
        ({"TERM": "dumb"}, (80, 24), False, "TERM=dumb, 80x24"),
        ({}, (80, 24), False, "TERM=-, 80x24"),
    ],
)
def test_a_terminal_must_place_text_and_have_room(
    environ: dict[str, str], size: tuple[int, int], ok: bool, found: str
) -> None:
    finding = only(terminal.terminal(Machine(environ=environ, size=size)))
    assert (finding.ok, finding.found.en) == (ok, found)
    assert (finding.advice is None) is ok


def test_no_terminal_is_no_fault() -> None:
    finding = only(terminal.terminal(Machine(environ={"TERM": "xterm"})))
    assert finding.ok is None
    assert finding.advice is not None
    assert "tutor read" in finding.advice.en


@pytest.mark.parametrize(
    ("environ", "found"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "16 million"),
        ({"TERM": "xterm-direct"}, "16 million"),
        ({"TERM": "screen-256color"}, "256"),
        ({"TERM": "linux"}, "16"),
        ({"TERM": "xterm", "COLORTERM": "truecolor", "NO_COLOR": ""}, "none, as NO_COLOR asks"),
    ],
)
def test_colours_follow_the_environment(environ: dict[str, str], found: str) -> None:
    assert only(terminal.colours(Machine(environ=environ))).found.en == found


@pytest.mark.parametrize(("encoding", "ok"), [("utf-8", True), ("UTF8", True), ("ascii", False), ("iso8859-1", False)])
def test_only_utf8_prints_everything(encoding: str, ok: bool) -> None:
    finding = only(terminal.encoding(Machine(environ={"LANG": "en_GB.UTF-8"}, encoding=encoding)))
    assert (finding.ok, finding.found.en) == (ok, f"{encoding}, LANG=en_GB.UTF-8")


def test_in_the_locale_c_the_way_out_of_ascii_is_told() -> None:
    finding = only(terminal.encoding(Machine(environ={"LANG": "C"}, encoding="utf-8")))
    assert (finding.ok, finding.found.en) == (None, "utf-8, LANG=C")
    assert finding.advice is not None
    assert "--no-ascii" in finding.advice.en


@pytest.mark.parametrize(
    ("environ", "found"),
    [
        ({}, "on this machine"),
        ({"TMUX": "/tmp/tmux-0/default,1,0"}, "on this machine, inside tmux"),
        ({"SSH_CONNECTION": "192.0.2.1 5 192.0.2.2 22"}, "over SSH"),
        ({"SSH_CONNECTION": "192.0.2.1 5 192.0.2.2 22", "STY": "7.a"}, "over SSH, inside screen"),
    ],
)
def test_the_way_to_the_terminal(environ: dict[str, str], found: str) -> None:
    assert only(terminal.connection(Machine(environ=environ))).found.en == found


@pytest.mark.parametrize(("kilobytes", "ok"), [(8_000_000, True), (300_000, False)])
def test_memory_for_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kilobytes: int, ok: bool) -> None:
    meminfo = tmp_path / "meminfo"
    meminfo.write_text(f"MemTotal:       16000000 kB\nMemFree: 1 kB\nMemAvailable:   {kilobytes} kB\n")
    monkeypatch.setattr(system, "MEMINFO", meminfo)
    finding = only(system.memory(Machine()))
    assert finding.ok is ok
    assert finding.found.en == f"{kilobytes * 1024 / 1e9:.1f} GB free"


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
    assert finding.advice is not None
    assert "pip install tutor-no-such-package" in finding.advice.zh


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
    assert finding.advice is not None
    assert '"torch<2.14,>=2.13"' in finding.advice.en


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    finding = only(content.progress(Machine(data=in_the_way)))
    assert finding.ok is False
    assert finding.advice is not None
    assert str(in_the_way) in finding.advice.zh


def test_a_pack_without_lessons_is_said(tmp_path: Path) -> None:
    course, empty = content.lessons(Machine(courses=[tmp_path]))
    assert "of 36 lessons" in course.found.en
    assert (empty.ok, empty.found.en) == (False, f"{tmp_path}: no lessons")


def test_a_pack_with_problems_is_said(tmp_path: Path) -> None:
    (tmp_path / "part" / "lesson").mkdir(parents=True)
    (tmp_path / "part" / "lesson" / "lesson.yaml").write_text("schema: 1\nlesson: other\n")
    _, broken = content.lessons(Machine(courses=[tmp_path]))
    assert broken.ok is False
    assert broken.advice is not None
    assert broken.advice.en == f"`tutor check {tmp_path}` lists them."


def test_space_that_runs_out_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "LITTLE_SPACE", float("inf"))
    finding = only(content.progress(Machine(data=tmp_path)))
    assert finding.ok is False
    assert finding.advice is not None
    assert "almost full" in finding.advice.en


def test_a_probe_that_breaks_is_a_finding() -> None:
    def broken(machine: Machine) -> Iterator[Finding]:
        yield Finding("before", Text(en="Before", zh="之前"), True, Text(en="yes", zh="是"))
        raise RuntimeError("the cable is out")

    before, after = doctor.report(Machine(), [broken])
    assert (before.name, before.ok) == ("before", True)
    assert (after.name, after.ok) == ("broken", False)
    assert "RuntimeError: the cable is out" in after.found.en


def test_lines_are_aligned_in_both_languages() -> None:
    two = Text(en="one\ntwo", zh="一\n二")
    findings = [
        Finding("a", Text(en="Short", zh="短"), True, Text(en="x", zh="x")),
        Finding("b", Text(en="Rather long", zh="相当长的"), False, two, Text(en="do", zh="做")),
    ]
    assert list(doctor.lines(findings, "en")) == [
        "ok  Short        x",
        "!!  Rather long  one",
        "                 two",
        "                 do",
        "",
        "Lines marked !! want your attention: 1.",
    ]
    assert list(doctor.lines(findings, "zh")) == [
        "正常  短        x",
        "注意  相当长的  一",
        "                二",
        "                做",
        "",
        "有 1 行标着「注意」，请看一看。",
    ]


def test_the_whole_report_as_json(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tutor import doctor;"
        "sys.exit(doctor.run(sys.argv[1], as_json=True, data=Path(sys.argv[2]), courses=[]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "zh", str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    findings = {finding["name"]: finding for finding in json.loads(done.stdout)}
    assert {"python", "terminal", "colours", "encoding", "textual", "torch", "progress", "lessons"} <= set(findings)
    assert all(finding.keys() == {"name", "topic", "ok", "found", "advice"} for finding in findings.values())
    assert findings["torch"]["ok"] is True
    assert findings["torch"]["found"].startswith("2.13.")
    bad = [name for name, finding in findings.items() if finding["ok"] is False]
    assert done.returncode == (1 if bad else 0)


def test_where_chinese_cannot_be_printed_it_is_english(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tutor import doctor; from tutor.doctor import packages;"
        "packages.TRIED = {}; doctor.run('zh', as_json=False, data=Path(sys.argv[1]), courses=[])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii", "HOME": str(tmp_path)},
    )
    shown = done.stdout.decode("ascii")
    assert done.stderr == b""
    assert "Set LANG=C.UTF-8" in shown
    assert "!!  Encoding       ascii" in shown
