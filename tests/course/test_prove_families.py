"""`tutor check --run` on a family: 200 questions, and each way in which one of them may be no good."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_prove import proved

from tutor.i18n import Text
from tutor.lab import Lab

pytestmark = pytest.mark.asyncio(loop_scope="session")

STEP = """\
  - id: sizes
    family: sizes.py
    kind: choice
    ask: {en: "Size of {rows} by {columns}?", zh: "{rows} 乘 {columns} 有多大？"}
    traps:
      added: {why: {en: "{given} is the sum.", zh: "{given} 是和。"}}
      rows_alone: {why: {en: "Only the rows.", zh: "只数了行。"}}
      twice: {why: {en: "Not {given}, {answer}.", zh: "不是 {given}，是 {answer}。"}}
    why: {en: "{answer} in all.", zh: "一共 {answer} 个。"}
"""
FAMILY = """\
import random

import torch


def make(seed):
    rng = random.Random(seed)
    rows, columns = rng.randint(3, 9), rng.randint(3, 9)
    size = torch.zeros(rows, columns).numel()
    wrong = {"added": rows + columns, "rows_alone": rows, "twice": 2 * size}
    return {"given": {"rows": rows, "columns": columns}, "key": size, "wrong": wrong}
"""


async def told(lab: Lab, folder: Path, old: str = "", new: str = "", step: str = STEP) -> list[tuple[str, Text]]:
    """What is told of the family with one thing changed."""
    assert old in FAMILY
    found = await proved(lab, folder, step, {"sizes.py": FAMILY.replace(old, new, 1)})
    assert all(where == "sizes" and text.en != text.zh for where, _, text in found)
    return [(code, text) for _, code, text in found]


@pytest.mark.parametrize("kind", ["choice", "number"])
async def test_a_family_that_is_well(lab: Lab, tmp_path: Path, kind: str) -> None:
    assert await told(lab, tmp_path, step=STEP.replace("kind: choice", f"kind: {kind}")) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        (", rng.randint(3, 9)", ", rng.randint(1, 9)", "family-alike", "and rows_alone"),
        ('"twice": 2 * size', '"twice": size if seed == 7 else 0', "family-alike", "seed 7: key"),
        ('"added": rows + columns', '"added": rows + 0.0000001', "family-alike", "(and 199 more): added"),
        ('"key": size', '"key": float("inf") if seed > 197 else size', "family-draw", "seed 198 (and 1 more): "),
        ('"rows_alone": rows', '"rows_only": rows', "family-draw", "seed 0 (and 199 more): "),
        ('"columns": columns}', "}", "family-draw", "`columns`"),
        ("rng = random", "1 / (seed - 5); rng = random", "family-raises", "seed 5: The program raised ZeroDivision"),
        ("rng = random.Random(seed)", "rng = random.SystemRandom()", "family-unsteady", "a second time"),
        ("rng = random.Random(seed)", "rng = STATE", "family-unsteady", "a second time"),
        ("rng.randint(3, 9), rng.randint(3, 9)", "4, rng.randint(3, 9)", "family-variety", "7 different questions"),
        ('"twice": 2 * size', '"twice": None', "family-trap", "“twice”"),
        ('"rows_alone": rows, "twice": 2 * size}', '"twice": None}', "family-few", "2 options; at least 3"),
        ("def make", "def makes", "run-failed", "make"),
    ],
)
async def test_what_is_wrong_is_told(lab: Lab, tmp_path: Path, old: str, new: str, code: str, said: str) -> None:
    if "STATE" in new:  # one generator for all seeds
        old, new = f"\n\ndef make(seed):\n    {old}", f"STATE = random.Random(0)\n\n\ndef make(seed):\n    {new}"
    found = await told(lab, tmp_path, old, new)
    assert any(each == code and said in text.en for each, text in found), found


async def test_a_typed_key_can_be_typed(lab: Lab, tmp_path: Path) -> None:
    step = STEP.replace("kind: choice", "kind: number")
    ((code, text),) = await told(lab, tmp_path, '"key": size', '"key": size + 1 / 3', step)
    assert code == "family-untypable"
    assert "within" in text.en
    step = step.replace("    ask:", "    within: 0.01\n    ask:")
    assert await told(lab, tmp_path, '"key": size', '"key": size + 1 / 3', step) == []


async def test_distractors_within_the_tolerance_are_alike(lab: Lab, tmp_path: Path) -> None:
    step = STEP.replace("kind: choice", "kind: number\n    within: 2")
    found = await told(lab, tmp_path, '"twice": 2 * size', '"twice": size + 2', step)
    assert [code for code, text in found if "key" in text.en and "twice" in text.en] == ["family-alike"]


async def test_a_shape_is_whole_numbers(lab: Lab, tmp_path: Path) -> None:
    step = STEP.replace("kind: choice", "kind: shape")
    assert {code for code, _ in await told(lab, tmp_path, step=step)} == {"family-draw"}
    wrong = '"wrong": {"added": [rows + columns], "rows_alone": [rows], "twice": [rows, columns, 2]}}'
    assert await told(lab, tmp_path, '"key": size, "wrong": wrong}', f'"key": [rows, columns], {wrong}', step) == []
