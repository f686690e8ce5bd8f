"""Questions of a family, made in the lab as the screens ask for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.course.model import AskStep, FamilyStep, Trap
from tutor.i18n import LANGUAGES, Text
from tutor.lab import Lab
from tutor.lab.family import NoQuestion, drawn_question

pytestmark = pytest.mark.asyncio(loop_scope="session")

COUNT = """\
import random

import torch
from torch import nn


def make(seed):
    size = random.Random(seed).randint(2, 9)
    layer = nn.Linear(size, 3)
    return {
        "given": {"size": size, "kind": {"en": "plain", "zh": "普通"}},
        "key": torch.tensor(sum(p.numel() for p in layer.parameters())),
        "wrong": {"no_bias": layer.weight.numel(), "odd": size if size % 2 else None},
    }
"""
DRAWS = """\
import random

import numpy
import torch


def make(seed):
    given = {"a": random.random(), "b": numpy.random.rand(), "c": torch.rand(2)}
    return {"given": given, "key": 1, "wrong": {"no_bias": 2, "odd": 3}}
"""


def family(folder: Path, source: str, ask: str = "{size}") -> FamilyStep:
    (folder / "count.py").write_text(source, encoding="utf-8")
    trap = Trap(why=Text("not {given}", "不是 {given}"))
    return FamilyStep(
        id="count",
        family="count.py",
        ask=Text(f"How many, {ask}?", f"{ask}，多少？"),
        kind="number",
        traps={"no_bias": trap, "odd": trap},
    )


async def test_a_question_is_made_of_a_seed(lab: Lab, tmp_path: Path) -> None:
    step = family(tmp_path, COUNT, "{kind} {size}")
    asked = {seed: await drawn_question(lab, tmp_path, step, seed) for seed in range(6)}
    for question in asked.values():
        assert question.kind == "number"
        size = int(question.ask.en.removeprefix("How many, plain ").removesuffix("?"))
        assert question.ask.zh == f"普通 {size}，多少？"
        assert question.answer == 3 * size + 3
        wrong = [3 * size] + ([size] if size % 2 else [])
        assert [mistake.answer for mistake in question.mistakes] == wrong
        assert [mistake.why.en for mistake in question.mistakes] == [f"not {value}" for value in wrong]
    assert len({question.ask for question in asked.values()}) > 1
    assert await drawn_question(lab, tmp_path, step, 3) == asked[3]


async def test_every_generator_is_seeded(lab: Lab, tmp_path: Path) -> None:
    step = family(tmp_path, DRAWS, "{a} {b} {c}")

    async def ask(seed: int) -> AskStep:
        return await drawn_question(lab, tmp_path, step, seed)

    first, again, other = await ask(1), await ask(1), await ask(2)
    assert first == again
    numbers = zip(first.ask.en.split(), other.ask.en.split(), strict=True)
    assert [a == b for a, b in numbers] == [True, True, False, False, False, False]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        pytest.param("def make(seed):\n    return 1 / 0\n", "ZeroDivisionError", id="raises"),
        pytest.param("def make(seed)\n", "SyntaxError", id="no Python"),
        pytest.param("x = 1\n", "make", id="no make"),
        pytest.param("def make(seed):\n    return 3\n", "given, key, wrong", id="no dict"),
        pytest.param(COUNT.replace('"key"', '"answer"'), "given, key, wrong", id="no key"),
        pytest.param(COUNT.replace('"size": size', '"other": size'), "size", id="not given"),
        pytest.param(COUNT.replace('"no_bias"', '"none"'), "none", id="no trap"),
        pytest.param(
            COUNT.replace("torch.tensor(sum(p.numel() for p in layer.parameters()))", "torch.nan"), "nan", id="nan"
        ),
        pytest.param("import nowhere_to_be_found\n", "nowhere_to_be_found", id="no package"),
        pytest.param("import os\nos._exit(3)\n", "3", id="gone"),
    ],
)
async def test_what_makes_no_question_says_why(lab: Lab, tmp_path: Path, source: str, said: str) -> None:
    step = family(tmp_path, source)
    with pytest.raises(NoQuestion) as caught:
        await drawn_question(lab, tmp_path, step, 0)
    for language in LANGUAGES:
        assert said in caught.value.text(language)
    assert caught.value.text.en != caught.value.text.zh


async def test_the_line_that_raised_is_named(lab: Lab, tmp_path: Path) -> None:
    step = family(tmp_path, "def half(n):\n    return n / 0\n\n\ndef make(seed):\n    return half(seed)\n")
    with pytest.raises(NoQuestion, match="line 2"):
        await drawn_question(lab, tmp_path, step, 0)


async def test_a_file_that_is_gone_says_so(lab: Lab, tmp_path: Path) -> None:
    step = family(tmp_path, COUNT)
    (tmp_path / "count.py").unlink()
    with pytest.raises(NoQuestion, match=r"count\.py"):
        await drawn_question(lab, tmp_path, step, 0)
