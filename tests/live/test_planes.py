"""Fields, points and paths as frames of a plane."""

from __future__ import annotations

import math
from typing import Any

import pytest
import torch

from tutor.live.frames import Plane
from tutor.live.planes import MAX_POINTS, plane_frame
from tutor.live.summary import MAX_COLS, MAX_ROWS

BOWL = torch.linspace(-2, 2, 41)[None, :] ** 2 + 8 * torch.linspace(-1, 1, 25)[:, None] ** 2  # (25, 41)
WAY = torch.tensor([[1.0, 0.5], [0.5, 0.2]])


def plane(field: Any = None, points: Any = None, path: Any = None, **asked: Any) -> Plane:
    return plane_frame("p", 0, field, points, path, (-2, 2), (-1, 1), **asked)


def test_the_field_of_a_plane_is_a_quantity_or_regions() -> None:
    quantity = plane(torch.rand(200, 400))
    assert quantity.field is not None
    assert not quantity.regions
    assert (quantity.field.rows, quantity.field.cols) == (MAX_ROWS, MAX_COLS)
    regions = plane(torch.randint(0, 3, (200, 400)))
    assert regions.field is not None
    assert regions.regions
    assert set(regions.field.values) <= {0, 1, 2}


def test_points_keep_their_classes_and_give_the_range() -> None:
    xy = torch.tensor([[0.0, 1.0], [2.0, 5.0]])
    shown = plane_frame("p", 0, None, {"train": (xy, torch.tensor([0, 1]))}, {"way": xy}, None, None)
    assert (shown.points[0].labels, shown.points[0].texts) == ([0, 1], [])
    assert shown.paths[0].ys == [1, 5]
    assert shown.x[0] < 0 < 2 < shown.x[1]


def test_points_may_have_words() -> None:
    shown = plane(points={"words": (WAY, ["king", "女王"])}).points[0]
    assert (shown.texts, shown.labels) == (["king", "女王"], [])
    assert plane(points={"words": (torch.zeros(0, 2), [])}).points[0].texts == []


def test_many_points_are_thinned_with_their_words_and_classes() -> None:
    count = 2 * MAX_POINTS + 1
    xy = torch.arange(float(2 * count)).view(count, 2)
    words = plane(points={"words": (xy, [str(index) for index in range(count)])}).points[0]
    classes = plane(points={"classes": (xy, torch.arange(count))}).points[0]
    assert len(words.xs) == len(words.texts) == len(classes.labels) <= MAX_POINTS
    assert all(2 * int(text) == x for text, x in zip(words.texts, words.xs, strict=True))
    assert classes.labels == [int(text) for text in words.texts]


@pytest.mark.parametrize("count", [0, 1, MAX_POINTS, MAX_POINTS + 1, 2 * MAX_POINTS, 3 * MAX_POINTS + 7])
def test_a_long_path_keeps_its_ends(count: int) -> None:
    xy = torch.arange(float(2 * count)).view(count, 2)
    way = plane(path={"way": xy}).paths[0]
    assert len(way.xs) == len(way.ys) <= MAX_POINTS
    assert len(way.xs) == count or len(way.xs) > MAX_POINTS // 2
    assert [way.xs[:1], way.ys[-1:]] == [xy[:1, 0].tolist(), xy[-1:, 1].tolist()]


@pytest.mark.parametrize("points", [torch.zeros(3), torch.zeros(3, 3), (torch.zeros(3, 2), torch.zeros(2))])
def test_points_of_another_shape_are_refused_with_what_was_wanted(points: object) -> None:
    with pytest.raises(ValueError, match="points 'train'"):
        plane(points={"train": points})


def test_words_that_are_too_few_are_refused() -> None:
    with pytest.raises(ValueError, match="points 'words': 2 points but 1 texts"):
        plane(points={"words": (WAY, ["king"])})


def test_a_path_over_a_quantity_brings_round_heights() -> None:
    assert plane(BOWL, path={"way": WAY}).contours == [2, 4, 6, 8, 10]
    assert plane(BOWL, path={"way": WAY}, contours=0).contours == []
    assert plane(BOWL).contours == []
    assert plane(BOWL, contours=True).contours == [2, 4, 6, 8, 10]
    assert plane(BOWL, contours=3).contours == [5, 10]
    assert plane(BOWL / 1e6, contours=3).contours == [5e-6, 1e-5]
    assert plane(-BOWL, contours=3).contours == [-10, -5]


def test_heights_that_are_given_are_kept_in_order() -> None:
    assert plane(BOWL, contours=[10, 0.1, 1, 1]).contours == [0.1, 1, 10]
    assert plane(BOWL, contours=torch.tensor([1.0, 0.5])).contours == [0.5, 1]


def test_other_planes_have_no_lines_of_their_own() -> None:
    assert plane(BOWL.long(), path={"way": WAY}).contours == []
    assert plane(path={"way": WAY}).contours == []
    assert plane(torch.full((4, 4), 1 / 3) + 1e-9 * torch.rand(4, 4), contours=True).contours == []
    assert plane(torch.full((4, 4), math.nan), contours=True).contours == []
    assert plane(torch.zeros(0, 4), contours=True).contours == []


def test_a_range_that_fits_no_float_has_round_heights_all_the_same() -> None:
    field = torch.tensor([[-1.7e308, 1.7e308]], dtype=torch.float64)
    assert plane(field, contours=4).contours == [-1e308, 0, 1e308]


@pytest.mark.parametrize("asked", [-1, [math.nan], [float(height) for height in range(41)]])
def test_heights_that_cannot_be_drawn_are_refused(asked: Any) -> None:
    with pytest.raises(ValueError, match="contours must be"):
        plane(BOWL, contours=asked)


@pytest.mark.parametrize("asked", [True, 3, [1.0]])
def test_contours_of_classes_are_refused(asked: Any) -> None:
    with pytest.raises(ValueError, match="contours need a field of floats"):
        plane(BOWL.long(), contours=asked)


def test_the_proportions_may_be_asked_for() -> None:
    assert plane(BOWL).equal is None
    assert plane(BOWL, equal=False).equal is False


def test_the_ends_of_a_quantity_are_its_own_or_those_that_are_asked_for() -> None:
    assert (plane(BOWL).low, plane(BOWL).high) == (None, None)
    asked = plane(BOWL, low=0, high=torch.tensor(20))
    assert (asked.low, asked.high) == (0.0, 20.0)
