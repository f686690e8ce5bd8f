"""How panels share the room of the stage: by importance, never over each other, never out of it."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Region

from tutor.screens.places import LOWEST_PICTURE, WIDE_STAGE, Want, places

PICTURE = Want(None)

wants = st.lists(st.builds(Want, st.none() | st.integers(0, 60), st.integers(1, 3)), max_size=9)


def placed(wants: Sequence[Want], width: int, height: int, first: int | None = None) -> list[Region]:
    return places(lambda _: wants, width, height, first)


@given(wants, st.integers(0, 220), st.integers(0, 70), st.data())
def test_panels_stay_in_the_room_and_apart(wants: list[Want], width: int, height: int, data: st.DataObject) -> None:
    first = data.draw(st.none() | st.integers(0, len(wants) - 1)) if wants else None
    regions = placed(wants, width, height, first)
    assert len(regions) == len(wants)
    seen = [region for region in regions if region]
    for index, region in enumerate(seen):
        assert Region(0, 0, width, height).contains_region(region)
        assert not any(region.overlaps(other) for other in seen[index + 1 :])
    assert seen == sorted(seen, key=lambda region: (region.y, region.x))
    if width and len(wants) <= height:
        assert len(seen) == len(wants)
    if width and height and first is not None:
        assert regions[first]


@given(wants, st.integers(20, 220), st.integers(1, 70))
def test_who_is_not_a_single_line_has_a_useful_height(wants: list[Want], width: int, height: int) -> None:
    regions = [region for region in placed(wants, width, height) if region]
    opened = [(want, region) for want, region in zip(wants, regions, strict=False) if region.height > 1]
    for want, region in opened[1:]:
        assert region.height >= min(LOWEST_PICTURE, LOWEST_PICTURE if want.lines is None else 1 + max(1, want.lines))


def test_pictures_use_all_lines() -> None:
    regions = placed([PICTURE, PICTURE], 80, 41)
    assert [region.height for region in regions] == [20, 20]
    assert regions[1].bottom == 41


def test_a_table_gets_what_it_needs_and_a_picture_the_rest() -> None:
    table, picture = placed([Want(4), PICTURE], 60, 30)
    assert table.height == 5
    assert picture == Region(0, 6, 60, 24)


def test_where_not_all_have_room_the_last_become_single_lines() -> None:
    assert [region.height for region in placed([PICTURE] * 4, 60, 20)] == [8, 8, 1, 1]


def test_the_one_the_learner_is_in_has_room_before_all_others() -> None:
    heights = [region.height for region in placed([PICTURE] * 4, 60, 20, first=3)]
    assert heights[3] >= LOWEST_PICTURE
    assert heights[1:3] == [1, 1]


def test_three_pictures_have_two_columns_where_the_room_is_wide() -> None:
    regions = placed([PICTURE] * 3, WIDE_STAGE, 45)
    assert [(region.x, region.y, region.width) for region in regions] == [(0, 0, 48), (51, 0, 48), (0, 23, 100)]
    assert regions[2].bottom == 45
    assert all(region.x == 0 for region in placed([PICTURE] * 3, WIDE_STAGE - 1, 45))


def test_what_is_read_keeps_the_whole_width() -> None:
    regions = placed([Want(4), PICTURE, PICTURE], 120, 40)
    assert [region.width for region in regions] == [120, 58, 58]
    assert all(region.width == 120 for region in placed([Want(4)] * 4, 120, 40))


def test_in_one_line_only_the_most_important_is_seen() -> None:
    assert [region.height for region in placed([PICTURE] * 3, 30, 1)] == [1, 0, 0]
    assert [region.height for region in placed([PICTURE] * 3, 30, 1, first=1)] == [0, 1, 0]


def test_tall_tensors_leave_a_curve_a_good_height() -> None:
    # At 200 x 60: two pictures of tensors side by side, and a curve below.
    noise, heads, loss = placed([Want(62), Want(27), PICTURE], 110, 53)
    assert noise.y == heads.y
    assert loss.height >= 16
    assert noise.height >= 28
    assert loss.bottom == 53
