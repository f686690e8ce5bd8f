"""From tensors to images: as many, and as many pixels, as a panel can show."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tutor.live.frames import Image, Raster
from tutor.live.measures import Facts, facts, real
from tutor.live.summary import as_tensor

if TYPE_CHECKING:
    import torch

MAX_IMAGES = 400
MAX_VALUES = 20_000
"""Pixels of all images of a frame, those of red, green and blue counted apart: a panel of 200 x 60 shows no more."""
LEAST_SIDE = 12
"""Many images are made smaller, rather than few of them shown, down to so many pixels of the shorter side."""


def image(
    panel: str, value: Any, labels: Sequence[Any] | None = None, low: float | None = None, high: float | None = None
) -> None:
    """Show images: (H, W); (C, H, W) or (N, C, H, W) with one or three channels; or (N, H, W), such as filters.

    Three axes that begin with 3 are one colour image, unless there are three labels. uint8 runs from 0 to 255; floats
    from 0 to 1 if that holds them all, else from the lowest to the highest finite value, or, with both signs, as far
    below zero as above it, in colours that tell the sign. `low` and `high` set the darkest and the brightest value.
    Labels stand below the images. Raises ValueError for other shapes and for labels of another number.
    """
    from tutor.live.session import current

    session = current()
    frame = image_frame(panel, session.begun, value, labels, low, high)
    session.sink.emit(frame)
    session.alarms.tensor(frame, value)


def image_frame(
    name: str,
    step: int,
    value: Any,
    labels: Sequence[Any] | None = None,
    low: float | None = None,
    high: float | None = None,
) -> Image:
    """The frame of one image or several."""
    tensor = as_tensor(value)
    names = None if labels is None else [str(figure) for figure in _listed(labels)]
    batch = _batch(tensor, names)
    if names is not None and len(names) != len(batch):
        raise ValueError(f"{len(batch)} images need as many labels, not {len(names)}")
    found = facts(tensor)
    dtype = str(tensor.dtype).removeprefix("torch.")
    darkest, brightest, signed = _range(found, dtype, low, high)
    small = _fitting(batch)
    return Image(
        name=name,
        step=step,
        shape=list(tensor.shape),
        dtype=dtype,
        images=[_raster(planes) for planes in small],
        count=len(batch),
        low=darkest,
        high=brightest,
        labels=(names or [])[: len(small)],
        signed=signed,
        least=found.low,
        most=found.high,
        mean=found.mean,
        nans=found.nans,
        infs=found.infs,
    )


def _listed(labels: Any) -> list[Any]:
    """Labels as Python values: a tensor of classes has as many."""
    tolist = getattr(labels, "tolist", None)
    return list(labels) if tolist is None else list(tolist())


def _batch(tensor: torch.Tensor, names: Sequence[str] | None) -> torch.Tensor:
    """The images of a tensor of any allowed shape: (N, C, H, W)."""
    shape = tuple(tensor.shape)
    match tensor.ndim:
        case 2:
            return tensor[None, None]
        case 3 if shape[0] == 3 and (names is None or len(names) != 3):
            return tensor[None]
        case 3:
            return tensor[:, None]
        case 4 if shape[1] in (1, 3):
            return tensor
        case 4:
            raise ValueError(
                f"images have 1 or 3 channels, not {shape[1]} as in {shape}; "
                "flatten(0, 1) shows each channel as an image of its own"
            )
        case _:
            raise ValueError(f"images must have shape (H, W), (C, H, W), (N, H, W) or (N, C, H, W), not {shape}")


def _range(found: Facts, dtype: str, low: float | None, high: float | None) -> tuple[float | None, float | None, bool]:
    """The darkest value, the brightest, and whether the colours tell the sign."""
    if low is not None or high is not None:
        darkest = found.low if low is None else float(low)
        brightest = found.high if high is None else float(high)
        if low is not None and high is not None and not low < high:
            raise ValueError(f"images need low < high, not {low:g} and {high:g}")
        return darkest, brightest, False
    if dtype == "uint8":
        return 0.0, 255.0, False
    if found.low is None or found.high is None:
        return None, None, False
    if found.low >= 0 and found.high <= 1:
        return 0.0, 1.0, False
    if found.low < 0 < found.high:
        bound = max(-found.low, found.high)
        return -bound, bound, True
    return found.low, found.high, False


def _fitting(batch: torch.Tensor) -> torch.Tensor:
    """The first images, as many and as large as a frame holds: (n, C, h, w)."""
    import torch.nn.functional as F

    count, channels, height, width = batch.shape
    if not batch.numel():
        return batch[:0]
    count = min(count, MAX_IMAGES)

    def values(divisor: int) -> int:
        return channels * math.ceil(height / divisor) * math.ceil(width / divisor)

    divisor = 1
    while values(divisor) > MAX_VALUES:
        divisor += 1
    while count * values(divisor) > MAX_VALUES and min(height, width) >= LEAST_SIDE * (divisor + 1):
        divisor += 1
    first = batch[: min(count, MAX_VALUES // values(divisor))]
    if divisor == 1:
        return first
    numbers = real(first)
    return F.adaptive_avg_pool2d(numbers, (math.ceil(height / divisor), math.ceil(width / divisor)))


def _raster(planes: torch.Tensor) -> Raster:
    """One image, (C, H, W). Whole numbers travel as such: they are shorter."""
    import torch

    if planes.dtype == torch.bool:
        planes = planes.to(torch.uint8)
    elif planes.is_complex() or (planes.is_floating_point() and planes.itemsize < 4):
        planes = real(planes)
    return Raster(planes.shape[1], planes.shape[2], [plane.flatten().tolist() for plane in planes])
