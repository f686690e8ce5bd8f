"""The rows of a view as the screen gets them: the same as Textual would make of what the view draws."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.widget import Widget

from showing import Showing, tensor, training
from tutor.live.frames import Curve, Tensor
from tutor.views.base import View
from tutor.views.kinds import view_for

FRAMES: dict[str, Curve | Tensor] = {"curve": training(), "heatmap": tensor(30, 60, lambda r, c: float(r - c))}


def cells(segments: list[Segment]) -> list[tuple[str, Style | None]]:
    """Each character with its style."""
    return [(character, segment.style) for segment in segments for character in segment.text]


def whole(view: View) -> Region:
    return Region(0, 0, *view.outer_size)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("no_color", ["", "1"])
async def test_rows_are_those_that_textual_would_make(
    frame: str, no_color: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    view = view_for(FRAMES[frame])
    async with Showing(view).run_test(size=(70, 20)):
        for region in (whole(view), Region(0, 3, 70, 4), Region(10, 0, 25, 20)):
            ours, theirs = view.render_lines(region), Widget.render_lines(view, region)
            assert [cells(list(row)) for row in ours] == [cells(list(row)) for row in theirs]
            assert [row.cell_length for row in ours] == [region.width] * region.height


async def test_without_colours_what_is_left_is_grey(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    view = view_for(FRAMES["curve"])
    async with Showing(view).run_test(size=(70, 20)):
        styles = [style for row in view.render_lines(whole(view)) for _, style, _ in row if style]
        colours = {colour.get_truecolor() for style in styles for colour in (style.color, style.bgcolor) if colour}
        assert len(colours) > 1
        assert all(len(set(colour)) == 1 for colour in colours)


async def test_a_view_with_padding_or_opacity_is_left_to_textual() -> None:
    view = view_for(FRAMES["heatmap"])
    async with Showing(view).run_test(size=(70, 20)) as pilot:
        plain = view.render_lines(whole(view))
        view.styles.padding = 2
        await pilot.pause()
        rows = view.render_lines(whole(view))
        assert len(rows) == 20
        assert [row.cell_length for row in rows] == [70] * 20
        assert rows[0].text.strip() == rows[1].text.strip() == ""
        view.styles.padding = 0
        view.styles.opacity = 0.5
        await pilot.pause()
        faded = view.render_lines(whole(view))
        assert [row.text for row in faded] == [row.text for row in plain]
        assert cells(list(faded[0])) != cells(list(plain[0]))


async def test_a_part_of_a_view_that_is_scrolled_is_shown() -> None:
    view = view_for(FRAMES["curve"])
    view.styles.height = 40
    async with Showing(VerticalScroll(view)).run_test(size=(70, 20)) as pilot:
        view.app.query_one(VerticalScroll).scroll_to(y=15, animate=False)
        await pilot.pause()
        rows = view.render_lines(Region(0, 15, view.size.width, 20))
        assert [row.text for row in rows] == [view.render_line(y).text for y in range(15, 35)]
