"""Tokens: segmentation, tags and spans, lattices, the cursor, and what they say in words."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sequence_frames import NAMES, entities, lattice, segmented, tagged
from showing import Showing, painted, picture, texts
from tutor.i18n import Language
from tutor.live.frames import Arc, Tags, Tokens
from tutor.views.base import View
from tutor.views.ink import line_text
from tutor.views.kinds import view_for
from tutor.views.plain import plain
from tutor.views.tokens.layout import packed
from tutor.views.tokens.spans import Span, closes, is_scheme, read

tags = st.sampled_from(["O", "B-PER", "I-PER", "E-PER", "S-LOC", "I-LOC", "B", "M", "n", "", "B-人名", "\x1b[1m"])
words = st.one_of(
    st.text(max_size=4), st.sampled_from(["小", "明", "北京", "the", " the", "\n", "", "\u0301", "👩‍👩‍👧"])
)
places = st.integers(-1, 13)
arcs = st.builds(Arc, places, places, words, st.one_of(st.none(), st.floats(), st.floats(-20, 0)), st.booleans())
frames = st.builds(
    Tokens,
    st.just("t"),
    st.just(0),
    st.lists(words, max_size=12),
    st.lists(st.builds(Tags, st.sampled_from(["", "true"]), st.lists(tags, max_size=13)), max_size=3),
    st.lists(arcs, max_size=12),
)


def shown(view: View, width: int, height: int) -> list[str]:
    return texts(picture(view, width, height))


@given(
    frames,
    st.integers(1, 90),
    st.integers(1, 24),
    st.sampled_from(["en", "zh"]),
    st.booleans(),
    st.lists(st.tuples(st.integers(-2, 2), st.integers(-2, 2)), max_size=4),
)
def test_anything_is_drawn_within_its_size(
    frame: Tokens, width: int, height: int, language: Language, colour: bool, walk: list[tuple[int, int]]
) -> None:
    view = view_for(frame, labels=NAMES, language=language)
    assert picture(view, width, height, colour=colour)
    for right, down in walk:
        view.walk(right, down)
        assert picture(view, width, height, colour=colour)
    view.hover(width // 2, height // 2)
    assert picture(view, width, height, colour=colour)
    wanted = view.lines_wanted(width)
    assert wanted is not None
    assert len(picture(view, width, max(1, wanted))) <= max(1, wanted)
    for text in (view.plain(), view.describe()):
        assert text.replace("\n", "").isprintable()


def test_a_segmented_text_stands_in_whole_tokens() -> None:
    view = view_for(Tokens("t", 0, ["我", "爱", "北京", "天安门"], [], []))
    assert shown(view, 40, 3) == [" 我 / 爱 / 北京 / 天安门", "", "4 tokens"]
    assert shown(view, 16, 4)[:2] == [" 我 / 爱 / 北京", " 天安门"]


def test_spaces_of_tokens_are_seen() -> None:
    view = view_for(Tokens("t", 0, ["The", " quick", "\n", ""], [], []))
    assert shown(view, 40, 3)[0] == " The / ␣quick / ␣ / ''"


def test_each_tag_stands_below_its_token() -> None:
    rows = shown(view_for(tagged(), labels=NAMES), 78, 14)
    assert rows[0] == " 小明  在  北京  的  清华  大学  读书  。"
    assert rows[1] == " nr    p   ns    u   nz    n     v     w"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_spans_lie_under_their_tokens_and_differences_are_marked(language: Language) -> None:
    rows = shown(view_for(entities(), labels=NAMES, language=language), 78, 14)
    name = {"en": ("predicted  ", "true       "), "zh": ("预测  ", "标准  ")}[language]
    pad = " " * len("predicted  ") if language == "en" else " " * 6
    assert rows[0] == pad + "小 明 在 北 京 大 学    读 书 。"
    assert rows[1] == name[0] + "PER⠒⠒    LOC⠒⠒   ✗I-ORG"
    assert rows[2] == name[1] + "PER⠒⠒    ORG⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒"
    assert rows[3] == pad + "         ✗  ✗  ✗"
    assert rows[5].startswith({"en": "✗I-ORG ill-formed: 1  ✗ differ: 3", "zh": "✗I-ORG 不合规则：1 个"}[language])


def test_tags_without_a_type_are_read_and_each_span_stands_apart() -> None:
    rows = shown(view_for(segmented()), 58, 8)
    assert rows[:2] == [" 研 究 生 命 的 起 源", " B⠒⠒E  B⠒⠒E  S  B⠒⠒E"]
    frame = Tokens("t", 0, ["in", "New", "York", "City", "Bob"], [Tags("", list("OBIIB"))], [])
    assert shown(view_for(frame), 58, 8)[:2] == [" in  New  York  City  Bob", " O   B⠒⠒⠒⠒I⠒⠒⠒⠒⠒I     B"]
    wrong = Tokens("t", 0, list("abc"), [Tags("", list("MBE"))], [])
    assert shown(view_for(wrong), 58, 8)[1] == "✗M B⠒E"


def test_a_span_without_a_type_that_a_line_breaks_goes_on_on_the_next() -> None:
    frame = Tokens("t", 0, ["University"] * 3, [Tags("", list("BMES"[:3]))], [])
    rows = shown(view_for(frame), 24, 12)
    assert [row for row in rows if row.strip()[:1] in ("B", "…")] == [" B" + "⠒" * 11 + "M", "…E"]


def test_a_line_of_tokens_without_tags_has_no_rows_for_them() -> None:
    tokens, given = ["University"] * 4, ["B-ORG", "I-ORG", "O", "O"]
    frame = Tokens("t", 0, tokens, [Tags("predicted", given), Tags("true", given)], [])
    rows = shown(view_for(frame, labels=NAMES), 36, 12)
    assert [row.split()[0] for row in rows[:5] if row] == ["University", "predicted", "true", "University"]
    view = view_for(frame, labels=NAMES)
    assert view.lines_wanted(36) == 7
    hover = shown(view, 36, 12)
    view.hover(12, 4)
    assert "[University]" in shown(view, 36, 12)[4]
    assert "[" not in hover[4]


def test_tokens_stand_closer_where_that_spares_a_line() -> None:
    tokens = ["小明", "在", "北京", "大学", "。"]
    frame = Tokens("t", 0, tokens, [Tags("", ["B-PER", "O", "B-ORG", "I-ORG", "O"])], [])
    assert shown(view_for(frame), 30, 8)[0] == " 小明  在  北京  大学  。"
    assert shown(view_for(frame), 24, 8)[:2] == [" 小明 在 北京 大学 。", " PER⠒    ORG⠒⠒⠒⠒⠒⠒"]


def test_types_have_colours_of_their_own() -> None:
    lines = picture(view_for(entities(), labels=NAMES), 78, 14)
    inks = {text[:3]: ink.fore for line in lines[1:3] for text, ink in line if text[:3] in ("PER", "LOC", "ORG")}
    assert len(set(inks.values())) == 3
    assert next(ink.fore for text, ink in lines[1] if text.startswith("✗")) == "error"


def test_a_span_that_a_line_breaks_goes_on_on_the_next() -> None:
    frame = Tokens("t", 0, ["University"] * 3, [Tags("", ["B-ORG", "I-ORG", "I-ORG"])], [])
    rows = shown(view_for(frame), 24, 12)
    assert [row for row in rows if "ORG" in row] == [" ORG" + "⠒" * 19, "…ORG⠒⠒⠒⠒⠒⠒⠒"]


@pytest.mark.parametrize(
    ("given", "spans", "wrong"),
    [
        ("B-P I-P O B-L", [Span(0, 2, "P"), Span(3, 4, "L")], []),
        ("B-P B-P", [Span(0, 1, "P"), Span(1, 2, "P")], []),
        ("O I-P I-P", [], [1, 2]),
        ("B-P I-L", [Span(0, 1, "P")], [1]),
        ("B-P I-P E-P S-L", [Span(0, 3, "P"), Span(3, 4, "L")], []),
        ("B-P I-P O S-L", [Span(3, 4, "L")], [0, 1]),
        ("S E B E", [Span(0, 1, ""), Span(2, 4, "")], [1]),
        ("B M M E S", [Span(0, 4, ""), Span(4, 5, "")], []),
        ("U-P B-P L-P", [Span(0, 1, "P"), Span(1, 3, "P")], []),
        ("S B", [Span(0, 1, "")], [1]),
    ],
)
def test_spans_are_read_and_what_is_ill_formed_is_told_not_mended(
    given: str, spans: list[Span], wrong: list[int]
) -> None:
    row = given.split()
    assert is_scheme([row])
    found = read(row, closing=closes([row]))
    assert (found.spans, sorted(found.wrong)) == (spans, wrong)


def test_tags_not_given_yet_end_what_is_well_formed_so_far() -> None:
    assert read(["B", "M", "", ""], closing=True) == ([Span(0, 2, "")], frozenset())


@pytest.mark.parametrize(("given", "scheme"), [("n v w", False), ("O O", True), ("NN VB", False), ("I-P", True)])
def test_tags_that_are_no_scheme_stand_for_themselves(given: str, scheme: bool) -> None:
    assert is_scheme([given.split()]) is scheme


def test_the_best_path_of_a_lattice_is_its_first_row_and_marked() -> None:
    rows = shown(view_for(lattice()), 78, 14)
    assert rows[0] == " 我        爱        北        京        天        安        门"
    assert rows[1] == "*我 -4.2  *爱 -5.1  *北京 -5.6 ⠒⠒⠒⠒⠒⠒⠒⠒ *天安门 -6.6 ⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒"
    assert rows[2].split() == ["北", "-9.3", "京", "-10.1", "天", "-7.2", "安", "-8.0", "门", "-7.9"]
    assert rows[7].startswith("* best path  score -21.5")
    accent = [text for text, ink in picture(view_for(lattice()), 78, 14)[1] if ink.fore == "accent"]
    assert "".join(accent).split()[:2] == ["*我", "-4.2"]


def test_a_lattice_with_less_room_leaves_out_scores_last_of_all_words() -> None:
    assert "*-5.6" in "\n".join(shown(view_for(lattice()), 56, 8))
    small = "\n".join(shown(view_for(lattice()), 34, 8))
    assert "*北京" in small
    assert "-5.6" not in small


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 5)), max_size=14))
def test_words_take_the_fewest_rows(pairs: list[tuple[int, int]]) -> None:
    found = sorted((Arc(a, a + n, "", None, False) for a, n in pairs), key=lambda arc: (arc.start, arc.end))
    rows = packed(found)
    assert sorted((arc for row in rows for arc in row), key=lambda arc: (arc.start, arc.end)) == found
    for row in rows:
        assert all(a.end <= b.start or b.end <= a.start for i, a in enumerate(row) for b in row[:i])
    assert len(rows) == max((sum(a.start <= at < a.end for a in found) for at in range(15)), default=0)


def test_a_score_that_is_no_number_is_seen_and_counted() -> None:
    frame = Tokens("t", 0, ["a", "b"], [], [Arc(0, 1, "a", math.nan, False), Arc(1, 2, "b", -math.inf, False)])
    view = view_for(frame)
    rows = shown(view, 40, 5)
    assert "a ×" in rows[1]
    assert "b -inf" in rows[1]
    assert rows[-1].startswith("nan 1")
    assert "scores that are nan: 1, infinite: 0" in view.describe()


def test_the_cursor_reads_a_token_its_tags_and_its_spans() -> None:
    view = view_for(entities(), labels=NAMES)
    picture(view, 78, 14)
    view.walk(0, 0)
    view.walk(3, 0)
    rows = shown(view, 78, 14)
    assert "[北]" in rows[0]
    assert rows[-1] == "北  4 of 10  predicted B-LOC in 北京 (LOC)  true B-ORG in 北京大学 (ORG)"
    view.walk(3, 0)
    assert "predicted I-ORG is ill-formed" in shown(view, 78, 14)[-1]
    view.walk(99, 0)
    assert shown(view, 78, 14)[-1].startswith("。  10 of 10")
    view.leave()
    assert "[" not in "".join(shown(view, 78, 14))


def test_the_cursor_reads_the_words_that_start_at_a_character() -> None:
    view = view_for(lattice(), language="zh")
    view.walk(0, 0)
    view.walk(2, 0)
    assert shown(view, 78, 14)[-1] == "北  第 3 个，共 7 个  *北京 -5.6  北 -9.3  北京天安门 -12.9"


def test_a_long_text_turns_its_pages_with_the_cursor() -> None:
    frame = Tokens("t", 0, [f"w{index:03}" for index in range(200)], [], [])
    view = view_for(frame)
    rows = shown(view, 60, 6)
    assert rows[0].startswith(" w000 /")
    assert rows[-1] == "1 to 40 of 200"
    view.walk(0, 0)
    view.walk(0, 7)
    rows = shown(view, 60, 6)
    assert "[w056]" in "".join(rows)
    assert rows[-1] == "w056  57 of 200"


async def test_the_mouse_reads_what_it_is_over() -> None:
    view = view_for(entities(), labels=NAMES)
    async with Showing(view).run_test(size=(78, 14)) as pilot:
        await pilot.pause()
        painted(view)
        view.hover(21, 2)
        await pilot.pause()
        assert "[北]" in painted(view)[0]
        view.hover(70, 2)
        await pilot.pause()
        assert "[" not in "".join(painted(view))


def test_words() -> None:
    view = view_for(entities(), labels=NAMES)
    assert view.describe() == (
        "10 characters; predicted: 2 entities: 小明 (PER), 北京 (LOC); true: 2 entities: 小明 (PER), 北京大学 (ORG); "
        "1 tag is ill-formed; the tags differ at 3 tokens."
    )
    view.language = "zh"
    assert view.describe() == (
        "10 个字符；预测：2 个实体：小明（PER）、北京（LOC）；标准：2 个实体：小明（PER）、北京大学（ORG）；"
        "1 个标签不合规则；有 3 处标签不一致。"
    )
    assert view.facts() == "第 5 步"
    assert view_for(lattice()).describe() == (
        "13 words over 7 characters; best path 我 / 爱 / 北京 / 天安门, score -21.5."
    )
    english = Tokens("t", 0, ["Barack", "Obama", "ran", "."], [Tags("", ["B-PER", "I-PER", "O", "O"])], [])
    assert view_for(english).describe() == "4 tokens, 1 entity: Barack Obama (PER)."


def test_plain_text_holds_every_tag_and_every_score() -> None:
    assert plain(tagged()).split("\n") == [
        "words",
        "  8 tokens",
        "  小明/nr 在/p 北京/ns 的/u 清华/nz 大学/n 读书/v 。/w",
    ]
    lines = plain(lattice()).split("\n")
    assert "  * [2:4] 北京 -5.6" in lines
    assert "    [2:7] 北京天安门 -12.9" in lines
    assert len(lines) == 18


def test_a_line_is_wanted_for_each_block_and_row() -> None:
    view = view_for(entities(), labels=NAMES)
    wanted = view.lines_wanted(78)
    assert wanted == 6
    assert line_text(picture(view, 78, wanted)[-1]).startswith("✗I-ORG")
