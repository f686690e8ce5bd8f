"""The touches of Textual's private names: each of these fails when the name moves."""

from __future__ import annotations

import inspect

import pytest
import rich._wrap
import textual.content
from textual.app import App, ComposeResult
from textual.widgets import Static

from tutor import compat

TEXT = "直线在每个样本上都错，曲线也错。"


@pytest.fixture(autouse=True)
def _restored(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins with Textual as it comes, and leaves it so."""
    monkeypatch.setattr("textual.content.divide_line", rich._wrap.divide_line)


def test_textual_divides_lines_by_the_name_that_we_replace() -> None:
    ours, theirs = inspect.signature(compat.divide), inspect.signature(rich._wrap.divide_line)
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
