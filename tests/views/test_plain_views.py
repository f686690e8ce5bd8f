"""Frames in plain text, without an app; and what importing it costs."""

from __future__ import annotations

import subprocess
import sys

import pytest
from histogram_frames import activations, weights
from image_frames import digits, picture_in_colour

from showing import LABELS, descent, errors, gates, layers, regions, tensor, training
from tutor.i18n import LANGUAGES
from tutor.live.frames import Alarm, Console, Failed, Frame, Note, Progress, Result, Start
from tutor.views.plain import plain

FRAMES: list[Frame] = [
    training(),
    gates(),
    tensor(0, 0, lambda r, c: 0.0),
    digits(),
    picture_in_colour(),
    weights(),
    activations(),
    regions(),
    descent(),
    layers(error="no"),
    errors(),
    Note("best", 3, {}),
    Alarm("loss", "train", 37, "nan", 1, ["w"]),
    Console("printed\n"),
    Start("bias-variance", "turn", 3, {"degree": 3, "on": True}),
    Progress(3, 400, 1930.0),
    Result({"dev": 0.168, "order": [0, 3, 1]}),
    Failed("exception", "boom", 7, "x = 1 / 0", 3),
]


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: type(frame).__name__)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_frame_has_words(frame: Frame, language: str) -> None:
    text = plain(frame, LABELS, "zh" if language == "zh" else "en")
    assert text.strip()
    assert text.replace("\n", "").isprintable()
    assert text == text.rstrip("\n")


@pytest.mark.parametrize(
    ("frame", "english", "chinese"),
    [
        (Progress(3, 400, 1930.0), "step 3 of 400", "第 3 步，共 400 步"),
        (Result({"dev": 0.168, "good": True}), "dev = 0.168, good = yes", "验证集 = 0.168，good = 是"),
        (
            Failed("exception", "boom", 7, "  x = 1 / 0"),
            "failed: boom\nline 7: x = 1 / 0",
            "运行失败：boom\n第 7 行：x = 1 / 0",
        ),
        (
            Start("gates", "turn", 3, {"degree": 3}),
            "gates/turn, seed 3, degree = 3",
            "gates/turn，随机种子 3，degree = 3",
        ),
        (
            Start("gates", "turn", 3, {}, "cpu", "mps"),
            "gates/turn, seed 3\nmps is not available here; the run goes on on the CPU.",
            "gates/turn，随机种子 3\n这台机器上没有可用的 mps，改在 CPU 上运行。",
        ),
        (Console("one\n\x1b[1mtwo\x1b[0m\n"), "one\ntwo", "one\ntwo"),
    ],
)
def test_words_of_frames_that_are_no_pictures(frame: Frame, english: str, chinese: str) -> None:
    assert plain(frame, LABELS, "en") == english
    assert plain(frame, LABELS, "zh") == chinese


def test_pictures_stand_under_the_name_of_their_panel() -> None:
    text = plain(training(), LABELS, "zh")
    assert text.startswith("损失\n  曲线")
    assert text.count("\n") == 3


HEAVY = ("torch", "numpy", "sklearn", "jieba", "plotext")


@pytest.mark.parametrize(
    ("module", "absent"),
    [("tutor.views.plain", (*HEAVY, "textual")), ("tutor.views.kinds", HEAVY), ("tutor.views.panel", HEAVY)],
)
def test_imports_stay_light(module: str, absent: tuple[str, ...]) -> None:
    code = f"import sys, {module}; print([name for name in {absent!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
