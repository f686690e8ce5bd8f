"""An alarm as a sentence, in both languages."""

from __future__ import annotations

import pytest

from showing import LABELS
from tutor.i18n import Text
from tutor.live.frames import Alarm, Start
from tutor.views.alarm_words import plain
from tutor.views.sentences import absent_device

WORDS = {**LABELS, "loss": Text("Loss", "损失"), "train": Text("training set", "训练集")}


@pytest.mark.parametrize(
    ("alarm", "english", "chinese"),
    [
        (
            Alarm("loss", "train", 1037, "nan", 1, ["w", "model.0.weight"]),
            "At step 1,037, training set in Loss became nan. "
            "Tensors that hold nan or inf at that moment: `w`, `model.0.weight`.",
            "第 1,037 步，「损失」中的「训练集」变成了 nan。此时含有 nan 或 inf 的张量：`w`、`model.0.weight`。",
        ),
        (
            Alarm("loss", "gain", 0, "-inf", 1, []),
            "gain in Loss is -inf.",
            "「损失」中的「gain」是 -inf。",
        ),
        (
            Alarm("heat", "", 2, "inf", 1, ["a", "…"]),
            "At step 2, one value of heat became inf. Tensors that hold nan or inf at that moment: `a`, ….",
            "第 2 步，「heat」中有一个值变成了 inf。此时含有 nan 或 inf 的张量：`a`、…。",
        ),
        (
            Alarm("heat", "", 2, "nan", 4096, []),
            "At step 2, 4,096 values of heat became nan or infinite, the first of them nan.",
            "第 2 步，「heat」中有 4,096 个值变成了 nan 或 inf，其中第一个是 nan。",
        ),
        (
            Alarm("", "error", 9, "nan", 1, []),
            "The result error is not a finite number: nan.",
            "结果「error」不是有限数：nan。",
        ),
    ],
)
def test_an_alarm_says_what_where_and_when(alarm: Alarm, english: str, chinese: str) -> None:
    assert plain(alarm, WORDS, "en") == english
    assert plain(alarm, WORDS, "zh") == chinese


def test_a_device_is_spoken_of_only_when_it_is_absent() -> None:
    assert absent_device(Start("a", "b", 0, {}), "en") == ""
    assert absent_device(Start("a", "b", 0, {}, "cuda", "cuda"), "en") == ""
    absent = Start("a", "b", 0, {}, "cpu", "cuda:1")
    assert absent_device(absent, "en") == "cuda:1 is not available here; the run goes on on the CPU."
    assert absent_device(absent, "zh") == "这台机器上没有可用的 cuda:1，改在 CPU 上运行。"
