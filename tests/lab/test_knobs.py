"""Turning knobs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.course.model import Knob
from tutor.lab.knobs import parsed, sweep_values, turned


def knob(**fields: object) -> Knob:
    return Knob.model_validate({"label": {"en": "k", "zh": "钮"}, **fields})


DEGREE = knob(start=3, range=[1, 14])
RATE = knob(start=0.1, range=[0.001, 1], scale="log")
COUNT = knob(start=1000, range=[15, 20000000], scale="log")
NOISE = knob(start=0.2, range=[0, 0.5])
NET = knob(start="huge", choices=["line", "right", "huge"])
DECAY = knob(start=False)
GAIN = knob(start=1.0, choices=[0.5, 1.0, 3.0])
ALL = [DEGREE, RATE, COUNT, NOISE, NET, DECAY]


def test_a_whole_number_turns_by_one_and_stops_at_its_ends() -> None:
    assert turned(DEGREE, 3, 1) == 4
    assert turned(DEGREE, 14, 1) == 14
    assert isinstance(turned(DEGREE, 3, -1), int)


def test_a_log_scale_turns_through_one_two_five() -> None:
    value: object = 0.001
    seen = [value]
    for _ in range(9):
        value = turned(RATE, value, 1)  # type: ignore[arg-type]
        seen.append(value)
    assert seen == [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]
    assert turned(COUNT, 15, 1) == 20


def test_a_choice_goes_round_and_a_switch_switches() -> None:
    assert turned(NET, "huge", 1) == "line"
    assert turned(DECAY, False, 1) is True


@pytest.mark.parametrize("each", ALL)
@given(notches=st.lists(st.sampled_from([-3, -1, 1, 2]), max_size=40))
def test_no_turn_leaves_the_range(each: Knob, notches: list[int]) -> None:
    value = each.start
    for by in notches:
        value = turned(each, value, by)  # type: ignore[assignment]
        if each.range is not None:
            assert isinstance(value, (int, float))
            assert each.range[0] <= value <= each.range[1]


def test_turning_back_comes_back() -> None:
    value = NOISE.start
    for by in [1] * 4 + [-1] * 4:
        value = turned(NOISE, value, by)  # type: ignore[assignment]
    assert value == NOISE.start


def test_words_of_the_command_line_become_values() -> None:
    assert parsed(DEGREE, "5") == 5
    assert parsed(RATE, "1e-2") == 0.01
    assert parsed(NET, "line") == "line"
    assert parsed(DECAY, "yes") is True
    assert parsed(GAIN, "3") == parsed(GAIN, "3.0") == 3.0


@pytest.mark.parametrize(
    ("each", "text", "allowed"),
    [
        (DEGREE, "99", "1 … 14"),
        (DEGREE, "2.5", "1 … 14"),
        (RATE, "x", "0.001 … 1"),
        (NET, "tiny", "line, right, huge"),
        (GAIN, "4", "0.5, 1, 3"),
        (DECAY, "maybe", "true, false"),
    ],
)
def test_a_value_it_cannot_have_says_what_it_can(each: Knob, text: str, allowed: str) -> None:
    with pytest.raises(ValueError, match=allowed.replace("…", ".")):
        parsed(each, text)


@pytest.mark.parametrize(
    ("swept", "values"),
    [
        (DEGREE, [1, 3, 5, 8, 10, 12, 14]),
        (RATE, [0.001, 0.0032, 0.01, 0.032, 0.1, 0.32, 1]),
        (knob(start=1, range=[1, 3]), [1, 2, 3]),
        (DECAY, [False, True]),
        (NET, ["line", "right", "huge"]),
    ],
)
def test_a_sweep_goes_from_end_to_end(swept: Knob, values: list[object]) -> None:
    assert sweep_values(swept) == values
