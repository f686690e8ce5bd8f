"""From any tensor that torch can make to its picture: it is drawn, within its panel, and its numbers are right."""

from __future__ import annotations

import math
import re
from decimal import Decimal

import torch
from hypothesis import given
from hypothesis import strategies as st

from showing import picture, texts
from tutor.i18n import Language
from tutor.live.frames import Tensor
from tutor.live.measures import real
from tutor.live.tensors import tensor_frame
from tutor.views.tensor.matrix import Matrix
from tutor.views.tensor.numbers import numbers
from tutor.views.tensor.view import TensorView

DTYPES = (
    torch.float32,
    torch.float64,
    torch.float16,
    torch.bfloat16,
    torch.float8_e4m3fn,
    torch.float8_e5m2,
    torch.int64,
    torch.int32,
    torch.int16,
    torch.int8,
    torch.uint8,
    torch.bool,
    torch.complex64,
    torch.complex128,
)
HARD = (
    0.0,
    -0.0,
    math.nan,
    math.inf,
    -math.inf,
    1e-310,
    5e-324,
    1e-45,
    1.7e308,
    -1.7e308,
    3e38,
    1e15,
    0.1,
    1 / 3,
    -1.0,
)
VALUES = st.one_of(st.sampled_from(HARD), st.floats(), st.floats(-1, 1), st.integers(-300, 300).map(float))


@st.composite
def tensors(draw: st.DrawFn) -> torch.Tensor:
    """Any dtype, up to five axes, some of them empty; contiguous or not, with a graph behind it or not."""
    dtype = draw(st.sampled_from(DTYPES))
    most = draw(st.sampled_from([3, 12, 200]))
    shape = draw(st.lists(st.integers(0 if draw(st.booleans()) else 1, most), max_size=5 if most == 3 else 2))
    pattern = torch.tensor(draw(st.lists(VALUES, min_size=1, max_size=20)), dtype=torch.float64)
    count = math.prod(shape)
    values = pattern.repeat(-(-count // len(pattern)))[:count].reshape(shape)
    if not dtype.is_floating_point and not dtype.is_complex:
        values = values.nan_to_num(0, 100, -100).clamp(-100, 100)
    tensor = (
        torch.complex(values, values.flip(0) if shape else values).to(dtype) if dtype.is_complex else values.to(dtype)
    )
    form = draw(st.sampled_from(["as it is", "turned", "sliced", "expanded", "with a graph"]))
    if form == "turned":
        return tensor.movedim(0, -1) if shape else tensor
    if form == "sliced":
        return tensor[::2] if shape else tensor
    if form == "expanded":
        return tensor.expand(draw(st.integers(1, 3)), *shape)
    if form == "with a graph" and (dtype.is_floating_point or dtype.is_complex) and dtype.itemsize > 1:
        return tensor.clone().requires_grad_()
    return tensor


@st.composite
def shown(draw: st.DrawFn, tensor: torch.Tensor) -> Tensor:
    """Its frame, with some of what can be asked for."""
    names = draw(st.booleans())
    shape = [1, 1, *tensor.shape]
    return tensor_frame(
        "t",
        tensor,
        0,
        [f"r{r}" for r in range(shape[-2])] if names else None,
        [f"列{c}" for c in range(shape[-1])] if names else None,
        index=draw(st.none() | st.lists(st.integers(-1, 4), max_size=4)),
        window=draw(st.none() | st.tuples(st.integers(-1, 300), st.integers(-1, 300))),
    )


@given(
    st.data(),
    tensors(),
    st.integers(1, 100),
    st.integers(1, 40),
    st.sampled_from(["en", "zh"]),
    st.booleans(),
    st.booleans(),
)
def test_any_tensor_is_drawn_within_its_panel(
    data: st.DataObject, tensor: torch.Tensor, width: int, height: int, language: Language, colour: bool, walks: bool
) -> None:
    view = TensorView(language=language)
    view.show(data.draw(shown(tensor)))
    assert picture(view, width, height, colour=colour)
    if walks:
        for right, down in data.draw(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), max_size=3)):
            view.walk(right, down)
            assert picture(view, width, height, colour=colour)
        view.hover(data.draw(st.integers(0, width)), data.draw(st.integers(0, height)))
        view.turn(data.draw(st.integers(0, 3)), data.draw(st.integers(-2, 2)))
        view.magnify()
        assert picture(view, width, height, colour=colour)
    for text in (view.plain(), view.describe(), view.facts()):
        assert text.replace("\n", "").isprintable()


@given(tensors(), st.integers(10, 120))
def test_printed_numbers_are_the_values_to_half_a_unit_of_their_last_digit(tensor: torch.Tensor, width: int) -> None:
    frame = tensor_frame("t", tensor, 0, None, None)
    matrix = Matrix.of(frame, {}, "en")
    if matrix.empty or (found := numbers(matrix, (width, 40))) is None:
        return
    part = tensor if tensor.ndim < 2 else tensor[(0,) * (tensor.ndim - 2)]
    wanted = real(part.detach()).double().flatten().tolist()
    printed = [text for line in texts(found[0]) for text in line.split()]
    if frame.pooled:
        return
    assert len(printed) == len(wanted)
    for text, value in zip(printed, wanted, strict=True):
        right(text, value)


def right(text: str, value: float) -> None:
    """A number in words is as near to the value as its last digit can say."""
    if text in ("True", "False"):
        assert (text == "True") == bool(value)
    elif not math.isfinite(value):
        assert text == str(value)
    else:
        read = Decimal(text.replace(",", ""))
        half = Decimal((0, (5,), int(read.as_tuple().exponent) - 1))
        assert abs(read - Decimal(value)) <= half, (text, value)


@given(tensors())
def test_the_statistics_in_words_are_right_to_the_digits_shown(tensor: torch.Tensor) -> None:
    frame = tensor_frame("t", tensor, 0, None, None)
    numbers_ = real(tensor.detach()).double().flatten()
    finite = numbers_[numbers_.isfinite()]
    assert (frame.nans, frame.infs) == (int(numbers_.isnan().sum()), int(numbers_.isinf().sum()))
    if not finite.numel():
        assert (frame.low, frame.high, frame.mean, frame.std) == (None, None, None, None)
        return
    view = TensorView()
    view.show(frame)
    said = view.describe()
    words = re.search(r"from (\S+) to (\S+), mean (\S+), std (\S+?)[,.]( |$)", said)
    assert words, said
    right(words[1], finite.min().item())
    right(words[2], finite.max().item())
    scale = max(abs(finite.min().item()), abs(finite.max().item())) or 1.0
    exact = [value / scale / len(finite) for value in finite.tolist()]
    assert frame.mean is not None
    assert abs(frame.mean / scale - math.fsum(exact)) <= 1e-6
