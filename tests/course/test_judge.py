"""The verdict on an answer: right or not, why, and the way back to the step that explains it."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from questions import ask, both, said

from tutor.course.answers import Verdict, judge
from tutor.course.model import AskStep, PredictStep


def told(step: AskStep | PredictStep, answer: Any, folder: Path | None = None) -> tuple[bool, str | None, str | None]:
    verdict = judge(step, answer, folder)
    return verdict.right, said(verdict.why), verdict.back


def test_each_wrong_option_has_its_own_why() -> None:
    options = [{"text": both("a"), "right": True}, {"text": both("b"), "why": both("no"), "back": "there"}]
    step = ask(options=options)
    assert told(step, 0) == (True, "so", None)
    assert told(step, 1) == (False, "no", "there")
    predict = PredictStep.model_validate({"id": "p", "predict": both("?"), "run": "demo", "options": options})
    assert told(predict, 0) == (True, None, None)
    assert told(predict, 1) == (False, "no", "there")


def test_several_right_options_must_all_be_marked_and_no_other() -> None:
    options = [{"text": both("o"), "right": right, "why": both(str(n))} for n, right in enumerate([True, False, True])]
    step = ask(kind="choices", options=options)
    assert told(step, [0, 2]) == told(step, [2, 0]) == (True, "so", None)
    for chosen, why in (([0], "2"), ([0, 1, 2], "1"), ([1], "1"), ([], "0")):
        assert told(step, chosen) == (False, why, None)


def test_a_number_is_right_within_its_tolerance_and_of_known_mistakes_the_nearest_is_explained() -> None:
    mistakes = [{"answer": 2.3, "why": both("sign"), "back": "there"}, {"answer": 2.36, "why": both("square")}]
    step = ask(kind="number", answer=1.3, within=0.05, mistakes=mistakes)
    assert told(step, 1.34) == (True, "so", None)
    assert told(step, 1.36) == (False, None, None)
    assert told(step, 2.3) == (False, "sign", "there")
    assert told(step, 2.35) == (False, "square", None)


def test_a_whole_number_is_right_however_it_was_computed() -> None:
    assert told(ask(kind="number", answer=0.3), 0.1 + 0.2)[0]
    assert not told(ask(kind="number", answer=0.3), 0.3001)[0]


def test_a_shape_is_right_only_as_it_is() -> None:
    step = ask(kind="shape", answer=[1, 6], mistakes=[{"answer": [6, 1], "why": both("turned")}])
    assert told(step, [1, 6]) == (True, "so", None)
    assert told(step, [6, 1]) == (False, "turned", None)
    assert told(step, [1, 6, 1]) == (False, None, None)


def test_words_are_right_in_either_language_and_a_known_mistake_is_explained() -> None:
    mistakes = [{"answer": ["bagging", "装袋法"], "why": both("many nets"), "back": "there"}]
    step = ask(kind="text", answer=["dropout", "随机失活"], mistakes=mistakes)
    assert told(step, "Drop-out") == told(step, "「随机失活」") == (True, "so", None)
    assert told(step, "the Bagging") == told(step, "装袋法") == (False, "many nets", "there")
    assert told(step, "weight decay") == told(step, "") == (False, None, None)
    assert told(ask(kind="text", answer="dropout"), "DROPOUT")[0]


def test_the_first_item_that_does_not_follow_the_right_one_says_why() -> None:
    items = [{"text": both(str(n))} | ({"why": both(f"why {n}"), "back": f"b{n}"} if n else {}) for n in range(4)]
    step = ask(kind="order", items=items)
    assert told(step, [0, 1, 2, 3]) == (True, "so", None)
    assert told(step, [0, 1, 3, 2]) == (False, "why 3", "b3")
    assert told(step, [1, 0, 2, 3]) == (False, "why 1", "b1")
    for order in permutations(range(4)):
        right, why, _ = told(step, list(order))
        assert right == (list(order) == [0, 1, 2, 3])
        assert why is not None


def test_the_first_pair_that_was_put_wrongly_says_why() -> None:
    pairs = [{"left": both(f"l{n}"), "right": both(f"r{n}"), "why": both(f"why {n}"), "back": "b"} for n in range(3)]
    step = ask(kind="match", pairs=pairs)
    assert told(step, [0, 1, 2]) == (True, "so", None)
    assert told(step, [0, 2, 1]) == (False, "why 1", "b")
    assert told(step, [2, 1, 0]) == (False, "why 0", "b")


@pytest.mark.parametrize("answer", [[], [0, 0, 1], [0, 1], [0, 1, 3]])
def test_what_is_no_order_is_an_error(answer: list[int]) -> None:
    pairs = [{"left": both(f"l{n}"), "right": both(f"r{n}"), "why": both("w")} for n in range(3)]
    with pytest.raises(ValueError, match="not an order of 3 things"):
        judge(ask(kind="match", pairs=pairs), answer)


def test_the_wrong_line_is_where_the_programs_differ(tmp_path: Path) -> None:
    (tmp_path / "bug.py").write_text("import torch\nfor x in data:\n    loss.backward()\n    step()\n", "utf-8")
    (tmp_path / "ok.py").write_text("import torch\nfor x in data:\n    zero(); loss.backward()\n    step()\n", "utf-8")
    step = ask(
        kind="line",
        program="bug.py",
        fixed="ok.py",
        otherwise=both("not that line"),
        mistakes=[{"answer": "step()", "why": both("needed"), "back": "there"}],
    )
    assert told(step, 3, tmp_path) == (True, "so", None)
    assert told(step, 4, tmp_path) == (False, "needed", "there")
    assert told(step, 1, tmp_path) == (False, "not that line", None)
    with pytest.raises(ValueError, match="folder"):
        judge(step, 3)


def test_a_verdict_without_a_why_says_so() -> None:
    assert judge(ask(kind="number", answer=1, why=None), 1.0) == Verdict(True)
