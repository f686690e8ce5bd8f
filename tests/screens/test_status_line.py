"""The line that says where a run stands: what matters most comes first, and nothing is cut in the middle."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tutor.screens.status import GAP, fitted

parts = st.lists(st.text("ab 步，", min_size=1, max_size=30), max_size=7)


@given(parts, st.integers(0, 90))
def test_the_first_that_fit_are_shown_whole(parts: list[str], width: int) -> None:
    line = fitted(parts, width)
    assert cell_len(line) <= width
    shown = next(count for count in range(len(parts), -1, -1) if line == GAP.join(parts[:count]) or not count)
    if shown < len(parts):
        assert cell_len(GAP.join(parts[: shown + 1])) > width


def test_a_first_part_that_is_too_wide_is_cut_with_a_mark() -> None:
    assert fitted(["looking back at step 12", "paused"], 12) == "looking bac…"
    assert fitted(["第 12 步，共 80 步"], 9) == "第 12 步…"
    assert fitted(["step 3 of 9", "85 steps/s"], 80) == f"step 3 of 9{GAP}85 steps/s"
