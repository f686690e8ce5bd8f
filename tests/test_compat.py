"""The touches of Textual's private names: each of these fails when the name moves."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Literal

import pytest
import rich._wrap
import textual.content
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App, ComposeResult
from textual.content import Content
from textual.drivers.linux_driver import LinuxDriver
from textual.strip import Strip
from textual.widgets import Static

from tutor import compat
from tutor.compat import breaking, writing
from tutor.compat.driver import TerminalDriver

TEXT = "直线在每个样本上都错，曲线也错。"


@pytest.fixture(autouse=True)
def _restored(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins with Textual as it comes, and leaves it so."""
    monkeypatch.setattr("textual.content.divide_line", rich._wrap.divide_line)
    monkeypatch.setattr(Strip, "render", Strip.render)


def test_textual_divides_lines_by_the_name_that_we_replace() -> None:
    ours, theirs = inspect.signature(breaking.divide), inspect.signature(rich._wrap.divide_line)
    assert list(ours.parameters) == list(theirs.parameters) == ["text", "width", "fold"]
    compat.install()
    assert textual.content.Content(TEXT).wrap(20)[1].plain.startswith("错，")


class _OneText(App[None]):
    def compose(self) -> ComposeResult:
        yield Static(TEXT, markup=False)


async def test_a_widget_of_textual_breaks_chinese_by_our_rules() -> None:
    compat.install()
    app = _OneText()
    async with app.run_test(size=(20, 4)):
        static = app.query_one(Static)
        lines = [static.render_line(y).text.rstrip() for y in range(static.size.height)]
    assert lines == ["直线在每个样本上都", "错，曲线也错。"]


def test_a_row_is_written_by_the_method_that_we_replace() -> None:
    assert list(inspect.signature(Strip.render).parameters)[1:] == ["console"]
    compat.install()
    strip = Strip([Segment("a", Style(color="#010203")), Segment("b", Style(color="#010203"))])
    console = Console(color_system="truecolor", force_terminal=True)
    assert strip.render(console) == "\x1b[38;2;1;2;3mab\x1b[0m"
    # Textual keeps what a row was rendered to, and hands it on to copies of the row.
    assert strip._render_cache == strip.apply_offsets(0, 0)._render_cache == strip.render(console)


@pytest.mark.parametrize(("name", "codes"), [("truecolor", "38;2;1;2;3"), ("256", "38;5;16"), ("standard", "30")])
def test_a_row_is_written_for_the_colours_of_the_terminal(
    name: Literal["truecolor", "256", "standard"], codes: str
) -> None:
    compat.install()
    console = Console(color_system=name, force_terminal=True)
    assert Strip([Segment("a", Style(color="#010203"))]).render(console) == f"\x1b[{codes}ma\x1b[0m"


async def test_the_screen_is_written_row_by_row() -> None:
    compat.install()
    app = _OneText()
    async with app.run_test(size=(20, 4)):
        app.query_one(Static).update(Content.from_markup("[bold]a[/]b[bold]c[/]"))
        update = app.screen._compositor.render_update(full=True)
        assert isinstance(update, LayoutUpdate)
        first = update.render_segments(app.console).split("\n")[0]
    # One reset: before it only bold is turned on and off.
    assert first.count("\x1b[0m") == first.count("\x1b[22m") == 1


@pytest.fixture
def _remembering() -> Iterator[None]:
    writing.remember(True)
    yield
    writing.remember(False)


@pytest.mark.usefixtures("_remembering")
async def test_over_a_line_only_what_changes_is_written() -> None:
    compat.install()
    app = _OneText()
    async with app.run_test(size=(20, 4)) as pilot:
        static, compositor = app.query_one(Static), app.screen._compositor
        static.update("loss 0.25")
        await pilot.pause()
        full = compositor.render_update(full=True)
        assert isinstance(full, LayoutUpdate)
        assert "loss 0.25" in full.render_segments(app.console)
        again = compositor.render_update(full=True)
        assert isinstance(again, LayoutUpdate)
        assert again.render_segments(app.console) == ""
        # Textual tells by chops which parts of rows may have changed.
        static.update("loss 0.24")
        compositor._dirty_regions = {static.region}
        part = compositor.render_update()
        assert isinstance(part, ChopsUpdate)
        written = part.render_segments(app.console)
        assert "loss 0.24" in written
        assert len(written) < len("\x1b[1;1Hloss 0.24") + 50
        compat.forget()
        compositor._dirty_regions = {static.region}
        anew = compositor.render_update()
        assert isinstance(anew, ChopsUpdate)
        assert len(anew.render_segments(app.console)) > len(written)


def test_the_driver_has_the_names_that_we_use() -> None:
    made = inspect.getsource(LinuxDriver.__init__)
    assert all(f"self.{name}" in made for name in ("_file", "_key_thread", "exit_event"))
    assert "WriterThread(self._file)" in inspect.getsource(LinuxDriver.start_application_mode)
    assert "self.disable_input()" in inspect.getsource(LinuxDriver.stop_application_mode)
    ours = {name for name in vars(TerminalDriver) if not name.startswith("_") and name.islower()}
    assert all(hasattr(LinuxDriver, name) for name in ours)
