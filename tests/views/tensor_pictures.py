"""Views of tensors for the golden pictures: numbers, a heatmap with nan, means of blocks, a slice, a window."""

from __future__ import annotations

import math
import struct

from msgspec import structs

from showing import LABELS, tensor
from tutor.i18n import Language
from tutor.live.frames import Grid
from tutor.views.tensor.view import TensorView


def single(value: float) -> float:
    """The nearest number in single precision, as tensors hold it."""
    return float(struct.unpack("f", struct.pack("f", value))[0])


def heatmap(language: Language = "en") -> TensorView:
    """Thirty units over twenty-four times: too many for a line each, and two of them have gone wrong."""

    def value(row: int, col: int) -> float:
        if (row, col) in ((7, 3), (20, 15)):
            return math.nan if row == 7 else math.inf
        return single(math.sin(row / 5) * math.cos(col / 4) + 0.3)

    names = [f"unit {row}" for row in range(30)]
    view = TensorView(labels=LABELS, language=language)
    view.show(tensor(30, 24, value, row_names=names, col_names=[f"t{col}" for col in range(24)]))
    view.walk(0, 0)
    return view


def numbers(language: Language = "en") -> TensorView:
    """Three named rows of six values as numbers, two of which are none."""
    values = [
        [0.0123, -1.5, 3.25, 0.5, -0.0004, 12.0],
        [math.nan, 2.0, -0.75, 1.0, 0.3333, -8.125],
        [1.0, 0.0, -1.0, -math.inf, 0.25, 6.5],
    ]
    view = TensorView(labels=LABELS, language=language)
    names = ["i", "forget", "g"]
    view.show(tensor(3, 6, lambda row, col: single(values[row][col]), row_names=names, col_names=list("我爱北京。!")))
    return view


def blocks(language: Language = "en") -> TensorView:
    """The means of blocks of 1000 x 2000 values, one of which is read."""
    frame = tensor(48, 160, lambda row, col: single(math.sin(row / 9) * math.cos(col / 21)), dtype="bfloat16")
    view = TensorView(labels=LABELS, language=language)
    view.show(structs.replace(frame, shape=[1000, 2000], pooled=True, low=-3.5, high=4.25, std=1.5))
    view.walk(0, 0)
    view.walk(30, 10)
    return view


def slices(language: Language = "en") -> TensorView:
    """The last of 2 x 3 matrices, one element of it read."""
    matrices = [[single((number + 1) * (row - col / 3)) for row in range(4) for col in range(5)] for number in range(6)]
    frame = tensor(24, 5, lambda row, col: matrices[row // 4][row % 4 * 5 + col])  # the facts are those of all six
    frame = structs.replace(
        frame,
        grid=Grid(4, 5, matrices[0]),
        shape=[2, 3, 4, 5],
        index=[0, 0],
        slices=[Grid(4, 5, one) for one in matrices],
    )
    view = TensorView(labels=LABELS, language=language)
    view.show(frame)
    view.turn(1, 1)
    view.turn(0, -1)
    view.walk(0, 0)
    view.walk(1, -1)
    return view


def window(language: Language = "en") -> TensorView:
    """A part of 1000 x 2000 values at full resolution, with the cursor near its lower right corner."""
    frame = tensor(48, 160, lambda row, col: single(math.sin((row + 300) / 17) + math.cos((col + 700) / 23)))
    view = TensorView(labels=LABELS, language=language)
    view.show(structs.replace(frame, shape=[1000, 2000], top=300, left=700))
    view.walk(0, 0)
    view.walk(70, 20)
    return view
