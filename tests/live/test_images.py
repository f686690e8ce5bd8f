"""Tensors as images: which shapes are what, their range, and how many travel."""

from __future__ import annotations

import math

import msgspec
import pytest
import torch
from sinks import Kept

from tutor import live
from tutor.live import images
from tutor.live.frames import Alarm, Image
from tutor.live.images import image_frame


def frame(value: object, **more: object) -> Image:
    return image_frame("digits", 3, value, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("shape", "count", "size", "channels"),
    [
        ((28, 28), 1, (28, 28), 1),
        ((1, 28, 28), 1, (28, 28), 1),
        ((3, 32, 32), 1, (32, 32), 3),
        ((6, 5, 5), 6, (5, 5), 1),
        ((4, 1, 8, 8), 4, (8, 8), 1),
        ((4, 3, 8, 8), 4, (8, 8), 3),
    ],
)
def test_shapes(shape: tuple[int, ...], count: int, size: tuple[int, int], channels: int) -> None:
    shown = frame(torch.rand(shape))
    assert (shown.count, len(shown.images), shown.shape, shown.step) == (count, count, list(shape), 3)
    for image in shown.images:
        assert (image.rows, image.cols) == size
        assert [len(plane) for plane in image.planes] == [size[0] * size[1]] * channels


def test_three_labels_make_three_images_of_what_would_be_one_in_colour() -> None:
    value = torch.arange(12.0).view(3, 2, 2)
    assert frame(value).count == 1
    shown = frame(value, labels=["a", "b", "c"])
    assert (shown.count, shown.labels) == (3, ["a", "b", "c"])
    assert shown.images[1].planes == [[4, 5, 6, 7]]


def test_planes_are_red_green_and_blue_row_by_row() -> None:
    value = torch.arange(12.0).view(3, 2, 2)
    assert frame(value).images[0].planes == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]


@pytest.mark.parametrize("value", [torch.rand(5), torch.rand(2, 6, 5, 5), torch.rand(1, 1, 1, 4, 4), torch.tensor(1.0)])
def test_other_shapes_are_refused_with_what_is_wanted(value: torch.Tensor) -> None:
    with pytest.raises(ValueError, match=r"images (must have shape|have 1 or 3 channels)"):
        frame(value)


def test_labels_must_be_as_many_as_images() -> None:
    with pytest.raises(ValueError, match="4 images need as many labels, not 2"):
        frame(torch.rand(4, 8, 8), labels=["a", "b"])
    assert frame(torch.rand(2, 8, 8), labels=torch.tensor([7, 1])).labels == ["7", "1"]


@pytest.mark.parametrize(
    ("value", "low", "high", "signed"),
    [
        (torch.tensor([[0, 7]], dtype=torch.uint8), 0, 255, False),
        (torch.tensor([[True, False]]), 0, 1, False),
        (torch.tensor([[0.25, 0.5]]), 0, 1, False),
        (torch.tensor([[2.0, 5.0]]), 2, 5, False),
        (torch.tensor([[-2.0, 1.0, math.nan]]), -2, 2, True),
        (torch.tensor([[math.nan, math.inf]]), None, None, False),
    ],
)
def test_the_range_suits_the_values(value: torch.Tensor, low: float | None, high: float | None, signed: bool) -> None:
    shown = frame(value)
    assert (shown.low, shown.high, shown.signed) == (low, high, signed)


def test_a_range_that_is_given_is_brightness() -> None:
    shown = frame(torch.tensor([[-2.0, 1.0]]), low=-3, high=3)
    assert (shown.low, shown.high, shown.signed, shown.least, shown.most) == (-3, 3, False, -2, 1)
    assert frame(torch.tensor([[-2.0, 1.0]]), low=0).high == 1
    with pytest.raises(ValueError, match="low < high"):
        frame(torch.rand(2, 2), low=1, high=1)


def test_statistics_are_of_the_whole_tensor() -> None:
    value = torch.zeros(1000, 28, 28)
    value[999, 0, 0], value[0, 0, 0], value[1, 0, 0] = 9.0, math.nan, -math.inf
    shown = frame(value)
    assert (shown.least, shown.most, shown.nans, shown.infs, shown.count) == (0, 9, 1, 1, 1000)
    assert math.isnan(shown.images[0].planes[0][0])


@pytest.mark.parametrize(
    "shape", [(2000, 1500), (3, 427, 640), (1000, 1, 28, 28), (500, 3, 32, 32), (5000, 3, 3), (2, 100_000)]
)
def test_no_more_pixels_travel_than_a_panel_shows(shape: tuple[int, ...]) -> None:
    shown = frame(torch.rand(shape))
    assert 1 <= len(shown.images) <= min(images.MAX_IMAGES, shown.count)
    assert sum(len(plane) for image in shown.images for plane in image.planes) <= images.MAX_VALUES


def test_large_images_are_means_of_blocks() -> None:
    value = torch.arange(240 * 240.0).view(240, 240)
    shown = frame(value).images[0]
    assert (shown.rows, shown.cols) == (120, 120)
    wanted = value.view(120, 2, 120, 2).mean((1, 3)).flatten()
    assert torch.equal(torch.tensor(shown.planes[0]), wanted)


@pytest.mark.parametrize(
    "value",
    [
        torch.rand(2, 8, 8) > 0.5,
        torch.randint(0, 255, (2, 3, 8, 8), dtype=torch.uint8),
        torch.rand(2, 8, 8).bfloat16(),
        torch.rand(2, 8, 8, dtype=torch.complex64),
        torch.rand(8, 8, requires_grad=True),
        torch.empty(0, 1, 28, 28),
        torch.empty(0, 0),
        torch.rand(4, 8, 8).transpose(1, 2),
        [[0, 1], [1, 0]],
    ],
    ids=lambda value: str(getattr(value, "dtype", "list")),
)
def test_every_tensor_has_a_frame_that_travels(value: object) -> None:
    shown = frame(value)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(shown), type=Image) == shown


def test_a_demo_shows_images_and_is_told_of_nan_in_them(sink: Kept) -> None:
    live.image("digits", torch.rand(2, 8, 8), labels=[7, 1])
    for step in live.steps(3):
        live.image("filters", torch.full((4, 4), math.nan if step == 1 else 0.0))
    first = sink.frames[0]
    assert isinstance(first, Image)
    assert (first.name, first.step, first.labels) == ("digits", 0, ["7", "1"])
    alarms = [frame for frame in sink.frames if isinstance(frame, Alarm)]
    assert [(alarm.name, alarm.step, alarm.value, alarm.count) for alarm in alarms] == [("filters", 1, "nan", 16)]
