"""A run told in lines: how far it is now and then, all panels at its end."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO
from typing import Any

import pytest

from tutor.course.model import DemoStep
from tutor.i18n import Language
from tutor.live.frames import Console, Curve, Failed, Frame, Note, Result, Series, Start, Table
from tutor.views.transcript import Transcript


def both(en: str, zh: str) -> dict[str, str]:
    return {"en": en, "zh": zh}


@pytest.fixture(scope="module")
def step() -> DemoStep:
    source: dict[str, Any] = {
        "id": "turn",
        "demo": "turn.py",
        "text": both("Watch.", "看。"),
        "panels": ["loss", "seen"],
        "labels": {"loss": both("Loss", "损失"), "seen": both("Seen so far", "已看过")},
        "notes": {"half": both("Half way, at **{at}**.", "到 **{at}** 走了一半。")},
        "sentence": both("It ended at **{w}**.", "停在 **{w}**。"),
    }
    return DemoStep.model_validate(source)


def told(step: DemoStep, frames: Sequence[Frame], language: Language = "en") -> str:
    """What is printed of these frames."""
    out = StringIO()
    with Transcript(step, language, out) as transcript:
        for frame in frames:
            transcript.show([frame])
    return out.getvalue()


def curve(first: int, count: int = 1) -> Curve:
    at = [float(number) for number in range(first, first + count)]
    return Curve("loss", {"train": Series(at, [1 / (1 + x) for x in at])})


def seen(number: int) -> Table:
    return Table("seen", number, ["a"], [[1.0]] * number)


BEGUN = Start("first", "turn", 7, {"lr": 0.1})


def test_a_run_is_told_from_its_beginning_to_its_end(step: DemoStep) -> None:
    frames: list[Frame] = [
        BEGUN, curve(0), seen(1), curve(1), Note("half", 1, {"at": 1}), seen(2), curve(2),
        Console("so \x1b[31mred\x1b[0m\n"), Result({"w": 0.5}),
    ]  # fmt: skip
    assert told(step, frames).startswith(
        "first/turn, seed 7, lr = 0.1\n"
        "step 1: Loss: train 1; Seen so far: rows: 1\n"
        "Half way, at 1.\n"
        "step 2: Loss: train 0.5; Seen so far: rows: 2\n"
        "so red\n"
        "\n[Loss]\n"
    )
    assert told(step, frames).endswith("\nIt ended at 0.5.\nw = 0.5\n")
    assert "第 2 步：损失：train 0.5；已看过：2 行" in told(step, frames, "zh")


def test_it_is_no_flood(step: DemoStep) -> None:
    pictures = told(step, [BEGUN, *(seen(number) for number in range(1, 500))])
    assert pictures.count("\nstep ") == Transcript.MOMENTS
    curves = told(step, [BEGUN, *(curve(number) for number in range(1000))])
    assert curves.count("\nso far: ") == 9  # after 2, 4, 8 … 512 frames


def test_what_has_not_changed_is_not_said_again(step: DemoStep) -> None:
    same = Table("seen", 1, ["a"], [[1.0]])
    frames: list[Frame] = [BEGUN, same, Table("seen", 2, ["a"], [[2.0]]), Table("seen", 3, ["a"], [[3.0]] * 2), seen(4)]
    assert [line for line in told(step, frames).splitlines() if line.startswith("step ")] == [
        "step 1: Seen so far: rows: 1",
        "step 3: Seen so far: rows: 2",
    ]


def test_a_run_that_fails_tells_what_it_had_shown(step: DemoStep) -> None:
    assert "[Loss]" in told(step, [BEGUN, curve(0), Failed("exception", "no", 3)])
