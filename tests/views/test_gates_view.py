"""Gates over tokens: values and colours aligned by token, units, the cursor, and what they say in words."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showing import LABELS, Showing, painted, picture, texts
from token_frames import CHINESE, WORDS, gate, gates
from tutor.i18n import Language
from tutor.live.frames import Gate, Gates, Grid
from tutor.views.colormap import luminance
from tutor.views.gates.rows import scale_of
from tutor.views.ink import ERROR, line_text
from tutor.views.kinds import view_for
from tutor.views.plain import plain

NAN, INF = math.nan, math.inf

numbers = st.one_of(st.floats(), st.floats(-1, 1), st.floats(0, 1))


@st.composite
def frames(draw: st.DrawFn) -> Gates:
    """Any frame, with gates that do not fit the tokens among them."""
    tokens = draw(st.lists(st.text(max_size=7), max_size=40))
    made = []
    for _ in range(draw(st.integers(0, 5))):
        fits = draw(st.booleans())
        cols = len(tokens) if fits else draw(st.integers(-1, 40))
        rows = draw(st.integers(0, 24))
        pattern = draw(st.lists(numbers, min_size=1, max_size=7))
        count = max(0, rows * cols) if fits else draw(st.integers(0, 60))
        values = [pattern[i % len(pattern)] for i in range(count)]
        means = [pattern[i % len(pattern)] for i in range(len(tokens) if fits else draw(st.integers(0, 50)))]
        units, block = draw(st.integers(-1, 90)), draw(st.integers(-1, 4))
        made.append(
            Gate(draw(st.text(max_size=6)), units, means, Grid(rows, cols, values), block, draw(st.integers(0, 2)))
        )
    return Gates("g", 0, tokens, made, draw(st.none() | st.integers(-3, 50)))


moves = st.lists(
    st.one_of(
        st.tuples(st.just("walk"), st.integers(-40, 40), st.integers(-40, 40)),
        st.tuples(st.just("hover"), st.integers(-2, 90), st.integers(-2, 30)),
        st.tuples(st.just("turn"), st.integers(0, 1), st.integers(-2, 2)),
    ),
    max_size=4,
)


@given(frames(), frames(), st.integers(1, 90), st.integers(1, 40), st.sampled_from(["en", "zh"]), st.booleans(), moves)
def test_anything_is_drawn_within_its_size(
    frame: Gates,
    then: Gates,
    width: int,
    height: int,
    language: Language,
    colour: bool,
    moved: list[tuple[str, int, int]],
) -> None:
    view = view_for(frame, labels=LABELS, language=language)
    assert picture(view, width, height, colour=colour)
    for name, one, other in moved:
        getattr(view, name)(one, other)
        assert picture(view, width, height, colour=colour)
    view.take(then)
    assert picture(view, width, height, colour=colour)
    for text in (view.plain(), view.describe(), view.facts()):
        assert text.replace("\n", "").isprintable()
    assert (view.lines_wanted(width) or 1) >= 1


def one(*values: float, name: str = "f") -> Gates:
    """A gate of one unit over tokens of one letter."""
    return Gates("g", 2, list("abcdefgh"[: len(values)]), [gate(name, [values])])


def test_values_stand_below_their_tokens() -> None:
    rows = texts(picture(view_for(gates(units=1), labels=LABELS), 110, 12, colour=False))
    assert rows[0].split() == WORDS
    for row in rows[1:8]:
        name, digits = row[:15].strip(), row[15:]
        assert name
        assert len(digits.split()) == len(WORDS)
    starts = [rows[0].index(word) for word in WORDS]
    ends = [i for i, (a, b) in enumerate(zip(rows[2] + " ", rows[2][1:] + "  ", strict=False)) if a != " " and b == " "]
    # A value ends in the cells of its token.
    assert all(start < end < start + 8 for start, end in zip(starts, ends[-len(WORDS) :], strict=True))


def lstm(count: int) -> Gates:
    """Gates with names of two words over tokens of one letter, and a state of both signs."""
    opened, state = [0.25 + token / 40 for token in range(count)], [-0.35 + token / 20 for token in range(count)]
    names = ("input gate", "forget gate", "output gate")
    return Gates(
        "lstm", 2, list("ab(ca)bc(b)a"[:count]), [*(gate(n, [opened]) for n in names), gate("cell state", [state])]
    )


def test_names_stand_above_their_values_where_these_would_have_no_room_beside_them() -> None:
    rows = texts(picture(view_for(lstm(12)), 58, 14, colour=False))
    assert [row for row in rows if row and row[0].isalpha()][1:5] == [
        "input gate",
        "forget gate",
        "output gate",
        "cell state",
    ]
    assert rows[2].split()[:2] == [".25", ".28"]
    assert rows[8].startswith("-.35-.30-.25")  # a minus parts as well as a space
    assert rows[8].endswith(" .20")
    wide = texts(picture(view_for(lstm(12)), 78, 14, colour=False))
    assert wide[1].startswith("input gate  ")
    # Digits matter more than the end of a name; where there are none, names are whole.
    low = texts(picture(view_for(lstm(12)), 58, 8, colour=False))
    assert [row[:10] for row in low[1:5]] == ["input ga… ", "forget g… ", "output g… ", "cell sta… "]
    assert low[4].endswith(" .15 .20")
    narrow = texts(picture(view_for(lstm(12)), 40, 14, colour=False))
    assert [row[:12] for row in narrow[1:5]] == ["input gate  ", "forget gate ", "output gate ", "cell state  "]


def test_the_mouse_reads_a_gate_whose_name_stands_above_it() -> None:
    view = view_for(lstm(12))
    for y in (3, 4):  # the name of the second gate, and its values
        picture(view, 58, 14, colour=False)
        view.hover(9, y)
        rows = texts(picture(view, 58, 14, colour=False))
        assert any(row.startswith("forget gate at ( 0.3") for row in rows)
        assert rows[4][8:12] == ">.30"
        view.leave()
    picture(view, 58, 14, colour=False)
    view.hover(1, 8)  # digits that fill their cell give way to the brackets
    assert texts(picture(view, 58, 14, colour=False))[8].startswith("[  ]-.30")


def test_gates_are_coloured_from_0_to_1_and_states_about_0() -> None:
    assert (scale_of([0.2, 0.9]).low, scale_of([0.2, 0.9]).high) == (0.0, 1.0)
    assert not scale_of([0.2, 0.9]).diverging
    assert (scale_of([-0.2, 0.9]).low, scale_of([-0.2, 0.9]).high) == (-1.0, 1.0)
    assert scale_of([-2.4, 1.0]).low == -3.0
    assert scale_of([0.0, 17.0]).high == 20.0
    assert (scale_of([]).low, scale_of([NAN]).high) == (0.0, 1.0)
    assert scale_of([1e308, -1e308]).high == 1e308


def test_a_larger_value_is_lighter() -> None:
    lines = picture(view_for(one(0.1, 0.5, 0.9)), 60, 8)
    row = next(line for line in lines if line_text(line).startswith("f"))
    backs = [ink.back for text, ink in row if ink.back]
    assert len(backs) == 3
    assert [luminance(back) for back in backs] == sorted(luminance(back) for back in backs)


def test_the_units_stand_below_their_mean_where_there_is_room() -> None:
    view = view_for(gates(units=4), labels=LABELS)
    low, high = (picture(view, 80, height) for height in (12, 40))
    assert not any("▀" in row for row in texts(low))
    assert sum("▀" in row for row in texts(high)) >= 6
    # Without colours each unit has a line of its own.
    glyphs = texts(picture(view, 80, 60, colour=False))
    start = next(y for y, row in enumerate(glyphs) if row.startswith("forget gate f"))
    assert all(row.startswith(" " * 14) and row.strip() for row in glyphs[start + 1 : start + 5])


def test_the_cursor_reads_the_gate_and_the_token_under_it() -> None:
    view = view_for(one(0.1, 0.1234567, 0.9))
    view.walk(0, 0)
    assert any("f at c 0.9" in row for row in texts(picture(view, 60, 8)))
    view.walk(-1, 0)
    assert any("f at b 0.1234567" in row for row in texts(picture(view, 60, 8)))
    view.leave()
    assert not any("0.1234567" in row for row in texts(picture(view, 60, 8)))
    view.language = "zh"
    view.walk(0, 0)
    view.walk(-9, -9)
    assert any("f，a 处 0.1" in row for row in texts(picture(view, 60, 8)))


def test_all_gates_are_read_at_the_token_of_the_cursor() -> None:
    frame = Gates("g", 0, ["x", "y"], [gate("i", [[0.25, 0.5]]), gate("c", [[-1.5, 2.0]])])
    view = view_for(frame)
    view.walk(0, 0)
    assert any(row == "y  i 0.50  c 2.00" for row in texts(picture(view, 60, 9)))
    view.walk(-1, 1)
    assert any(row == "x  i 0.25  c -1.50" for row in texts(picture(view, 60, 9)))


def test_the_mouse_reads_a_unit_below_the_mean() -> None:
    frame = Gates("g", 0, ["x", "y"], [gate("c", [[0.1, 0.2], [0.3, 0.4]])])
    view = view_for(frame)
    rows = texts(picture(view, 60, 16, colour=False))
    y = next(y for y, row in enumerate(rows) if row.startswith("c "))
    view.hover(9, y + 2)
    assert any("c at y 0.4  unit 2 of 2" in row for row in texts(picture(view, 60, 16, colour=False)))
    view.hover(9, y)
    assert any("c at y 0.3  mean of 2 units" in row for row in texts(picture(view, 60, 16, colour=False)))
    view.hover(59, 15)
    assert not any("c at y" in row for row in texts(picture(view, 60, 16, colour=False)))


def test_turning_shows_one_unit_after_the_other() -> None:
    view = view_for(Gates("g", 7, ["x", "y"], [gate("c", [[0.1, 0.2], [0.3, 0.4]]), gate("flag", [[1.0, 0.0]])]))
    assert (view.axes(), view.facts()) == (1, "step 7")
    seen = []
    for _ in range(3):
        row = next(row for row in texts(picture(view, 60, 7, colour=False)) if row.startswith("c "))
        seen.append((view.facts(), row.split()[1:]))
        view.turn(0, 1)
    assert seen == [
        ("step 7", ["0.2", "0.3"]),
        ("unit 1 of 2, step 7", ["0.1", "0.2"]),
        ("unit 2 of 2, step 7", ["0.3", "0.4"]),
    ]
    assert view.facts() == "step 7"
    assert view_for(one(0.5)).axes() == 0


def test_a_row_of_several_units_says_which() -> None:
    view = view_for(Gates("g", 7, ["x"], [gate("c", [[0.1], [0.3]], block=3, units=5)]))
    view.turn(0, 2)
    assert view.facts() == "mean of units 4–5 of 5, step 7"
    view.language = "zh"
    assert view.facts() == "第 4–5 个单元的均值，共 5 个，第 7 步"


def test_the_token_that_is_read_now_is_said() -> None:
    assert any("now cross" in row for row in texts(picture(view_for(gates(at=3)), 80, 14)))
    assert any("当前 没有" in row for row in texts(picture(view_for(gates(CHINESE, at=3), language="zh"), 80, 14)))
    assert "now cross" in view_for(gates(at=3)).describe()


def test_tokens_that_find_no_room_come_with_the_cursor() -> None:
    tokens = [f"t{n}" for n in range(90)]
    view = view_for(gates(tokens, units=1))
    rows = texts(picture(view, 60, 14, colour=False))
    assert any("tokens 1–" in row and "/90" in row for row in rows)
    for _ in range(2):
        view.walk(0, 0)
    rows = texts(picture(view, 60, 14, colour=False))
    assert any("–90/90" in row for row in rows)
    assert rows[0].rstrip().endswith("t89") or "t89" in rows[1]
    view.walk(-89, 0)
    assert any("tokens 1–" in row for row in texts(picture(view, 60, 14, colour=False)))


def test_more_gates_than_lines_come_with_the_cursor() -> None:
    many = Gates("g", 0, ["x"], [gate(f"gate{n}", [[n / 30]]) for n in range(30)])
    view = view_for(many)
    rows = texts(picture(view, 40, 10))
    assert any("rows 1–7/30" in row for row in rows)
    view.walk(0, 0)
    view.walk(0, 29)
    assert any(row.startswith("gate29") for row in texts(picture(view, 40, 10)))


@pytest.mark.parametrize("colour", [True, False])
def test_nan_and_infinity_are_seen_and_counted(colour: bool) -> None:
    view = view_for(one(0.5, NAN, INF))
    lines = picture(view, 60, 9, colour=colour)
    row = next(line for line in lines if line_text(line).startswith("f"))
    assert line_text(row).split() == ["f", "0.5", "×", "∞"]
    assert "".join(text for text, ink in row if ink == ERROR).split() == ["×", "∞"]
    assert any("× nan 1  ∞ inf 1" in text for text in texts(lines))
    assert "f: 1 nan, 1 inf" in view.describe()


async def test_they_are_painted() -> None:
    view = view_for(gates(), labels=LABELS)
    async with Showing(view).run_test(size=(80, 14)) as pilot:
        await pilot.pause()
        assert any(row.startswith("forget gate f") for row in painted(view))


def test_words() -> None:
    frame = Gates("gates", 0, ["今天", "好"], [gate("forget", [[0.25, 0.75]]), gate("c", [[-1.0, 0.5], [0.0, 0.5]])])
    view = view_for(frame, labels=LABELS)
    assert view.describe() == (
        "forget gate f, c over 2 tokens, mean of 2 units; "
        "forget gate f from 0.25 at 今天 to 0.75 at 好; c from -0.5 at 今天 to 0.5 at 好."
    )
    view.language = "zh"
    assert view.describe() == (
        "遗忘门 f、c，共 2 个词元，2 个单元的均值；"
        "遗忘门 f 从 0.25（「今天」处）到 0.75（「好」处）；c 从 -0.5（「今天」处）到 0.5（「好」处）。"
    )
    assert plain(frame, LABELS).split("\n")[2:] == [
        "          forget gate f     c",
        "    今天           0.25  -0.5",
        "    好             0.75   0.5",
    ]


def test_no_gates_or_tokens_are_said_to_be_empty() -> None:
    assert texts(picture(view_for(Gates("g", 0, [], [])), 30, 5)) == ["The tensor is empty"]


def test_a_token_that_stands_more_than_once_is_told_with_its_number() -> None:
    frame = Gates("gates", 0, ["(", "a", ")", "("], [gate("forget", [[0.5, 0.2, 0.3, 0.9]])])
    assert view_for(frame).describe() == "forget over 4 tokens; forget from 0.2 at a to 0.9 at ( #4."
