"""What all views share: what is repainted and when, languages, themes, terminals without colours."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from rich.console import Console as Terminal
from textual.geometry import Region
from textual.widget import Widget

from showing import LABELS, Showing, curve, errors, painted, tensor, training
from tutor.i18n import Text
from tutor.live.frames import Console, Curve, Note, Picture, Table
from tutor.views import palette
from tutor.views.curve.view import CurveView
from tutor.views.ink import Line
from tutor.views.kinds import KINDS, view_for
from tutor.views.table.view import TableView
from tutor.views.tensor.view import TensorView


class Counting(TableView):
    """Remembers what it drew and what it asked to be repainted."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.drawn = 0
        self.repainted: list[tuple[Region, ...]] = []

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        self.drawn += 1
        return super().draw(width, height, colour)

    def refresh(self, *regions: Region, **options: Any) -> Any:
        self.repainted.append(regions)
        return super().refresh(*regions, **options)


def rows(*values: float) -> Table:
    return Table("t", 1, ["value"], [[value] for value in values])


async def test_only_rows_that_changed_are_repainted() -> None:
    view = Counting()
    async with Showing(view).run_test(size=(40, 10)) as pilot:
        view.show(rows(1.5, 2.5, 3.5))
        await pilot.pause()
        view.repainted.clear()
        view.show(rows(1.5, 9.5, 3.5))
        await pilot.pause()
        assert [region for regions in view.repainted for region in regions] == [Region(0, 2, 40, 1)]
        assert painted(view)[:4] == ["value", "  1.5", "  9.5", "  3.5"]


async def test_nothing_is_repainted_when_nothing_changed() -> None:
    view = Counting()
    async with Showing(view).run_test(size=(40, 10)) as pilot:
        view.show(rows(1.5, 2.5))
        await pilot.pause()
        view.repainted.clear()
        view.show(rows(1.5, 2.5))
        view.language = "zh"
        await pilot.pause()
        assert view.repainted == []


async def test_many_frames_at_once_are_drawn_once() -> None:
    view = Counting()
    async with Showing(view).run_test(size=(40, 10)) as pilot:
        view.show(rows(0.5))
        await pilot.pause()
        drawn = view.drawn
        for number in range(100):
            view.show(rows(number + 0.5))
        await pilot.pause()
        assert view.drawn == drawn + 1
        assert painted(view)[1] == " 99.5"


async def test_rows_that_vanish_are_blanked() -> None:
    view = Counting()
    async with Showing(view).run_test(size=(40, 10)) as pilot:
        view.show(rows(1.5, 2.5, 3.5))
        await pilot.pause()
        view.show(rows(1.5))
        await pilot.pause()
        assert painted(view) == ["value", "  1.5"] + [""] * 8
        view.clear()
        await pilot.pause()
        assert painted(view)[0] == "Nothing yet"


async def test_language_and_labels_change_in_the_middle_of_a_run() -> None:
    view = view_for(training(), labels=LABELS)
    async with Showing(view).run_test(size=(60, 14)) as pilot:
        assert painted(view)[-1].startswith("○ dev ")
        view.language = "zh"
        await pilot.pause()
        assert painted(view)[-1].startswith("○ 验证集 ")
        view.labels = {**LABELS, "dev": Text(en="held out", zh="留出集")}
        view.show(curve(dev=[0.5]))
        await pilot.pause()
        assert painted(view)[-1].startswith("○ 留出集  0.5")


async def test_a_resize_draws_anew() -> None:
    view = view_for(training())
    async with Showing(view).run_test(size=(60, 14)) as pilot:
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        assert all(view.render_line(y).cell_length == 30 for y in range(8))
        assert painted(view)[-1].startswith("○ dev")


async def test_another_theme_has_other_colours_and_the_same_words() -> None:
    view = view_for(training())
    app = Showing(view)
    async with app.run_test(size=(60, 14)) as pilot:
        before, words = view.render_line(13), painted(view)
        app.theme = "textual-light"
        await pilot.pause()
        assert painted(view) == words
        colours = [
            {segment.style.color.get_truecolor().hex for segment in strip if segment.style and segment.style.color}
            for strip in (before, view.render_line(13))
        ]
        assert palette.VARIABLES["series-2"] in colours[0]
        assert palette.LIGHT["series-2"] in colours[1]


async def test_every_row_fills_the_widget_on_its_own_ground() -> None:
    view = view_for(tensor(20, 30, lambda r, c: float(r - c)))
    async with Showing(view).run_test(size=(50, 14)):
        for y in range(14):
            strip = view.render_line(y)
            assert strip.cell_length == 50
            assert all(segment.style is not None and segment.style.bgcolor is not None for segment in strip)


async def test_without_colours_a_map_becomes_glyphs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    view = view_for(tensor(40, 60, lambda r, c: float(r)))
    async with Showing(view).run_test(size=(50, 14)):
        assert not view.colourful
        assert "@" in "".join(painted(view))


async def test_sixteen_colours_are_no_colour_map() -> None:
    view = TensorView()
    app = Showing(view)
    app.console = Terminal(color_system="standard", force_terminal=True)
    async with app.run_test(size=(50, 14)):
        assert not view.colourful
        view.colour = True
        assert view.colourful


async def test_a_view_may_be_shown_before_it_is_mounted_and_again_after() -> None:
    view = CurveView(labels=LABELS, language="zh")
    view.show(training())
    async with Showing().run_test(size=(60, 14)) as pilot:
        await pilot.app.mount(view)
        await pilot.pause()
        assert painted(view)[-2].startswith("● 训练集")


async def test_the_smallest_size_is_drawn() -> None:
    views: list[Widget] = [view_for(training()), view_for(errors()), view_for(tensor(9, 60, lambda r, c: float(c)))]
    for view in views:
        view.styles.height = 3
    async with Showing(*views).run_test(size=(10, 9)):
        for view in views:
            assert view.size == (10, 3)
            assert any(painted(view))


def test_every_kind_of_picture_has_a_view() -> None:
    assert set(KINDS) == {Console, Curve, Note, *get_args(Picture)}


def test_dark_and_light_name_the_same_colours() -> None:
    assert palette.variables(dark=True).keys() == palette.variables(dark=False).keys()
