"""The program beside a run: the line that runs, and what each line made."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showing import picture, texts
from tutor.live.frames import Made, Source
from tutor.views import plain_text
from tutor.views.source.view import SourceView

TEXT = """'''Doc.'''
import torch

x = torch.arange(6.0).view(2, 3)
q, k = x.split(1)
for step in range(3):
    pass
"""
FRAME = Source(
    "source",
    4,
    6,
    [
        Made(4, "x", [2, 3], "float32", 0.0, 5.0),
        Made(5, "q", [1, 3], "float32", 0.0, 2.0),
        Made(5, "k", [1, 3], "float32", 3.0, 5.0),
    ],
)


def view(frame: Source | None = FRAME, text: str = TEXT) -> SourceView:
    made = SourceView()
    made.set_reactive(SourceView.text, text)
    if frame is not None:
        made.take(frame)
    return made


def test_a_tensor_stands_at_the_end_of_the_line_that_made_it() -> None:
    lines = texts(picture(view(), 80, 12))
    assert lines[3] == " 4 x = torch.arange(6.0).view(2, 3)" + "(2, 3) float32 0 .. 5".rjust(45)
    assert lines[4].endswith("q (1, 3)  k (1, 3)")


def test_where_there_is_no_room_it_stands_below() -> None:
    lines = texts(picture(view(), 40, 16))
    assert lines[3] == " 4 x = torch.arange(6.0).view(2, 3)"
    assert lines[4].strip() == "x (2, 3) float32 0 .. 5"


def test_the_line_that_runs_is_marked_and_in_sight() -> None:
    assert [line for line in texts(picture(view(), 80, 12)) if line.startswith(">")] == [">6 for step in range(3):"]
    assert any(line.startswith(">6") for line in texts(picture(view(), 80, 2)))


def test_a_long_line_can_be_read_to_its_end() -> None:
    shown = "".join(line[3:] for line in texts(picture(view(None, "x = [" + "1, " * 40 + "]\n"), 30, 20)))
    assert shown.replace(" ", "") == ("x=[" + "1," * 40 + "]")


def test_words() -> None:
    english, chinese = view(), view()
    chinese.set_reactive(SourceView.language, "zh")
    assert english.describe() == "at line 6; 3 tensors made."
    assert chinese.describe() == "运行到第 6 行；产生了 3 个张量。"
    assert english.plain().split("\n")[:3] == [
        "at line 6",
        "line 4: x = torch.arange(6.0).view(2, 3)",
        "  x  (2, 3) float32  0 .. 5",
    ]
    assert "line 4: x  (2, 3) float32  0 .. 5" in plain_text(FRAME)


made = st.builds(
    Made,
    st.integers(-3, 40),
    st.text(max_size=8),
    st.lists(st.integers(0, 10**6), max_size=6),
    st.text(max_size=8),
    st.none() | st.floats(),
    st.none() | st.floats(),
)


@given(
    st.text(max_size=200),
    st.builds(Source, st.just("source"), st.just(0), st.integers(-3, 40), st.lists(made, max_size=6)),
    st.integers(1, 90),
    st.integers(1, 30),
)
def test_any_frame_is_drawn_within_its_panel(text: str, frame: Source, width: int, height: int) -> None:
    shown = view(frame, text)
    picture(shown, width, height)
    assert shown.describe()
    shown.plain()
