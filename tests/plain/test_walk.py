"""A lesson walked line by line through real pipes: everything can be done, and what is kept is what the app keeps."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from talking import Knowing, Talk, drawn, reading, solve

from support import QUESTIONS, SMALL
from tutor.course import Pack
from tutor.course.model import AskStep, FamilyStep, PredictStep, ReadStep, kind_of
from tutor.i18n import Language
from tutor.lab import Lab
from tutor.learner import Store


def kept(data: Path, pack: Pack, lesson: str) -> list[tuple[Any, ...]]:
    """The log of a lesson: step, kind, answer and verdict."""
    store = Store.open(data)
    attempts = store.attempts(pack.name, lesson)
    store.close()
    assert all(each.how == "lesson" and (each.seconds is not None or each.kind == "recap") for each in attempts)
    return [(each.step, each.kind, each.answer, each.right) for each in attempts]


def walked(talk: Talk, knowing: Knowing, steps: int) -> None:
    """Every step, from the first to the last."""
    said = talk.heard()
    for index in range(steps):
        line = knowing.line(index, said)
        if line is not None:
            talk.say(line)
        said = talk.say("")


@pytest.fixture(scope="module")
def families() -> dict[str, str]:
    """What the families of the questions ask, and the line that answers each."""

    async def work() -> dict[str, str]:
        lab = Lab()
        try:
            pack = Pack.open(QUESTIONS)
            return await drawn(lab, pack, pack.lesson("kinds"))
        finally:
            lab.close()

    return asyncio.run(work())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_kind_of_question_is_answered(data: Path, families: dict[str, str], language: Language) -> None:
    pack = Pack.open(QUESTIONS)
    lesson = pack.lesson("kinds")
    with reading(data, QUESTIONS, "kinds", language=language) as talk:
        walked(talk, Knowing(pack, lesson, families), len(lesson.steps))
        assert talk.leave() == 0
    assert "\x1b" not in talk.said
    log = kept(data, pack, "kinds")
    assert [(step, kind) for step, kind, _, _ in log] == [
        *((step.id, kind_of(step)) for step in lesson.steps if step.id != "failing"),
        ("", "recap"),
    ]
    answers = {step: answer for step, _, answer, _ in log}
    assert answers["choose"] == 1  # the option's place in the file, whatever number it had
    assert answers["mark"] == [0, 2]
    assert (answers["number"], answers["shape"], answers["words"]) == (120, [1, 6, 30, 30], "dropout")
    assert (answers["order"], answers["match"], answers["line"]) == ([0, 1, 2, 3], [0, 1, 2], 11)
    assert set(answers["family"]) == {"seed", "answer"}
    assert answers["family"]["answer"] == 0  # of a family the key comes first
    assert all(right for _, kind, _, right in log if kind in ("ask", "family"))


def test_a_lesson_with_demo_prediction_and_exercise_is_done(data: Path) -> None:
    pack = Pack.open(SMALL)
    lesson = pack.lesson("first")
    solve(data, pack, lesson)
    with reading(data, SMALL, "first") as talk:
        walked(talk, Knowing(pack, lesson, {}), len(lesson.steps))
        assert "Recap: First lesson\n\n8 of 8 steps" in talk.said
        assert "w ended at 1.00.\nWeight = 0.998762\n\nAs you predicted." in talk.said
        assert talk.leave() == 0
    store = Store.open(data)
    progress = store.progress("small")["first"]
    assert (progress.done, progress.read) == (len(lesson.steps), True)
    assert store.place("small") == ("first", "write")
    store.close()
    log = kept(data, pack, "first")
    assert [(step, kind, right) for step, kind, _, right in log] == [
        ("hello", "read", None),
        ("guess", "predict", True),
        ("guess", "demo", None),
        ("descend", "demo", None),
        ("pick", "ask", True),
        ("mark", "ask", True),
        ("count", "ask", True),
        ("shape", "ask", True),
        ("write", "code", True),
        ("", "recap", None),
    ]
    assert log[2][2] == pytest.approx({"w": 0.998762}, abs=1e-5)
    assert log[8][2] == {"messages": [], "hints": 0, "solution": False}


def test_wrong_answers_are_told_why_and_tried_again(data: Path) -> None:
    with reading(data, SMALL, "first/pick") as talk:
        assert "1. A matrix\n2. A vector\n3. A number" in talk.heard()
        assert "from 1 to 3" in talk.say("4")
        assert "from 1 to 3" in talk.say("a vector")
        told = talk.say("guess 2")
        assert "Not quite. You said: guess. It has one." in told
        assert "step 1, “Hello” (type go 1)" in told
        assert "Answer: 1." in talk.say("show")
        assert "Right. Rows and columns." in talk.say("1")
        assert "Step 1 of 8" in talk.say("go hello")
        assert "Step 5 of 8" in talk.say("5")  # where nothing is asked, a number is a step
        told = talk.say("p")
        assert "Step 4 of 8" in told
        assert "You have answered it." in told
        assert "means nothing here" in talk.say("a matrix")
        assert "There is no such step" in talk.say("go 99")
        assert "from 1 to 8" in talk.say("99")
        assert "no term “dropout”" in talk.say("g dropout")
        assert "第 4 步" in talk.say("l")
        assert "Enter 或 n" in talk.say("?")
        assert talk.leave() == 0
    store = Store.open(data)
    attempts = [each for each in store.attempts("small", "first") if each.kind == "ask"]
    assert [(each.answer, each.right, each.sure) for each in attempts] == [(0, False, "guess"), (1, True, None)]
    assert store.setting("language") == "zh"
    store.close()


def test_the_end_of_the_lines_ends_it_and_the_place_is_kept(data: Path) -> None:
    with reading(data, SMALL, "first/count") as talk:
        talk.heard()
        assert talk.leave() == 0
    assert talk.said.endswith("Your place is kept: tutor read first\n\n")
    store = Store.open(data)
    assert store.place("small") == ("first", "count")
    store.set_place("small", "first", "mark")  # as the app does
    store.close()
    with reading(data, SMALL, "first") as again:
        assert "Step 5 of 8 (question): Mark all" in again.heard()
        assert "Step 6 of 8" in again.say("n")
        assert again.say("q").endswith("tutor read first\n\n")
        assert again.leave() == 0


def test_knobs_are_typed_and_hints_come_one_by_one(data: Path) -> None:
    with reading(data, SMALL, "first/descend") as talk:
        talk.heard()
        assert "no knob “rate” here. There are: lr, steps." in talk.say("rate=1")
        assert "lr cannot be “7”; it may be 0.001 … 1." in talk.say("lr=7")
        assert "seed 0, lr = 0.2, steps = 50" in talk.say("lr = 0.2 steps=50")
        assert "seed 0, lr = 0.2, steps = 60" in talk.say("steps=60")  # the other stays as it was set
        assert str(data / "drafts" / "small" / "first" / "double.py") in talk.say("go write")
        assert "double(3) must be 6" in talk.say("")
        assert "Hint 1 of 2: Add it to itself." in talk.say("h")
        assert "Hint 2 of 2" in talk.say("h")
        assert "return x + x" not in talk.say("h")
        assert "return x + x" in talk.say("h")
        solve(data, Pack.open(SMALL), Pack.open(SMALL).lesson("first"))
        assert "You had seen the solution" in talk.say("")
        assert talk.leave() == 0
    store = Store.open(data)
    tried = [each for each in store.attempts("small", "first") if each.kind == "code"]
    assert [(each.right, each.answer["hints"], each.answer["solution"]) for each in tried] == [
        (False, 0, False),
        (True, 2, True),
    ]
    store.close()


def test_steps_are_of_every_kind() -> None:
    """What the two packs walk through here, so that no kind is forgotten."""
    steps = [*Pack.open(QUESTIONS).lesson("kinds").steps, *Pack.open(SMALL).lesson("first").steps]
    kinds = {step.kind for step in steps if isinstance(step, AskStep)}
    assert kinds == {"choice", "choices", "number", "shape", "text", "order", "match", "line"}
    assert {kind_of(step) for step in steps} == {"read", "demo", "predict", "ask", "family", "code"}
    assert {ReadStep, PredictStep, FamilyStep} <= {type(step) for step in steps}
