"""Trellises: scores and where they come from, the best path, windows, the cursor, and what they say in words."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sequence_frames import STATES, search
from showing import LABELS, Showing, painted, picture, texts
from tutor.i18n import Language
from tutor.live.frames import Grid, Trellis
from tutor.views.base import View
from tutor.views.kinds import view_for
from tutor.views.plain import plain

numbers = st.one_of(st.floats(), st.floats(-50, 0), st.just(math.nan), st.just(-math.inf))
states = st.integers(-2, 6)


@st.composite
def frames(draw: st.DrawFn) -> Trellis:
    """Any trellis, with lists that do not fit together among them."""
    rows, cols = draw(st.integers(0, 6)), draw(st.integers(0, 9))
    return Trellis(
        "t",
        0,
        draw(st.lists(st.one_of(st.text(max_size=6), st.sampled_from(["B-PER", "I-PER", "形容词"])), max_size=7)),
        draw(st.lists(st.text(max_size=4), max_size=10)),
        Grid(rows, cols, draw(st.lists(numbers, max_size=60))),
        draw(st.lists(st.lists(states, max_size=7), max_size=10)),
        draw(st.lists(states, max_size=10)),
        draw(st.one_of(st.none(), st.tuples(states, states))),
    )


def shown(view: View, width: int, height: int, *, colour: bool = True) -> list[str]:
    return texts(picture(view, width, height, colour=colour))


def cells(row: str) -> list[str]:
    """The words and numbers of a row, without marks and lines."""
    return "".join(" " if glyph == "*" or dotted(glyph) else glyph for glyph in row).split()


def dotted(glyph: str) -> int:
    """The dots of a glyph in braille."""
    return (ord(glyph) - 0x2800).bit_count() if "\u2800" < glyph <= "\u28ff" else 0


@given(
    frames(),
    st.integers(1, 90),
    st.integers(1, 24),
    st.sampled_from(["en", "zh"]),
    st.booleans(),
    st.lists(st.tuples(st.integers(-2, 2), st.integers(-2, 2)), max_size=4),
)
def test_anything_is_drawn_within_its_size(
    frame: Trellis, width: int, height: int, language: Language, colour: bool, walk: list[tuple[int, int]]
) -> None:
    view = view_for(frame, labels=LABELS, language=language)
    assert picture(view, width, height, colour=colour)
    for right, down in walk:
        view.walk(right, down)
        assert picture(view, width, height, colour=colour)
    view.hover(width // 2, height // 2)
    assert picture(view, width, height, colour=colour)
    for text in (view.plain(), view.describe()):
        assert text.replace("\n", "").isprintable()


def test_every_cell_has_its_score_and_the_state_it_comes_from() -> None:
    rows = shown(view_for(search()), 40, 8)
    assert rows[0].split() == ["0", "1", "2", "3"]
    assert rows[1].split() == list("我爱北京")
    assert [row.split()[0] for row in rows[2:6]] == STATES
    frame = search()
    for state, row in enumerate(rows[2:6]):
        found = cells(row)[1:]
        values = [frame.scores.values[4 * state + time] for time in range(4)]
        froms = [STATES[frame.back[time][state]] for time in range(1, 4)]
        assert [float(text) for text in [found[0], *found[2::2]]] == pytest.approx(values, abs=0.051)
        assert found[1::2] == froms


def test_the_best_path_is_marked_and_named() -> None:
    frame = search()
    view = view_for(frame)
    rows = shown(view, 40, 8)
    for time, state in enumerate(frame.path):
        starred = [row.count("*") for row in rows[2:6]]
        assert sum(starred) == 4
        cell = rows[2 + state].split("*")
        assert len(cell) > 1, time
    names = " ".join(STATES[state] for state in frame.path)
    assert rows[-1].startswith(f"* {names}  score {frame.scores.values[4 * frame.path[-1] + 3]:g}")
    accents = [text for line in picture(view, 40, 8)[2:6] for text, ink in line if ink.fore == "accent"]
    assert len([text for text in accents if "*" in text]) == 4


def test_where_there_is_room_lines_lead_from_score_to_score() -> None:
    frame = search()
    rows = shown(view_for(frame), 78, 14)
    assert any(map(dotted, "".join(rows)))
    # Without colours those of the best path are solid, the others dotted.
    dots = [
        sum(map(dotted, "".join(shown(view_for(one), 78, 14, colour=False)))) for one in (frame, search(path=False))
    ]
    assert dots[0] > dots[1]
    assert not any(map(dotted, "".join(shown(view_for(frame), 34, 8))))


def test_all_times_are_in_sight_as_long_as_two_digits_fit() -> None:
    scores = [-0.5 - 3.25 * time - 0.75 * state for state in range(4) for time in range(7)]
    frame = Trellis("t", 0, STATES, list("我爱北京天安门"), Grid(4, 7, scores), search(7).back, search(7).path, None)
    wide, narrow = (shown(view_for(frame), cells, 24) for cells in (96, 52))
    for rows in (wide, narrow):
        assert rows[0].split() == list("0123456")
        assert any(map(dotted, "".join(rows)))
        assert rows[-1].startswith("* ")
    assert "-0.5" in wide[2]
    assert wide[2].endswith("-20.00")
    assert narrow[2].endswith("-20")
    assert "B" not in narrow[2][1:]  # lines tell where a score comes from
    flat = shown(view_for(frame), 58, 7)
    assert flat[0].split() == list("0123456")
    assert flat[2].startswith("B")


def test_states_stand_apart_where_there_is_room() -> None:
    for height, apart in ((8, 1), (11, 2), (20, 4)):
        rows = shown(view_for(search(4)), 78, height)
        places = [number for number, row in enumerate(rows) if row[:1] in STATES]
        assert places == [places[0] + apart * state for state in range(4)]


def test_the_path_goes_before_its_score() -> None:
    rows = shown(view_for(search(7)), 34, 20)
    names = " ".join(STATES[state] for state in search(7).path)
    assert any(row.startswith(f"* {names}") for row in rows)
    assert rows[-1] == "t = 0 to 2 of 0 to 6"


def test_cells_light_up_one_by_one() -> None:
    view = view_for(search(done=6), language="zh")
    rows = shown(view, 40, 8)
    assert cells(rows[3]) == ["M", "-inf", "S", "-1.75<", ".", "."]
    assert cells(rows[4]) == ["E", "-inf", ".", ".", "."]
    assert rows[-1].startswith("< t=1 爱 状态 M：-1.75  来自 S（-1）")
    view.show(search(done=7))
    rows = shown(view, 40, 8)
    assert "-3.00<" in rows[4]
    assert rows[-1].startswith("< t=1 爱 状态 E：-3  来自 B（-0.5）")


def test_a_path_that_is_traced_back_is_lit_as_far_as_it_is_known() -> None:
    frame = search()
    part = Trellis("t", 0, STATES, frame.tokens, frame.scores, frame.back, [-1, -1, *frame.path[2:]], None)
    view = view_for(part)
    rows = shown(view, 40, 8)
    assert rows[-1].startswith("* ? ? ")
    assert sum(row.count("*") for row in rows[2:6]) == 2
    assert view.describe().startswith("best path so far: ? ? ")


def test_more_times_and_states_than_fit_are_a_window_that_says_so() -> None:
    view = view_for(search(30, done=80))
    rows = shown(view, 60, 9)
    assert rows[0].split()[0] != "0"
    assert "<" in "".join(rows[1:-1])
    assert "of 0 to 29" in "".join(rows[-2:])
    many = Trellis(
        "t", 0, [f"s{i}" for i in range(40)], ["a"], Grid(40, 1, [-float(i) for i in range(40)]), [], [], None
    )
    rows = shown(view_for(many), 40, 8)
    assert rows[-1] == "states 1 to 6 of 40"
    view = view_for(many)
    view.walk(0, 0)
    view.walk(0, 39)
    rows = shown(view, 40, 8)
    assert any(row.startswith("s39") for row in rows)
    assert rows[-1] == "t=0 a state s39: -39"


def test_states_with_long_names_are_told_apart_in_few_cells() -> None:
    names = ["B-PER", "I-PER", "B-LOC", "I-LOC", "O"]
    grid = Grid(5, 2, [-1.0] * 10)
    rows = shown(view_for(Trellis("t", 0, names, ["a", "b"], grid, [[-1] * 5, [0, 1, 2, 3, 4]], [], None)), 24, 8)
    assert [cells(row)[2] for row in rows[2:7]] == ["B-P", "I-P", "B-L", "I-L", "O"]
    alike = ["adjective", "adjunct"]
    frame = Trellis("t", 0, alike, ["a", "b"], Grid(2, 2, [-1.0] * 4), [[-1, -1], [1, 0]], [], None)
    rows = shown(view_for(frame), 40, 4)
    assert [row.split()[0] for row in rows[1:3]] == ["0", "1"]
    assert [cells(row)[3] for row in rows[1:3]] == ["1", "0"]


def test_positive_infinity_is_seen_and_counted() -> None:
    view = view_for(Trellis("t", 0, ["x"], ["a", "b"], Grid(1, 2, [-1.0, math.inf]), [], [], None))
    rows = shown(view, 40, 5)
    assert "∞" in rows[-3] + rows[-4]
    assert rows[-1].startswith("inf 1")
    assert "infinite scores: 1" in view.describe()


def test_the_cursor_reads_a_cell_and_where_it_comes_from() -> None:
    frame = search()
    view = view_for(frame)
    picture(view, 78, 14)
    view.walk(0, 0)
    view.walk(-9, -9)
    rows = shown(view, 78, 14)
    assert rows[-1].startswith("t=0 我 state B: -0.5")
    assert "[" in rows[2]
    view.walk(2, 1)
    rows = shown(view, 78, 14)
    source = STATES[frame.back[2][1]]
    assert rows[-1].startswith(f"t=2 北 state M: -3.5  from {source} (")
    view.walk(99, 99)
    assert shown(view, 78, 14)[-1].startswith("t=3 京 state S:")
    view.leave()
    assert "[" not in "".join(shown(view, 78, 14))


async def test_the_mouse_reads_the_cell_it_is_over() -> None:
    view = view_for(search())
    async with Showing(view).run_test(size=(78, 14)) as pilot:
        await pilot.pause()
        rows = painted(view)
        y = next(y for y, row in enumerate(rows) if row.startswith("E"))
        view.hover(rows[y].rstrip().rfind("-"), y)
        await pilot.pause()
        assert painted(view)[-1].startswith("t=3 京 state E")
        view.hover(0, 0)
        await pilot.pause()
        assert "[" not in "".join(painted(view))


def test_words() -> None:
    frame = search()
    path = " ".join(STATES[state] for state in frame.path)
    assert view_for(frame).describe().startswith(f"best path: {path}, score -")
    view = view_for(search(done=6))
    assert view.describe() == ("1 of 4 columns computed; the last score: t=1 爱 state M: -1.75, from S (-1).")
    view.language = "zh"
    assert view.describe() == "已计算 4 列中的 1 列；最新得分：t=1 爱 状态 M：-1.75，来自 S（-1）。"
    assert view.facts() == "第 9 步"


def test_plain_text_holds_every_score() -> None:
    lines = plain(search(done=6)).split("\n")
    assert lines[3] == "  t=0 我  B -0.5  M -inf  E -inf  S -1"
    assert lines[4].startswith("  t=1 爱  B -2.75 from B  M -1.75 from S  E ?")
    assert len(lines) == 7


def test_what_is_in_sight_does_not_move_under_the_mouse() -> None:
    view = view_for(search(30, done=80))
    before = shown(view, 60, 9)
    place = next(number for number, row in enumerate(before) if row.startswith("B"))
    view.hover(before[place].index("-"), place)
    after = shown(view, 60, 9)
    assert after[place].count("[") == 1
    assert [row.replace("[", " ").replace("]", " ").split() for row in after[:8:2]] == [
        row.split() for row in before[:8:2]
    ]
