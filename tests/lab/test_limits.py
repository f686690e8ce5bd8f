"""How limits are asked for, how they add up, and how they are told."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support import SMALL
from tutor.cli import main
from tutor.course.model import DemoStep
from tutor.course.size import MOST, parse_size, size_words
from tutor.i18n import LANGUAGES
from tutor.i18n import lab as words
from tutor.lab import REASONS, Lab, Plan, demo_plan, explain
from tutor.lab.headless import play_all
from tutor.lab.limits import NAMES, Limits, parsed, shown, with_settings
from tutor.live.frames import Failed, Result


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("1", 1),
        ("65536", 1 << 16),
        ("512MB", 512 << 20),
        ("2gb", 2 << 30),
        ("1.5 GiB", 3 << 29),
        ("64K", 1 << 16),
        ("1TB", 1 << 40),
        ("300B", 300),
    ],
)
def test_sizes_are_read_as_people_write_them(text: str, size: int) -> None:
    assert parse_size(text) == size


@pytest.mark.parametrize(
    "text", ["", "GB", "-1", "0", "0.1", "1e9", "2 GBs", "lots", "1,5GB", "inf", "nan", "١", "9" * 400, "2000TB"]
)
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_size(text)


@given(st.integers(1, MOST))
def test_a_size_that_is_shown_is_read_back_nearly(size: int) -> None:
    assert parse_size(size_words(size)) == pytest.approx(size, rel=1e-3, abs=1)


def test_every_limit_is_shown_with_its_unit() -> None:
    limits = Limits(seconds=2.5, memory=3 << 29, output=1 << 20)
    assert [shown(limits, name) for name in NAMES] == ["2.5", "120", "1.5 GB", "1 MB", "256", "64", "64"]


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("cpu", "0.5", 0.5),
        ("seconds", "90", 90),
        ("memory", "2GB", 2 << 30),
        ("files", "32", 32),
        ("processes", "0", 0),
    ],
)
def test_a_limit_is_read_in_its_unit(name: str, text: str, value: float) -> None:
    assert parsed(name, text) == value
    assert getattr(with_settings(Limits(), {name: parsed(name, text)}), name) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cpu", "0"),
        ("cpu", "inf"),
        ("cpu", "nan"),
        ("seconds", "x"),
        ("memory", "0"),
        ("files", "0"),
        ("threads", "1.5"),
        ("processes", "-1"),
    ],
)
def test_a_value_that_no_limit_can_have_is_refused(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parsed(name, text)


@pytest.mark.parametrize("name", NAMES)
def test_every_limit_ends_a_run_with_a_sentence_that_tells_its_value(name: str) -> None:
    reason = "time" if name == "seconds" else name
    for language in LANGUAGES:
        said = explain(Failed(reason, shown(Limits(), name), 3, "x", 41), language)
        assert shown(Limits(), name) in said
        assert "41" in said
        assert words.AT_LINE(language, line=3) in said


def test_every_reason_tells_the_same_in_both_languages() -> None:
    for text in REASONS.values():
        en, zh = ({part[1] for part in string.Formatter().parse(text(each)) if part[1]} for each in LANGUAGES)
        assert en == zh


def lesson_step(**more: object) -> DemoStep:
    step = {"id": "a", "demo": "a.py", "text": {"en": "x", "zh": "y"}, "panels": ["p"], **more}
    return DemoStep.model_validate(step)


def test_a_lesson_sets_limits_for_its_demo() -> None:
    class Lesson:
        lesson = "some"

    step = lesson_step(seconds=5, threads=4, limits={"memory": "2GB", "cpu": 30, "processes": 0})
    plan = demo_plan(Lesson, step, Path())  # type: ignore[arg-type]
    assert plan.limits == Limits(seconds=5, memory=2 << 30, cpu=30, processes=0)
    assert plan.threads == 4
    assert demo_plan(Lesson, lesson_step(), Path()).limits == Limits()  # type: ignore[arg-type]


def test_the_lab_overrules_plans_and_torch_gets_its_threads(tmp_path: Path) -> None:
    script = tmp_path / "demo.py"
    script.write_text(
        "import torch\nfrom tutor import live\nlive.result(n=torch.get_num_threads())\nwhile True: pass\n"
    )
    endless = Plan(script=str(script), limits=Limits(seconds=50), threads=2)
    (last,) = play_all([endless], limits={"seconds": 0.2})
    assert last == Failed("time", "0.2")
    script.write_text("import torch\nfrom tutor import live\nlive.result(n=torch.get_num_threads())\n")
    both = play_all([endless, Plan(script=str(script))])
    assert both == [Result({"n": 2}), Result({"n": 1})]


def test_limits_of_a_lab_are_none_unless_given() -> None:
    assert Lab().limits == {}


RUN = ["run", "first/descend", "--plain", "--courses", str(SMALL), "--lang", "en"]


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        ("memory", "a limit is NAME=VALUE, not “memory”."),
        ("memroy=2GB", "there is no limit “memroy”. Did you mean “memory”?"),
        ("memory=lots", "memory cannot be “lots”; it may be a size such as 512MB or 2GB."),
        ("cpu=0", "cpu cannot be “0”; it may be a number of seconds above 0."),
        ("files=many", "files cannot be “many”; it may be a whole number such as 64."),
    ],
)
def test_a_limit_that_makes_no_sense_is_refused_in_words(
    limit: str, said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main([*RUN, "--limit", limit]) == 1
    assert said in capsys.readouterr().err
    monkeypatch.setenv("TUTOR_LIMITS", f"cpu=60 {limit}")
    assert main(RUN) == 1
    assert said in capsys.readouterr().err
    assert main(["open", "first/descend", "--courses", str(SMALL), "--lang", "zh", "--limit", limit]) == 1
    assert capsys.readouterr().err.startswith("tutor：")


def test_the_command_line_overrules_the_environment(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TUTOR_LIMITS", "seconds=0.001 files=99")
    assert main(RUN) == 1
    assert "longer than the 0.001 seconds allowed" in capsys.readouterr().out
    assert main([*RUN, "--limit", "seconds=60"]) == 0
