"""What a person would call the same number counts; nothing else does."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.course.answers import parse_number
from tutor.i18n import Text

BYTES = Text("bytes", "字节")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12), (" -0.5 ", -0.5), (".5", 0.5), ("5.", 5), ("+7", 7), ("- 3", -3), ("007", 7),
        # thousands
        ("1,000", 1000), ("1,234,567.5", 1234567.5), ("1 000 000", 1e6), ("1\u202f000", 1000), ("1_000", 1000),
        ("1_0000", 10000), ("1，000", 1000),
        # widths, and the signs that keyboards have
        ("１２．５", 12.5), ("−3", -3), ("–3", -3), ("－３", -3), ("＋７", 7), ("\u300012\u3000", 12), ("12。", 12),
        ("0.25.", 0.25), ("1/2.", 0.5), ("\u200b3\ufeff", 3),
        # fractions
        ("3/4", 0.75), ("3 / 4", 0.75), ("-3/4", -0.75), ("３／４", 0.75), ("3⁄4", 0.75), ("1 3/4", 1.75),
        ("-1 3/4", -1.75), ("½", 0.5), ("1½", 1.5), ("1,000/8", 125), ("0.5/2", 0.25), ("1e3/2", 500),
        # percent, and larger units of counting
        ("12%", 0.12), ("12 ％", 0.12), ("1.2万", 12000), ("3 亿", 3e8), ("3百万", 3e6), ("1.5万亿", 1.5e12),
        ("1.2 million", 1.2e6), ("12k", 12000), ("12 K", 12000), ("1.2M", 1.2e6), ("7B", 7e9),
        # powers
        ("1e-3", 1e-3), ("2E3", 2000), ("2×10^-3", 0.002), ("2 × 10^3", 2000), ("2x10^-3", 0.002), ("2*10**-3", 0.002),
        ("2·10⁻³", 0.002), ("2·10^(-3)", 0.002), ("2*10^{-3}", 0.002), ("10^6", 1e6), ("10⁻³", 0.001), ("-10²", -100),
        ("2^10", 1024), ("5²", 25), ("１ｅ－３", 1e-3), ("1.5e-3万", 15),
    ],
)  # fmt: skip
def test_a_number_may_be_written_as_people_write_it(text: str, number: float) -> None:
    assert parse_number(text) == pytest.approx(number, rel=1e-15)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "x", "-", ".", "1.2.3", "--2", "+-2", "e5", "1e", "1e5.5", "5..", "nan", "inf", "-Infinity",
        "0x10", "1j",
        # some mean one and a half, some fifteen
        "1,5", "1,50", "1,0000", "10,00", "0,125", "1,,000", ",5", "1 5", "1 2345", "1__0", "_1", "1_",
        "1/0", "1/2/3", "/2", "1/", "1 4/3", "1 0/3", "1 2/0", "1 3/4/5",
        "1e999", "-1e999", "1e-999", "9^400", "0^-1", "0^0", "1e99999999999", "1^99999999999", "2^0.5", "2^^3", "²",
        "10^",
        "12%%", "%", "12 apples", "12 个", "万", "1万2", "1.2Mk", "①", "2①", "1₂", "١٢", "十二", "1\n2", "12\u0000",
        "2 x 3", "2*3", "1+1", "1" * 101,
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("120", 120), ("120 bytes", 120), ("120bytes", 120), ("120 Byte", 120), ("120 字节", 120), ("120字节", 120),
        ("１２０　ｂｙｔｅｓ", 120), ("1.2万字节", 12000), ("2×10^3 bytes", 2000), ("1 3/4 bytes", 1.75),
        ("120 KB", None), ("bytes", None), ("120 bits", None), ("bytes 120", None), ("120 bytes bytes", None),
        # 4096, or 4000?
        ("4k", None), ("4M", None), ("4 k bytes", None),
    ],
)  # fmt: skip
def test_the_unit_of_the_question_may_stand_behind_the_number(text: str, number: float | None) -> None:
    assert parse_number(text, BYTES) == number


def test_of_a_unit_of_one_letter_the_case_matters() -> None:
    metres = Text("m", "米")
    assert [parse_number(text, metres) for text in ("5 m", "5米", "5 M")] == [5, 5, None]


def test_where_percent_are_asked_for_percent_are_meant() -> None:
    assert [parse_number(text, Text("%", "%")) for text in ("12", "12%", "１２％")] == [12, 12, 12]
    assert parse_number("12%", BYTES) == pytest.approx(0.12)


@settings(max_examples=300)
@given(st.text(alphabet="0123456789.eE+-", max_size=8))
def test_what_python_reads_is_read_alike_and_nothing_else(text: str) -> None:
    """Of texts of such signs a float is what Python reads, but for those too large or too small for one."""
    try:
        number = float(text if text.endswith("..") else text.removesuffix("."))  # a full stop may stand behind it
    except ValueError:
        number = math.nan
    digits = text.lower().partition("e")[0]
    too_small = number == 0 and any(digit in digits for digit in "123456789")
    exponent = text.lower().partition("e")[2]
    if number == 0 and exponent and abs(int(exponent)) > 400:
        return
    wanted = number if math.isfinite(number) and not too_small else None
    assert parse_number(text) == wanted


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_float_is_read_back(number: float) -> None:
    assert parse_number(repr(number)) == number


@given(
    st.integers(-(10**12), 10**12),
    st.sampled_from(["{:d}", "{:,d}", "{:_d}", "{:+d}", " {:d}.0 ", "{:d}/1", "{:d}00%"]),
)
def test_every_whole_number_is_read_in_each_way_of_writing_it(number: int, way: str) -> None:
    text = way.format(number)
    assert parse_number(text) == number
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    assert parse_number(wide) == number


@given(st.integers(1, 999), st.integers(-30, 30))
def test_every_power_of_ten_is_read_in_each_way_of_writing_it(digits: int, power: int) -> None:
    high = str(power).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    wanted = float(f"{digits}e{power}")
    for text in (f"{digits}e{power}", f"{digits}×10^{power}", f"{digits} · 10{high}", f"{digits}*10**({power})"):
        assert parse_number(text) == wanted


@settings(max_examples=200)
@given(st.text(max_size=30) | st.text(alphabet="0123456789 .,_/%^*x×e+-()½²³万亿kM字节", max_size=30))
def test_no_text_breaks_it_and_what_it_finds_is_finite(text: str) -> None:
    for unit in (None, BYTES):
        number = parse_number(text, unit)
        assert number is None or math.isfinite(number)
