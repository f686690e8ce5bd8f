"""The page as a widget."""

from __future__ import annotations

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.geometry import Offset
from textual.selection import Selection

from tutor.views.prose.view import Prose

PAGE = "# Title\n\nText with `a[i]`, **bold** and [x] of list[int].\n\n$$\\frac{a}{b}$$"


class _Page(App[None]):
    """One page that scrolls."""

    def __init__(self, markdown: str = PAGE) -> None:
        super().__init__()
        self._markdown = markdown

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Prose(self._markdown)

    @property
    def prose(self) -> Prose:
        return self.query_one(Prose)

    def lines(self) -> list[str]:
        """What stands on the widget's lines."""
        return [self.prose.render_line(y).text.rstrip() for y in range(self.prose.size.height)]

    def style_of(self, text: str) -> Style:
        """The style of the first segment that is this text."""
        for y in range(self.prose.size.height):
            for segment in self.prose.render_line(y):
                if segment.text.strip() == text:
                    return segment.style or Style()
        raise AssertionError(f"{text!r} is not a segment")


async def test_a_page_is_drawn_and_as_tall_as_its_lines() -> None:
    app = _Page()
    async with app.run_test(size=(60, 12)):
        assert app.lines() == [
            "Title",
            "",
            "Text with a[i], bold and [x] of list[int].",
            "",
            "     a",
            "    ╶─╴",
            "     b",
        ]
        assert app.prose.plain().split("\n") == app.lines()


async def test_every_line_fills_the_widget() -> None:
    app = _Page("正文 **粗体** `code`\n\n- 一\n\n```python\nx = 1\n```")
    async with app.run_test(size=(33, 12)):
        width = app.prose.size.width
        assert [app.prose.render_line(y).cell_length for y in range(8)] == [width] * 8


async def test_a_long_page_scrolls() -> None:
    app = _Page("\n\n".join(f"paragraph {number}" for number in range(30)))
    async with app.run_test(size=(40, 10)) as pilot:
        scroll = app.query_one(VerticalScroll)
        assert app.prose.size.height == 59
        scroll.scroll_end(animate=False)
        await pilot.pause()
        assert scroll.scroll_y == scroll.max_scroll_y == 49


async def test_an_update_shows_another_page_of_another_height() -> None:
    app = _Page()
    async with app.run_test(size=(60, 20)) as pilot:
        app.prose.update("一\n\n二\n\n三\n\n四\n\n五")
        await pilot.pause()
        assert app.prose.size.height == 9
        assert app.lines()[::2] == ["一", "二", "三", "四", "五"]
        app.prose.update("")
        await pilot.pause()
        assert app.prose.size.height == 0


async def test_a_narrower_window_sets_the_page_anew() -> None:
    app = _Page("one two three four")
    async with app.run_test(size=(40, 10)) as pilot:
        assert app.lines() == ["one two three four"]
        await pilot.resize_terminal(12, 10)
        assert app.lines() == ["one two", "three four"]


async def test_styles_come_from_the_theme_and_follow_it() -> None:
    app = _Page()
    async with app.run_test(size=(60, 12)) as pilot:
        assert app.style_of("bold").bold
        dark = app.style_of("a[i]").color
        assert dark is not None
        assert dark != app.style_of("bold").color
        app.theme = "textual-light"
        await pilot.pause()
        light = app.style_of("a[i]").color
        assert light is not None
        assert light != dark


async def test_bold_in_a_heading_keeps_the_colour_of_the_heading() -> None:
    app = _Page("# One **two**")
    async with app.run_test(size=(60, 12)):
        assert app.style_of("two").color == app.style_of("One").color


async def test_without_colours_code_is_told_by_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _Page()
    async with app.run_test(size=(60, 12)):
        assert not app.style_of("a[i]").bold
    monkeypatch.setenv("NO_COLOR", "1")
    app = _Page()
    async with app.run_test(size=(60, 12)):
        assert app.style_of("a[i]").bold


async def test_selected_text_is_the_text_of_the_page() -> None:
    app = _Page()
    async with app.run_test(size=(60, 12)) as pilot:
        prose = app.prose
        selection = Selection(Offset(5, 2), Offset(14, 2))
        assert prose.get_selection(selection) == ("with a[i]", "\n")
        app.screen.selections = {prose: selection}
        await pilot.pause()
        background = app.screen.get_component_rich_style("screen--selection").bgcolor
        lit = [s.text for s in prose.render_line(2) if s.style is not None and s.style.bgcolor == background]
        assert "".join(lit) == "with a[i]"
        assert prose.render_line(2).text.rstrip() == "Text with a[i], bold and [x] of list[int]."
