"""Attention: heads under their tokens, the cursor, the other heads, and what they say in words."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from showing import LABELS, Showing, painted, picture, texts
from token_frames import CHINESE, WORDS, attention, weights
from tutor.i18n import Language
from tutor.live.frames import Attention, Grid
from tutor.views.attention.head import scale_of
from tutor.views.attention.view import AttentionView
from tutor.views.base import View
from tutor.views.colormap import RAMP
from tutor.views.ink import ERROR
from tutor.views.kinds import view_for
from tutor.views.plain import plain

NAN, INF = math.nan, math.inf
PEAK = [[0.7, 0.2, 0.1, 0.0], [0.0, 0.9, 0.1, 0.0], [0.25, 0.25, 0.25, 0.25]]

numbers = st.one_of(st.floats(), st.floats(0, 1), st.floats(0, 1))
names = st.lists(st.text(max_size=7), max_size=30)


@st.composite
def frames(draw: st.DrawFn) -> Attention:
    """Any frame, with lists that do not fit together among them."""
    fits = draw(st.booleans())
    queries, keys = draw(names), draw(names)
    layers, heads = draw(st.integers(0, 2)), draw(st.integers(0, 3))
    pattern = draw(st.lists(numbers, min_size=1, max_size=9))
    grids: list[Grid] = []
    for _ in range(layers * heads if fits else draw(st.integers(0, 4))):
        rows = len(queries) if fits else draw(st.integers(0, 30))
        cols = len(keys) if fits else draw(st.integers(0, 30))
        count = rows * cols if fits else draw(st.integers(0, rows * cols + 3))
        grids.append(Grid(rows, cols, [pattern[(7 * i + len(grids)) % len(pattern)] for i in range(count)]))
    index = (draw(st.integers(-1, 3)), draw(st.integers(-1, 3)))
    start = st.just(0) if fits else st.integers(-2, 40)
    top, left = draw(start), draw(start)
    bad = st.integers(0, 3)
    return Attention("a", 0, queries, keys, layers, heads, index, grids, top, left, draw(bad), draw(bad))


moves = st.lists(
    st.one_of(
        st.tuples(st.just("walk"), st.integers(-40, 40), st.integers(-40, 40)),
        st.tuples(st.just("hover"), st.integers(-2, 90), st.integers(-2, 30)),
        st.tuples(st.just("turn"), st.integers(0, 2), st.integers(-2, 2)),
    ),
    max_size=4,
)


def move(view: View, name: str, one: int, other: int) -> None:
    """One move of the cursor, or a turn."""
    getattr(view, name)(one, other)


@given(frames(), frames(), st.integers(1, 90), st.integers(1, 30), st.sampled_from(["en", "zh"]), st.booleans(), moves)
def test_anything_is_drawn_within_its_size(
    frame: Attention,
    then: Attention,
    width: int,
    height: int,
    language: Language,
    colour: bool,
    moved: list[tuple[str, int, int]],
) -> None:
    view = view_for(frame, labels=LABELS, language=language)
    assert picture(view, width, height, colour=colour)
    for one in moved:
        move(view, *one)
        assert picture(view, width, height, colour=colour)
    view.take(then)
    assert picture(view, width, height, colour=colour)
    for text in (view.plain(), view.describe(), view.facts()):
        assert text.replace("\n", "").isprintable()
    assert (view.lines_wanted(width) or 1) >= 1


def test_each_weight_stands_under_its_key_beside_its_query() -> None:
    rows = texts(picture(view_for(weights(PEAK, "qrs", "abcd")), 40, 9, colour=False))
    assert rows[0].split() == ["a", "b", "c", "d"]
    assert [row.split() for row in rows[1:4]] == [
        ["q", "0.70", "0.20", "0.10", "0"],
        ["r", "0", "0.90", "0.10", "0"],
        ["s", "0.25", "0.25", "0.25", "0.25"],
    ]
    assert {row.rindex(digit) for row, digit in zip(rows[1:4], "005", strict=True)} == {24}


def test_digits_are_read_on_their_colour() -> None:
    lines = picture(view_for(weights(PEAK, "qrs", "abcd")), 40, 9)
    inks = {text.strip(): ink for text, ink in lines[1]}
    assert inks["0.70"].back != inks["0.10"].back
    assert (inks["0.70"].fore, inks["0.10"].fore) == ("#000000", "#ffffff")
    # What is exactly 0 has no colour: a mask is seen as such.
    assert inks["0"].back == ""


def test_before_a_cursor_the_query_that_looks_most_sharply_is_spelled_out() -> None:
    rows = texts(picture(view_for(weights(PEAK, "qrs", "abcd")), 60, 9, colour=False))
    assert "sharpest: r → b 0.90, c 0.10" in rows


def test_a_query_that_has_no_choice_is_not_the_sharpest() -> None:
    frame = weights([[1.0, 0.0, 0.0], [0.4, 0.6, 0.0], [0.3, 0.3, 0.4]], "abc", "abc")
    assert "sharpest b → b 0.60" in view_for(frame).describe()


def test_the_query_under_the_cursor_is_spelled_out_as_far_as_there_is_room() -> None:
    view = view_for(weights([[0.62, 0.21, 0.08, 0.05, 0.04]], "i", "animl"))
    view.walk(0, 0)
    view.walk(2, 0)
    wide = texts(picture(view, 60, 9, colour=False))
    assert "i → a 0.62, n 0.21, i 0.08, m 0.05, l 0.04" in wide
    assert any(row.startswith("i → i 0.08") for row in wide)
    narrow = texts(picture(view, 34, 9, colour=False))
    assert "i → a 0.62, n 0.21, the rest 0.17" in narrow


def test_the_weight_under_the_cursor_is_exact() -> None:
    view = view_for(weights([[0.1234567, 0.8765433]], "q", "ab"))
    view.walk(0, 0)
    assert any("q → b 0.8765433" in row for row in texts(picture(view, 60, 9)))
    view.walk(-1, 0)
    assert any("q → a 0.1234567" in row for row in texts(picture(view, 60, 9)))
    view.walk(-1, -1)
    assert any("q → a 0.1234567" in row for row in texts(picture(view, 60, 9)))
    view.leave()
    assert not any("0.1234567" in row for row in texts(picture(view, 60, 9)))


def test_the_mouse_puts_the_cursor_where_it_is() -> None:
    view = view_for(weights(PEAK, "qrs", "abcd"))
    rows = texts(picture(view, 60, 12, colour=False))
    y = next(y for y, row in enumerate(rows) if row.startswith("r "))
    view.hover(rows[y].index("0.10"), y)
    assert any(row.startswith("r → c 0.1 ") for row in texts(picture(view, 60, 12, colour=False)))
    view.hover(0, 0)
    assert not any(row.startswith("r → c 0.1 ") for row in texts(picture(view, 60, 12, colour=False)))


def test_the_cursor_is_seen_without_colours() -> None:
    view = view_for(weights(PEAK, "qrs", "abcd"))
    view.walk(0, 0)
    assert any("> 0.90" in row or ">0.90" in row for row in texts(picture(view, 40, 9, colour=False)))
    narrow = view_for(attention(), labels=LABELS)
    narrow.walk(0, 0)
    assert any("[]" in row for row in texts(picture(narrow, 32, 17, colour=False)))


def test_wide_rows_are_halved_rather_than_hidden() -> None:
    tokens = [f"t{n}" for n in range(20)]
    lines = picture(view_for(attention(tokens)), 60, 14)
    drawn = [line for line in lines if any(text.strip(" ▀▄") == "" and ink.back for text, ink in line[1:])]
    assert len(drawn) >= 10
    assert not any("queries" in row for row in texts(lines))


def test_what_is_not_in_sight_is_said_and_comes_with_the_cursor() -> None:
    tokens = [f"t{n}" for n in range(40)]
    view = view_for(attention(tokens))
    rows = texts(picture(view, 60, 14, colour=False))
    assert any("queries 1–11/40" in row for row in rows)
    for _ in range(40):
        view.walk(0, 1)
    rows = texts(picture(view, 60, 14, colour=False))
    assert any(row.startswith("t39 ") for row in rows)
    assert any(row.startswith("t39 → ") for row in rows)


def test_long_and_chinese_tokens_are_read_over_narrow_columns() -> None:
    rows = texts(picture(view_for(attention(WORDS)), 78, 20, colour=False))
    assert rows[0].split() == WORDS[::2]
    assert rows[1].split() == WORDS[1::2]
    upright = texts(picture(view_for(attention(CHINESE), language="zh"), 30, 20, colour=False))
    assert "动没" in upright[0].replace(" ", "")
    assert "这只物有过路为它太累了" in upright[1].replace(" ", "")


def test_tokens_that_would_not_be_seen_are() -> None:
    frame = weights([[0.5, 0.5], [1, 0]], "  ", "\n\t")
    rows = texts(picture(view_for(frame), 30, 8, colour=False))
    assert rows[0].split() == ["␣", "␣"]
    assert rows[1].startswith("␣ ")


def test_weights_have_a_round_scale_and_scores_their_own() -> None:
    grids = [Grid(1, 2, [0.02, 0.31])]
    assert (scale_of(grids).low, scale_of(grids).high) == (0.0, 0.5)
    assert scale_of([Grid(1, 2, [0.0, 1.0000001])]).high == 1.0
    scores = scale_of([Grid(1, 2, [-3.0, 2.0])])
    assert scores.diverging
    assert scale_of([Grid(1, 3, [-INF, 0.0, 40.0])]).high == 40.0


def test_a_mask_of_scores_is_seen_and_no_fault() -> None:
    frame = weights([[2.0, -INF], [-1.0, 3.0]], "ab", "ab")
    lines = picture(view_for(frame), 50, 10, colour=False)
    rows = texts(lines)
    assert rows[1].split() == ["a", "2", "·"]
    assert any("· masked" in row for row in rows)
    assert not any(ink == ERROR for line in lines for _, ink in line)


def test_nan_and_infinity_are_seen_and_counted() -> None:
    frame = weights([[NAN, NAN], [0.5, INF]], "ab", "ab")
    for colour in (True, False):
        lines = picture(view_for(frame), 50, 10, colour=colour)
        rows = texts(lines)
        assert rows[1].split() == ["a", "×", "×"]
        assert rows[2].split() == ["b", "0.5", "∞"]
        assert any("× nan 2  ∞ inf 1" in row for row in rows)
        assert sum(ink == ERROR for line in lines for _, ink in line) >= 4
    assert "2 nan, 1 inf" in view_for(frame).describe()
    assert "2 个 nan，1 个 inf" in view_for(frame, language="zh").describe()


def test_other_heads_are_shown_by_turning() -> None:
    view = view_for(attention(heads=3, layers=2, index=(1, 0)))
    assert view.axes() == 2
    assert view.facts() == "layer 2/2, head 1/3, step 12"
    first = view.describe()
    view.turn(0, -1)
    assert view.facts() == "layer 2/2, head 3/3, step 12"
    assert view.describe() != first
    view.turn(0, 1)
    view.turn(1, 1)
    assert view.facts() == "layer 1/2, head 1/3, step 12"
    # The next frame of the training is shown as the learner turned it.
    view.take(attention(heads=3, layers=2, index=(1, 2)))
    assert view.facts() == "layer 1/2, head 1/3, step 12"
    view.language = "zh"
    assert view.facts() == "层 1/2，头 1/3，第 12 步"


def test_one_head_has_nothing_to_turn() -> None:
    view = view_for(attention())
    assert (view.axes(), view.facts()) == (0, "step 12")
    view.turn(0, 1)
    assert view.facts() == "step 12"
    assert view_for(attention(heads=2)).axes() == 1


def test_all_heads_stand_beside_the_large_one_with_its_number_marked() -> None:
    view = view_for(attention(heads=4, causal=True))
    rows = texts(picture(view, 96, 18, colour=False))
    assert "[1]" in " ".join(rows)
    marks = [part for row in rows for part in row[60:].split()]
    assert {"2", "3", "4"} <= set(marks)
    view.turn(0, 2)
    assert "[3]" in "\n".join(texts(picture(view, 96, 18, colour=False)))


class Asking(Showing):
    """An app that remembers what a view asked its run for."""

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self.view = view
        self.asked: list[tuple[list[int], tuple[int, int] | None]] = []

    def on_view_looked(self, message: View.Looked) -> None:
        self.asked.append((message.index, message.window))


async def test_a_head_that_is_not_in_the_frame_is_asked_for() -> None:
    whole = attention(heads=4, layers=2)
    part = Attention("a", 0, whole.queries, whole.keys, 2, 4, (0, 1), [whole.weights[1]])
    app = Asking(view_for(part))
    async with app.run_test() as pilot:
        app.view.turn(0, 1)
        app.view.turn(0, 1)
        app.view.turn(1, 1)
        await pilot.pause()
        assert app.asked == [([0, 2], None), ([0, 3], None), ([1, 3], None)]
        assert app.view.facts() == "layer 1/2, head 2/4, step 0"
        app.view.show(Attention("a", 0, whole.queries, whole.keys, 2, 4, (1, 3), [whole.weights[7]]))
        assert app.view.facts() == "layer 2/2, head 4/4, step 0"


async def test_the_part_around_the_cursor_is_asked_for_when_it_leaves_the_frame() -> None:
    tokens = [f"t{n}" for n in range(30)]
    grid = Grid(10, 10, [0.1] * 100)
    app = Asking(view_for(Attention("a", 0, tokens, tokens, 1, 1, (0, 0), [grid], 5, 0)))
    async with app.run_test() as pilot:
        app.view.hover(6, 2)
        app.view.walk(0, 0)
        app.view.walk(0, 8)
        app.view.walk(0, 8)
        await pilot.pause()
        assert [index for index, _ in app.asked] == [[0, 0]]
        window = app.asked[0][1]
        assert window is not None
        assert window[0] > 10


async def test_it_is_painted() -> None:
    view = view_for(attention(heads=2), labels=LABELS)
    async with Showing(view).run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        assert any(row.startswith("because") for row in painted(view))


def test_words_of_a_head() -> None:
    frame = weights([[1.0, 0.0, 0.0], [0.9, 0.1, 0.0], [0.0, 0.7, 0.3]], "abc", "abc")
    view = view_for(frame)
    assert view.describe() == (
        "attention of 3 queries over 3 keys; sharpest b → a 0.90; "
        "a query spreads over 1.4 keys on average; 80% on the token before."
    )
    assert view.plain().split("\n")[1:] == [
        "       a    b    c",
        "  a  1.0  0.0  0.0",
        "  b  0.9  0.1  0.0",
        "  c  0.0  0.7  0.3",
    ]
    view.language = "zh"
    assert view.describe() == (
        "3 个查询对 3 个键的注意力；最集中的是 b → a 0.90；每个查询平均分散在 1.4 个键上；80% 落在前一个词元。"
    )


def test_the_gist_is_the_sharpest_look() -> None:
    assert view_for(attention(heads=2)).gist() == "too → too 0.90, head 1/2, step 12"


def test_the_plain_twin_has_every_head() -> None:
    text = plain(attention(heads=2, layers=2))
    assert [f"layer {layer}/2, head {number}/2" in text for layer in (1, 2) for number in (1, 2)] == [True] * 4
    assert text.count("because") >= 4
    long = plain(attention([f"token{n}" for n in range(30)]))
    assert "token5 → " in long
    assert "the rest" in long


def test_an_empty_head_is_said_to_be_empty() -> None:
    frame = Attention("a", 0, [], [], 1, 1, (0, 0), [Grid(0, 0, [])])
    view = view_for(frame)
    assert texts(picture(view, 40, 5)) == ["The tensor is empty"]
    assert "The tensor is empty" in view.describe()


def test_only_its_own_frames_are_shown() -> None:
    assert isinstance(view_for(attention()), AttentionView)


def test_without_colours_more_weight_is_a_darker_glyph() -> None:
    rows = texts(picture(view_for(weights([[0.05, 0.95, 0.0]], "q", "abc")), 7, 6, colour=False))
    row = next(row for row in rows if row.startswith("::") or "@" in row or "%" in row)
    glyphs = [glyph for glyph in row if glyph in RAMP]
    assert max(map(RAMP.index, glyphs)) >= RAMP.index("%")


def test_a_weight_that_is_next_to_nothing_reads_as_nothing() -> None:
    view = view_for(weights([[1.0, 1e-27], [0.5, 0.5]], "ab", "ab"))
    assert view.plain().split("\n")[2] == "  a  1.0  0.0"
    assert "each query looks at a single key" in view_for(weights([[1.0, 1e-27], [0.0, 1.0]], "ab", "ab")).describe()
