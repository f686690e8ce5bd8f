"""What a picture says of itself in a few words, where it has one line."""

from __future__ import annotations

import pytest

from tutor.i18n import Language
from tutor.live.frames import Curve, Frame, Grid, Layer, Series, Shapes, Table, Tensor
from tutor.views.curve.view import CurveView
from tutor.views.kinds import view_for

LOSS = Curve("loss", {"train": Series([0.0, 1.0], [0.5, 0.25]), "dev": Series([0.0, 1.0], [0.5, float("nan")])})
TABLE = Table("table", 3, ["a"], [[1], [2]])
SHAPES = Shapes("net", 1, [Layer("a", "Linear", "(1,)", "(2,)", 4, 16), Layer("b", "ReLU", "", "", 0, 0)])


def tensor(nans: int) -> Tensor:
    """Two rows of two, of which so many are nan."""
    return Tensor(
        name="w", step=1, shape=[2, 2], dtype="float32", device="cpu", grid=Grid(2, 2, [0.0, 1.0, 2.0, 3.0]),
        pooled=False, index=[], rows=[], cols=[], low=0.0, high=3.0, mean=1.5, std=1.0, nans=nans, infs=0,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("frame", "language", "gist"),
    [
        (LOSS, "en", "train 0.25, dev nan"),
        (LOSS, "zh", "train 0.25、dev nan"),
        (TABLE, "en", "rows: 2"),
        (TABLE, "zh", "2 行"),
        (tensor(0), "en", "[2, 2]"),
        (tensor(1), "en", "[2, 2], 1 nan, 0 inf"),
        (tensor(1), "zh", "[2, 2]，1 个 nan，0 个 inf"),
        (SHAPES, "en", "layers: 1 of 2"),
        (SHAPES, "zh", "2 层，已过 1 层"),
    ],
)
def test_the_gist_of_a_frame(frame: Frame, language: Language, gist: str) -> None:
    view = view_for(frame, language=language)
    assert view.gist() == gist
    view.forget()
    assert view.gist() == ""


def test_a_curve_tells_the_values_at_its_cursor() -> None:
    view = view_for(LOSS)
    assert isinstance(view, CurveView)
    view.cursor = 0.0
    assert view.gist() == "train 0.5, dev 0.5"
