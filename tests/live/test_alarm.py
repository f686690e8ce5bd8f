"""When nan and infinity raise an alarm, and when they do not."""

from __future__ import annotations

import math

import torch
from sinks import Kept

from tutor import live
from tutor.live.alarm import MOST
from tutor.live.frames import Alarm

NAN, INF = math.nan, math.inf


def alarms(sink: Kept) -> list[tuple[str, str, int, str, int]]:
    """What was raised, but for the names of tensors."""
    alarms = [frame for frame in sink.frames if isinstance(frame, Alarm)]
    return [(alarm.name, alarm.series, alarm.step, alarm.value, alarm.count) for alarm in alarms]


def test_a_curve_raises_one_alarm_for_each_series_at_its_first_bad_step(sink: Kept) -> None:
    for step in live.steps(6):
        live.curve("loss", train=NAN if step >= 3 else 1.0, dev=INF if step >= 4 else 1.0)
    live.curve("rates", at=0.1, gain=-INF)
    assert alarms(sink) == [
        ("loss", "train", 3, "nan", 1),
        ("loss", "dev", 4, "inf", 1),
        ("rates", "gain", 5, "-inf", 1),
    ]


def test_a_curve_outside_a_loop_raises_its_alarm_at_step_0(sink: Kept) -> None:
    live.curve("loss", train=torch.tensor(NAN))
    assert alarms(sink) == [("loss", "train", 0, "nan", 1)]


def test_huge_numbers_whose_sum_is_infinite_raise_none(sink: Kept) -> None:
    live.curve("loss", train=1.7e308, dev=1.7e308)
    for _ in live.steps(1):
        live.plane("field", field=torch.full((2, 2), 1.7e308, dtype=torch.float64))
    assert alarms(sink) == []


def test_a_tensor_raises_inside_a_loop_only(sink: Kept) -> None:
    bad = torch.tensor([[0.0, INF, NAN], [1.0, -INF, 2.0]])
    live.tensor("before", bad)
    for _ in live.steps(2):
        live.tensor("inside", bad)
        live.tensor("list", [1.0, NAN])
        live.tensor("whole", torch.arange(3))
    live.tensor("after", bad)
    assert alarms(sink) == [("inside", "", 0, "inf", 3), ("list", "", 0, "nan", 1)]


def test_the_minus_infinity_of_a_mask_raises_none(sink: Kept) -> None:
    scores = torch.zeros(3, 3).masked_fill(torch.ones(3, 3).triu(1).bool(), -INF)
    for step in live.steps(2):
        live.tensor("scores", scores)
        live.plane("field", field=scores)
        if step == 1:
            live.tensor("scores", scores * 0)
    assert alarms(sink) == [("scores", "", 1, "nan", 3)]


def test_a_field_and_a_path_raise_but_a_lifted_pen_does_not(sink: Kept) -> None:
    field = torch.zeros(90, 200)
    field[10, 7] = NAN
    paths = {
        "lifted": torch.tensor([[0.0, 0.0], [NAN, NAN], [1.0, 1.0]]),
        "steep": torch.tensor([[0.0, 0.0], [1.0, INF], [2.0, INF]]),
        "lost": torch.tensor([[0.0, 0.0], [NAN, NAN]]),
    }
    live.plane("before", field=field, path=paths)
    for _ in live.steps(1):
        live.plane("way", field=field, path=paths)
    assert alarms(sink) == [("way", "", 0, "nan", 1), ("way", "steep", 0, "inf", 2), ("way", "lost", 0, "nan", 1)]


def test_a_result_raises_after_a_loop_when_nothing_did_before(sink: Kept) -> None:
    live.result(early=NAN)
    for _ in live.steps(1):
        pass
    live.result(good=1.0, errors=[1.0, [NAN, INF]], word="nan")
    live.result(late=NAN)
    assert alarms(sink) == [("", "errors", 0, "nan", 2)]


def test_a_run_raises_eight_alarms_at_most(sink: Kept) -> None:
    live.curve("loss", **{f"series{number}": NAN for number in range(MOST + 3)})
    assert len(alarms(sink)) == MOST == 8
