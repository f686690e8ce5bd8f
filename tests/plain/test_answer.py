"""`tutor answer`: one answer to one question, from the shell."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from support import QUESTIONS, SMALL
from tutor.cli import main
from tutor.learner import Store

Capture = pytest.CaptureFixture[str]


def answer(data: Path, *words: str, lang: str = "en") -> int:
    """The exit code of the command on the two small packs."""
    packs = ["--courses", str(QUESTIONS), "--courses", str(SMALL)]
    return main(["answer", *words, "--data", str(data), "--lang", lang, *packs])


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["kinds/choose", "2"], 0, "Right. Rows and columns."),
        (["kinds/choose", "3"], 1, "Not quite. It has one axis.\n\nTo read again: tutor read kinds/page"),
        (["kinds/choose", "5"], 2, "from 1 to 4"),
        (["kinds/mark", "2", "3"], 0, "Right."),
        (["kinds/mark", "3,2"], 0, "Right."),
        (["kinds/mark", "1", "2"], 1, "Odd."),
        (["kinds/mark", "2", "2"], 2, "numbers of all that apply"),
        (["kinds/number", "１２０"], 0, "Four bytes each."),
        (["kinds/number", "-0.5"], 1, "Try again."),
        (["kinds/number", "-3/4"], 1, "Try again."),
        (["kinds/number", "--show", "-1e3"], 1, "Answer: 120"),
        (["--device", "cpu", "kinds/number", "120"], 0, "Right."),
        (["kinds/number", "-x"], 2, "there is no option “-x” here"),
        (["kinds/number", "1", "--se"], 2, "--seed needs a value behind it"),
        ([], 2, "missing: LESSON/STEP."),
        (["kinds/number", "many"], 2, "That is not a number."),
        (["kinds/shape", "1x6x30x30"], 0, "Right."),
        (["kinds/shape", "(1,", "6,", "32,", "32)"], 1, "the edge goes"),
        (["kinds/words", "Dropout"], 0, "The answer: `dropout` / `随机失活`"),
        (["kinds/words", "batch", "norm"], 1, "rescales"),
        (["kinds/order", "3", "1", "2", "4"], 0, "Right."),
        (["kinds/order", "3124"], 0, "Right."),
        (["kinds/order", "3", "2", "1", "4"], 1, "The gradients are those of the loss."),
        (["kinds/order", "3", "1"], 2, "all the numbers from 1 to 4"),
        (["kinds/match", "A=2", "B=3", "C=1"], 0, "The product stays six."),
        (["kinds/match", "c1", "b3", "a2"], 0, "Right."),
        (["kinds/match", "231"], 0, "Right."),
        (["kinds/match", "A=1", "B=3", "C=2"], 1, "It swaps the axes."),
        (["kinds/match", "A=2", "B=2", "C=1"], 2, "for each letter from A to C"),
        (["kinds/line", "11"], 0, "Gradients add up"),
        (["kinds/line", "8"], 1, "It computes gradients as it should."),
        (["kinds/line", "13"], 2, "from 1 to 12"),
        (["kinds/page", "1"], 2, "asks nothing"),
        (["first/descend", "1"], 2, "tutor run first/descend --plain"),
        (["first/write", "1"], 2, "tutor try first/write"),
        (["kinds/nothing", "1"], 2, "no step “nothing”"),
        (["kinds"], 2, "name a step"),
        (["kinds/choose"], 2, "Choose one:"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_an_answer_is_judged_and_kept(data: Path, capsys: Capture, words: list[str], code: int, said: str) -> None:
    assert answer(data, *words) == code
    out, err = capsys.readouterr()
    assert said in out + err
    store = Store.open(data)
    kept = [(each.step, each.right, each.how) for each in store.attempts("questions")]
    store.close()
    step = next((word for word in words if word.startswith("kinds/")), "").partition("/")[2]
    assert kept == ([] if code == 2 else [(step, code == 0, "shell")])


def told(data: Path, capsys: Capture, *words: str) -> tuple[int, Any]:
    """The exit code, and the object that was printed."""
    code = answer(data, *words, "--json")
    return code, json.loads(capsys.readouterr().out)


def test_as_json_the_key_is_told_when_it_is_known_or_asked_for(data: Path, capsys: Capture) -> None:
    wrong = {"right": False, "why": "Each takes four bytes.", "back": "kinds/page"}
    assert told(data, capsys, "kinds/number", "30") == (1, wrong)
    assert told(data, capsys, "kinds/number", "30", "--show") == (1, {**wrong, "key": "120"})
    assert told(data, capsys, "kinds/mark", "23") == (0, {"right": True, "why": None, "back": None, "key": "2 3"})
    assert told(data, capsys, "kinds/match", "--show") == (0, {"key": "A=2 B=3 C=1"})
    code, asked = told(data, capsys, "kinds/mark")
    assert (code, asked["kind"], asked["choices"]) == (2, "choices", ["three", "two", "four"])


def test_as_json_a_question_holds_all_that_must_be_known_to_answer_it(data: Path, capsys: Capture) -> None:
    _, pairs = told(data, capsys, "kinds/match")
    assert (len(pairs["lefts"]), len(pairs["choices"])) == (3, 3)
    _, program = told(data, capsys, "kinds/line")
    assert len(program["program"].splitlines()) == 12
    code, family = told(data, capsys, "kinds/typed-family", "--show")  # a key without its question says nothing
    assert code == 2
    assert isinstance(family["seed"], int)


def test_a_family_is_asked_with_a_seed_and_answered_by_it(data: Path, capsys: Capture) -> None:
    assert answer(data, "kinds/typed-family", "1") == 2  # nobody knows yet what is asked
    asked, trouble = capsys.readouterr()
    assert "with the --seed" in trouble
    found = re.search(
        r"shape \((\d+),\s(\d+)\)\?.*tutor answer kinds/typed-family NUMBER --seed (\d+)$", asked, re.S | re.M
    )
    assert found is not None, asked
    rows, columns, seed = int(found[1]), int(found[2]), found[3]
    code, verdict = told(data, capsys, "kinds/typed-family", "--seed", seed, str(rows * columns))
    assert (code, verdict["right"]) == (0, True)
    store = Store.open(data)
    (attempt,) = store.attempts("questions")
    assert attempt.answer == {"seed": int(seed), "answer": rows * columns}
    store.close()


def test_a_prediction_runs_and_is_judged_by_the_run(data: Path, capsys: Capture) -> None:
    run = ["run", "first/guess", "--plain", "--data", str(data), "--courses", str(SMALL), "--lang", "en"]
    assert main(run) == 1
    assert "predict first" in capsys.readouterr().err
    code, verdict = told(data, capsys, "first/guess", "2")
    assert (code, verdict["right"], verdict["why"]) == (1, False, "It moves.")
    assert verdict["figures"] == pytest.approx({"w": 0.998762}, abs=1e-5)
    assert main(run) == 0
    said = capsys.readouterr().out
    assert "steps = 30" in said
    assert "w ended at 1.00." in said
    store = Store.open(data)
    log = [(each.step, each.kind, each.right) for each in store.attempts("small")]
    store.close()
    assert log == [("guess", "predict", False), ("guess", "demo", None), ("guess", "demo", None)]
