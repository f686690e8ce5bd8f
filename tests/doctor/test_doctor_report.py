"""The report of `tutor doctor`: its lines in both languages and at every width, as JSON, and where half is missing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor import doctor
from tutor.doctor import Finding, Machine, layout
from tutor.i18n import LANGUAGES, Language, Text

TWO = Text(en="one\ntwo", zh="一\n二")
FINDINGS = [
    Finding("a", Text(en="Short", zh="短"), True, Text(en="x", zh="x")),
    Finding("b", Text(en="Rather long", zh="相当长的"), False, TWO, Text(en="do", zh="做")),
]


def lines(language: Language, columns: int) -> list[str]:
    blocks = [layout.block(finding, language, columns) for finding in FINDINGS]
    return [line for block in [*blocks, layout.closing(FINDINGS, language, columns)] for line in block]


def test_lines_are_aligned_in_both_languages() -> None:
    assert lines("en", 80) == [
        "ok  Short          x",
        "!!  Rather long    one",
        "                   two",
        "                     do",
        "",
        "Lines marked !! want your attention: Rather long.",
    ]
    assert lines("zh", 80) == [
        "正常  短             x",
        "注意  相当长的       一",
        "                     二",
        "                       做",
        "",
        "请看标着「注意」的行：相当长的。",
    ]


def test_in_a_narrow_terminal_what_was_found_stands_below() -> None:
    assert lines("en", 40)[:3] == ["ok  Short", "    x", "!!  Rather long"]


LONG = Finding(
    "long",
    Text(en="Long", zh="长"),
    None,
    Text(en="a sentence that needs more than one line of any terminal there is " * 2, zh="一句很长很长的话，" * 20),
    Text(en="Then begin with `tutor --ascii --lang en` in it.", zh="然后请用 `tutor --ascii --lang en` 启动。"),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("columns", [40, 59, 60, 80, 300])
def test_lines_fit_and_commands_stay_whole(language: Language, columns: int) -> None:
    printed = list(layout.block(LONG, language, columns))
    assert max(map(layout.cells, printed)) <= min(columns, layout.WIDEST)
    assert sum("`tutor --ascii --lang en`" in line for line in printed) == 1


def test_lines_fit_without_the_packages_that_break_them_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tutor.views.wrap", None)
    assert max(map(len, layout.block(LONG, "en", 40))) <= 40


def test_all_is_well() -> None:
    assert list(layout.closing(FINDINGS[:1], "en", 80)) == ["", "Everything that tutor needs is here."]


def test_a_probe_that_breaks_is_a_finding() -> None:
    def broken(machine: Machine) -> Iterator[Finding]:
        yield Finding("before", Text(en="Before", zh="之前"), True, Text(en="yes", zh="是"))
        raise RuntimeError("the cable is out")

    before, after = doctor.report(Machine(), [broken])
    assert (before.name, before.ok) == ("before", True)
    assert (after.name, after.ok) == ("broken", False)
    assert "RuntimeError: the cable is out" in after.found.en


NAMES = (
    "terminal", "colours", "widths", "locale", "connection", "torch", "lab", "limits", "lessons", "progress", "editor",
    "sandbox", "extras", "textual", "scikit-learn", "jieba", "python", "system", "memory", "shared-memory",
)  # fmt: skip


def test_the_whole_report_as_json(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tutor", "--lang", "zh", "--data", str(tmp_path), "doctor", "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    told = json.loads(done.stdout)
    assert all(finding.keys() == {"name", "topic", "ok", "found", "advice"} for finding in told)
    if sys.platform == "linux":
        assert tuple(finding["name"] for finding in told) == NAMES
    findings = {finding["name"]: finding for finding in told}
    assert findings["torch"]["ok"] is True
    assert findings["torch"]["found"].startswith("2.13.")
    assert findings["lab"]["ok"] is not False
    if sys.platform == "linux":
        assert "可以回到中途" in findings["lab"]["found"]
    assert "都试过了，每一项都有效" in findings["limits"]["found"]
    assert "共 36 课" in findings["lessons"]["found"]
    bad = [name for name, finding in findings.items() if finding["ok"] is False]
    assert done.returncode == (1 if bad else 0)


SLOW = ("torch", "lab", "packages", "lessons")


def printed(
    tmp_path: Path, *words: str, without: tuple[str, ...] = SLOW, missing: tuple[str, ...] = (), **environ: str
) -> bytes:
    """What the command prints without some probes, where these packages are missing."""
    code = f"""
import sys
sys.modules.update(dict.fromkeys({missing!r}))
from tutor import cli, doctor
module = sys.modules["tutor.doctor.report"]
module.PROBES = tuple(probe for probe in module.PROBES if probe.__name__ not in {without!r})
sys.exit(cli.main(sys.argv[1:]))
"""
    done = subprocess.run(
        [sys.executable, "-c", code, "--data", str(tmp_path), *words, "doctor"],
        capture_output=True,
        check=False,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), **environ},
    )
    assert done.stderr == b""
    return done.stdout


def test_where_chinese_cannot_be_printed_it_is_english(tmp_path: Path) -> None:
    shown = printed(tmp_path, "--lang", "zh", PYTHONIOENCODING="ascii").decode("ascii")
    assert "`export LANG=C.UTF-8`" in shown
    assert "!!  Locale         none set, ascii" in shown


def test_in_the_locale_c_all_is_ascii_but_the_ruler(tmp_path: Path) -> None:
    shown = printed(tmp_path, "--lang", "en", LANG="C").decode("utf-8")
    assert "`tutor --no-ascii`" in shown
    assert all(line.isascii() for line in shown.splitlines() if "汉" not in line)


MISSING = ("pydantic", "textual", "rich", "yaml", "msgspec", "fsrs", "tree_sitter", "platformdirs")


def test_half_of_the_packages_may_be_missing(tmp_path: Path) -> None:
    shown = printed(tmp_path, "--lang", "en", without=("torch", "packages"), missing=MISSING).decode("utf-8")
    assert "ok  Python" in shown
    assert "!!  lab            could not be found out: ModuleNotFoundError: " in shown
    assert "!!  lessons        could not be found out: ModuleNotFoundError: " in shown
