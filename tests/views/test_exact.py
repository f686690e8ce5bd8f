"""Values to the last digit that their dtype has."""

from __future__ import annotations

import math
import struct

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from tutor.views.tensor.exact import exact


@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_single_precision_is_the_shortest_that_comes_back(value: float) -> None:
    text = exact(value, "float32")
    assert struct.unpack("f", struct.pack("f", float(text)))[0] == value
    digits = len(text.replace("-", "").replace(".", "").partition("e")[0].strip("0"))
    if digits > 1:
        shorter = float(f"{value:.{digits - 2}e}")
        assert abs(shorter) > 3.4028235e38 or struct.unpack("f", struct.pack("f", shorter))[0] != value


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16, torch.float8_e4m3fn, torch.float8_e5m2])
def test_every_number_of_a_small_dtype_comes_back(dtype: torch.dtype) -> None:
    """All bit patterns of each."""
    bits = torch.uint8 if dtype.itemsize == 1 else torch.uint16
    every = torch.arange(256**dtype.itemsize, dtype=torch.int32).to(bits).view(dtype)
    values = every[every.float().isfinite()][::7]
    name = str(dtype).removeprefix("torch.")
    read = torch.tensor([float(exact(value, name)) for value in values.double().tolist()], dtype=torch.float64)
    assert torch.equal(read.to(dtype).double(), values.double())


@given(st.floats(allow_nan=False))
def test_double_precision_is_as_python_prints_it(value: float) -> None:
    assert exact(value, "float64") == str(value)


def test_other_values() -> None:
    assert exact(-7.0, "int8") == "-7"
    assert exact(2.0, "uint8") == "2"
    assert [exact(value, "bool") for value in (0.0, 1.0)] == ["False", "True"]
    assert [exact(value, "int64") for value in (math.nan, math.inf)] == ["nan", "inf"]
    # What cannot be of that dtype is told as it came.
    assert exact(0.1, "bfloat16") == "0.1"
    assert exact(0.25, "int64") == "0.25"
