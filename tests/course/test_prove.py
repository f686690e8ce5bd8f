"""`tutor check --run` on demos, keys, programs with a bug, and exercises: each thing that is not as it says is told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from lesson_writing import DEMO, DEMO_STEP, HEAD, write_lesson

from tutor.course.places import lessons_at
from tutor.i18n import Text
from tutor.lab import Lab
from tutor.lab.prove.lesson import prove_lesson

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def proved(lab: Lab, folder: Path, steps: str, files: Mapping[str, str]) -> list[tuple[str, str, Text]]:
    """What the proof of a lesson of these steps tells: step, code and words."""
    write_lesson(folder / "small", HEAD + steps, files)
    ((lesson, place),) = lessons_at(folder / "small")
    told: list[tuple[str, str, Text]] = []
    await prove_lesson(lab, lesson, place, lambda _, step, code, text: told.append((step, code, text)))
    return told


PREDICT_STEP = """\
  - id: guess
    predict: {en: What, zh: 什么}
    run: demo
    options:
      - {text: {en: up, zh: 升}, right: true, when: loss > 0.5}
      - {text: {en: down, zh: 降}, why: {en: no, zh: 不}, when: loss < 0.5}
"""
WELL = DEMO_STEP + "    expect: {loss: {about: 1, within: 0.1}, error: {low: 0, high: 1}}\n"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "", []),
        ("live.result(loss=1.0", "live.result(loss=1.2", [("demo", "expect")]),
        ("error=0.5", "error=float('nan')", [("demo", "expect")]),
        ("error=0.5", "**{'err' + 'or': 1.5}", [("demo", "expect")]),
        ("error=0.5", "**{'other': 1.5}", [("demo", "no-figure")]),
        ("live.seed(0)", "1 / 0", [("demo", "run-failed"), ("guess", "run-failed")]),
    ],
)
async def test_a_demo_and_its_prediction(
    lab: Lab, tmp_path: Path, old: str, new: str, told: list[tuple[str, str]]
) -> None:
    found = await proved(lab, tmp_path, WELL + PREDICT_STEP, {"demo.py": DEMO.replace(old, new, 1)})
    assert [(step, code) for step, code, _ in found] == told


async def test_an_option_that_comes_true_must_be_right(lab: Lab, tmp_path: Path) -> None:
    steps = WELL + PREDICT_STEP.replace("loss > 0.5", "loss > 5").replace("loss < 0.5", "loss < 5")
    found = await proved(lab, tmp_path, steps, {"demo.py": DEMO})
    assert [(step, code) for step, code, _ in found] == [("guess", "when")] * 2
    assert "option 1" in found[0][2].en
    assert "option 2" in found[1][2].en


BUG_STEP = """\
  - id: bug
    ask: {en: Which line, zh: 哪一行}
    kind: line
    program: wrong.py
    fixed: right.py
    why: {en: so, zh: 因此}
    otherwise: {en: no, zh: 不}
"""
PROGRAM = "import torch\nx = torch.ones(3)\nprint(x.sum())\n"


@pytest.mark.parametrize(
    ("line", "fixed", "told"),
    [
        ("x = torch.ones(2)", "x = torch.ones(3)", []),
        ("x = torch.ones(2, 2) @ torch.ones(3)", "x = torch.ones(3)", []),
        ("x = torch.full((3,), 1.0)", "x = torch.ones(3)", ["no-bug"]),
        ("x = torch.ones(2)", "x = torch.ones(-3)", ["fixed-fails"]),
        ("x = torch.ones(2)", "import os; x = torch.tensor([float(os.getpid())])", ["fixed-unsteady"]),
    ],
)
async def test_a_bug_makes_a_difference(lab: Lab, tmp_path: Path, line: str, fixed: str, told: list[str]) -> None:
    files = {
        "wrong.py": PROGRAM.replace("x = torch.ones(3)", line),
        "right.py": PROGRAM.replace("x = torch.ones(3)", fixed),
    }
    found = await proved(lab, tmp_path, BUG_STEP, files)
    assert [code for _, code, _ in found] == told
    assert all(text.en != text.zh for _, _, text in found)


async def test_a_bug_may_show_in_the_figures_alone(lab: Lab, tmp_path: Path) -> None:
    program = "from tutor import live\nx = 3\nlive.result(x=x, unknown=float('nan'))\n"
    files = {"wrong.py": program.replace("3", "4"), "right.py": program}
    assert await proved(lab, tmp_path, BUG_STEP, files) == []


CODE_STEP = """\
  - id: code
    code: start.py
    check: checks.py
    solution: solution.py
    text: {en: Write, zh: 写}
    right: [right/loop.py]
    wrong:
      - {file: wrong/sign.py, says: sign of it is wrong}
"""
CHECKS = """\
from tutor.live import say


def check_sign(module):
    assert module.double(2) > 0, say(en="The sign of it is wrong.", zh="正负号不对。")


def check_value(module):
    assert module.double(2) == 4, say(en="Twice 2 is 4.", zh="2 的两倍是 4。")
"""
EXERCISE = {
    "checks.py": CHECKS,
    "start.py": "def double(x):\n    ...\n",
    "solution.py": "def double(x):\n    return 2 * x\n",
    "right/loop.py": "def double(x):\n    return sum(x for _ in range(2))\n",
    "wrong/sign.py": "def double(x):\n    return -2 * x\n",
}


@pytest.mark.parametrize(
    ("file", "body", "code", "said"),
    [
        ("start.py", "...", "", ""),
        ("start.py", "return x + x", "wrong-passes", "start.py"),
        ("solution.py", "return x", "solution", "Twice 2 is 4."),
        ("right/loop.py", "return x", "right", "right/loop.py is a right solution, but does not pass: Twice 2"),
        ("wrong/sign.py", "return 2 * x", "wrong-passes", "wrong/sign.py"),
        ("wrong/sign.py", "return 3 * x", "says", "“Twice 2 is 4.”; expected “sign of it is wrong”"),
        ("wrong/sign.py", "import os; os._exit(1)", "run-failed", ""),
    ],
)
async def test_an_exercise(lab: Lab, tmp_path: Path, file: str, body: str, code: str, said: str) -> None:
    files = {**EXERCISE, file: f"def double(x):\n    {body}\n"}
    found = await proved(lab, tmp_path, CODE_STEP, files)
    assert [told for _, told, _ in found] == [code] * bool(code)
    assert all(said in text.en and text.en != text.zh for _, _, text in found)
