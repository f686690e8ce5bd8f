"""`live.expect`: what counts as what a check wants, and what a learner is shown of values of any kind."""

from __future__ import annotations

from typing import Any

import numpy
import pytest
import torch

from tutor import live
from tutor.live.checking import Unmet, agree
from tutor.live.values import LONGEST, SMALL, kept, shown, text_of

NAN = float("nan")


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (1, 1.0),
        (0.1 + 0.2, 0.3),
        (1_000_000.4, 1_000_000),
        (NAN, NAN),
        (float("inf"), float("inf")),
        ((1, 2.0), [1, 2]),
        ({"a": (1, NAN)}, {"a": (1.0, NAN)}),
        ("text", "text"),
        (None, None),
        (True, True),
        (torch.tensor([1, 2]), torch.tensor([1.0, 2.0], dtype=torch.float64)),
        (torch.tensor([1.0, NAN]), torch.tensor([1.0, NAN])),
        (torch.tensor([[1, 2]]), [[1, 2]]),
        (torch.tensor(3), 3),
        (3, torch.tensor(3)),
        (numpy.array([1.0, 2.0]), torch.tensor([1.0, 2.0])),
        (torch.zeros(0, 3), torch.zeros(0, 3)),
        (torch.tensor([1 + 2j]), torch.tensor([1 + 2j])),
        (torch.ones(2, requires_grad=True), torch.ones(2)),
    ],
)
def test_what_is_the_same_but_for_rounding_is_met(got: Any, want: Any) -> None:
    live.expect(got, want, live.say(en="no", zh="否"))


class Contrary:
    def __eq__(self, other: object) -> bool:
        raise ValueError("compared")

    def __repr__(self) -> str:
        raise ZeroDivisionError


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (1, 2),
        (1.0001, 1),
        (NAN, 1),
        (1, NAN),
        (True, 1),
        ("1", 1),
        (None, 0),
        (..., torch.zeros(2)),
        ((1, 2), (1, 2, 3)),
        ("ab", ["a", "b"]),
        ({"a": 1}, {"b": 1}),
        (torch.zeros(2), torch.zeros(1, 2)),
        (torch.zeros(2, 1), torch.zeros(2)),
        (torch.tensor([1.0, NAN]), torch.tensor([1.0, 2.0])),
        (torch.tensor([1.0, float("inf")]), torch.tensor([1.0, NAN])),
        (torch.tensor([1, 2]), [1, 2, 3]),
        ([1, 2], torch.tensor([1, 2])),
        (Contrary(), 3),
        (Contrary(), "text"),
        (torch.tensor([1 + 2j]), torch.tensor([1 + 3j])),
    ],
)
def test_what_differs_is_told_with_both_values(got: Any, want: Any) -> None:
    with pytest.raises(Unmet) as caught:
        live.expect(got, want, live.say(en="no", zh="否"))
    assert caught.value.got is got
    assert caught.value.want is want
    assert caught.value.args[0]("zh") == "否"


def test_within_widens_what_is_met() -> None:
    assert agree(0.31, 0.3, 0.02)
    assert not agree(0.33, 0.3, 0.02)
    assert agree(torch.tensor([310.0]), torch.tensor([300.0]), 0.05)
    assert not agree(torch.tensor([310.0]), torch.tensor([300.0]), 0.02)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1 / 3, "0.333333"),
        (0.25, "0.25"),
        (True, "True"),
        ("it's", '"it\'s"'),
        ([1, 2, 3], "[1, 2, 3]"),
        ((1,), "(1,)"),
        ({"a": 1 / 3}, "{'a': 0.333333}"),
        (list(range(100)), "[0, 1, 2, 3, 4, 5, 6, 7, …]"),
        (Contrary(), "<Contrary: repr raised ZeroDivisionError>"),
        ([Contrary()], "[<Contrary: repr raised ZeroDivisionError>]"),
        (torch.tensor(2.5), "tensor(2.5000)"),
        (torch.zeros(2, 3), "Tensor (2, 3)"),
        (torch.nn.Parameter(torch.zeros(2)), "Parameter (2,)"),
        (torch.nn.Linear(2, 3), "Linear(in_features=2, out_features=3, bias=True)"),
        (object(), "<object object>"),
    ],
)
def test_a_value_in_a_line(value: Any, text: str) -> None:
    assert text_of(value) == text


def test_no_text_is_longer_than_a_line() -> None:
    for value in ("x" * 10_000, ["y" * 1000] * 1000, type("Long", (), {"__repr__": lambda self: "z" * 10_000})()):
        assert len(text_of(value)) <= LONGEST


def test_a_list_that_holds_itself_has_a_text() -> None:
    endless: list[Any] = []
    endless.append(endless)
    assert text_of(endless).startswith("[[")


def test_a_tensor_is_kept_as_it_was() -> None:
    for size in (3, SMALL + 1):
        tensor = torch.ones(size)
        before = kept("x", tensor)
        tensor.zero_()
        frame = before().tensor
        assert frame is not None
        assert frame.high == 1.0


def test_parts_of_a_tuple_have_frames_of_their_own() -> None:
    value = shown("pair", (torch.ones(2), 3, {"no": "tensor"}))
    assert [part.name for part in value.parts] == ["[0]", "[1]", "[2]"]
    assert value.parts[0].tensor is not None
    assert value.parts[1].text == "3"


@pytest.mark.parametrize(
    "tensor",
    [
        torch.zeros(2, 3).to_sparse(),
        torch.empty(2, device="meta"),
        torch.tensor([True, False]),
        torch.tensor([1 + 2j]),
        torch.zeros(0, 3),
        torch.ones(3).expand(2, 3),
        numpy.array(["text"]),
        numpy.arange(6).reshape(2, 3),
    ],
)
def test_every_kind_of_tensor_is_shown(tensor: Any) -> None:
    assert shown("x", tensor).name == "x"
