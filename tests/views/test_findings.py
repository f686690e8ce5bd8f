"""What a hidden check found, drawn and in plain text; and two programs side by side."""

from __future__ import annotations

import pytest

from tutor.i18n import Language
from tutor.live.findings import Called, Finding
from tutor.live.frames import Grid, Tensor
from tutor.live.values import Shown
from tutor.views.beside import draw as beside
from tutor.views.cells import width
from tutor.views.findings import draw, words
from tutor.views.findings.differences import differences
from tutor.views.ink import Line, line_text


def tensor(values: list[float], shape: list[int], pooled: bool = False) -> Tensor:
    """A frame with these numbers."""
    cols = shape[-1]
    finite = [value for value in values if value == value]
    return Tensor(
        name="x", step=0, shape=shape, dtype="float32", device="cpu",
        grid=Grid(len(values) // cols, cols, values), pooled=pooled, index=[], rows=[], cols=[],
        low=min(finite), high=max(finite), mean=0.0, std=0.0, nans=len(values) - len(finite), infs=0,
        top=0, left=0, slices=[],
    )  # fmt: skip


FOUND = Finding(
    check="check_it",
    en="Read row by row.",
    zh="要按行读。",
    file="f.py",
    call=Called(
        function="f",
        line=3,
        arguments=[Shown("x", "Tensor (2, 2)", tensor([1, 2, 3, 4], [2, 2])), Shown("n", "3")],
        returned=Shown("", "Tensor (2, 2)", tensor([1, 3, 2, 4], [2, 2])),
        printed="a[i] = [bold]\n",
    ),
    want=Shown("", "Tensor (2, 2)", tensor([1, 2, 3, 4], [2, 2])),
)
RAISED = Finding(check="c", en="ValueError: no", zh="ValueError: no", line=7, file="f.py")


def texts(lines: list[Line]) -> list[str]:
    return [line_text(line).rstrip() for line in lines]


def test_all_of_a_finding_in_plain_text() -> None:
    assert words.plain(FOUND, "en").split("\n") == [
        "Read row by row.",
        "    called    f(x, n=3)",
        "    x         (2, 2) float32  1 .. 4",
        "               1  2",
        "               3  4",
        "    printed   a[i] = [bold]",
        "    returned  (2, 2) float32  1 .. 4",
        "               1  3",
        "               2  4",
        "    expected  (2, 2) float32  1 .. 4",
        "               1  2",
        "               3  4",
        "              differs at 2 of 4 places, first at [0, 1]: 3, not 2",
    ]
    assert words.plain(RAISED, "zh") == "f.py:7: ValueError: no"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("cells", [20, 38, 60, 120])
def test_what_is_drawn_fits_and_tells_the_same(language: Language, cells: int) -> None:
    drawn = texts(draw.lines([FOUND, RAISED], 0, language, cells, colour=False))
    assert max(map(width, drawn)) <= cells
    page = "".join("".join(drawn).split())
    for part in (FOUND.message(language), "f(x,n=3)", "a[i]=[bold]", "ValueError:no"):
        assert "".join(part.split()) in page


def test_one_finding_is_open_and_its_row_is_known() -> None:
    for opened, first in ((0, "> Read row by row."), (1, "> ValueError: no")):
        drawn = texts(draw.lines([FOUND, RAISED], opened, "en", 60, colour=False))
        assert drawn[draw.row_of([FOUND, RAISED], opened, "en", 60)] == first
        assert sum(line.startswith(">") for line in drawn) == 1
    assert "called" not in "".join(drawn)


@pytest.mark.parametrize(
    ("got", "want", "said"),
    [
        (tensor([1, 2], [2]), tensor([1, 2], [2]), ""),
        (tensor([1, 2], [2]), tensor([1, 3], [2]), "differs at [1]: 2, not 3"),
        (tensor([1, float("nan")], [2]), tensor([1, float("nan")], [2]), ""),
        (tensor([1, 2], [2]), tensor([1, float("nan")], [2]), "differs at [1]: 2, not nan"),
        (tensor([1, 1.00001], [2]), tensor([1, 1], [2]), "differs at [1]: 1.00001, not 1"),
        (tensor([1, 2], [2]), tensor([1, 3], [1, 2]), ""),
        (tensor([1, 2], [200, 200], pooled=True), tensor([1, 3], [200, 200], pooled=True), ""),
        (None, tensor([1], [1]), ""),
    ],
)
def test_where_two_tensors_differ(got: Tensor | None, want: Tensor, said: str) -> None:
    assert differences(got, want, "en") == said


MINE = "def f(x):\n    y = x + 1  # mine\n    return y\n"
OTHER = "def f(x):\n    y = x + 1\n    z = '" + "long" * 12 + "'\n    return z\n"


def test_lines_that_differ_are_marked_and_comments_do_not_count() -> None:
    drawn = texts(beside.lines(MINE, OTHER, ("yours", "solution"), 99))
    assert all(width(line) <= 99 for line in drawn)
    assert drawn[0].split() == ["yours", "|", "solution"]
    assert drawn[2].startswith(" 2     y = x + 1  # mine")
    assert drawn[3].startswith("*3     return y")
    assert "| *3     z = 'long" in drawn[3]
    assert "long'" in drawn[4]  # a line that is too long goes on below


def test_one_program_alone_and_both_in_plain_text() -> None:
    assert texts(beside.alone(MINE, OTHER, 0, "yours", 60))[3] == "*3     return y"
    assert "*     return z" in beside.plain(MINE, OTHER)
    assert texts(beside.alone("", OTHER, 0, "yours", 60))[0] == "yours"
