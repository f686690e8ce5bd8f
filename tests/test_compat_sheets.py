"""Styles that are kept are those that Textual would find; each of these fails when a name that we replace moves."""

from __future__ import annotations

import inspect
from typing import Any, ClassVar

import pytest
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.css.stylesheet import Stylesheet
from textual.events import AppBlur, AppFocus
from textual.pilot import Pilot
from textual.widget import Widget

from support import QUESTIONS, Opened
from tutor.compat import sheets
from tutor.views import themes

Rules = dict[str, Any]


def rules_of(widget: Widget) -> Rules:
    """The rules of each component that this widget has."""
    return {name: dict(styles.get_rules()) for name, styles in widget._component_styles.items()}


def kept_and_found(app: App[None]) -> list[tuple[Widget, Rules, Rules]]:
    """All widgets on all screens: the styles of their components, and what Textual finds for them now."""
    seen = []
    for screen in app.screen_stack:
        for widget in [screen, *screen.query("*")]:
            kept = rules_of(widget)
            sheets._process_component_classes(app.stylesheet, widget)
            seen.append((widget, kept, rules_of(widget)))
    return seen


async def agree(pilot: Pilot[None]) -> None:
    """Check all that is on the screen, once it is at rest."""
    await pilot.pause()
    seen = kept_and_found(pilot.app)
    assert sum(bool(kept) for _, kept, _ in seen) > 5
    for widget, kept, found in seen:
        assert kept == found, widget


def test_textual_has_the_names_that_we_replace() -> None:
    for ours, theirs in (
        (sheets.parse_rules, sheets._parse_rules),
        (sheets.process_component_classes, sheets._process_component_classes),
    ):
        assert list(inspect.signature(ours).parameters) == list(inspect.signature(theirs).parameters)
    sheets.install()
    assert Stylesheet._parse_rules is sheets.parse_rules


async def test_a_sitting_keeps_what_textual_would_find(opened: Opened) -> None:
    app = opened("first", "descend")
    async with app.run_test(size=(100, 30)) as pilot:
        await agree(pilot)
        await pilot.press("r")
        await agree(pilot)
        await pilot.press("i", "a")
        await agree(pilot)
        await pilot.press("escape", "L")
        await agree(pilot)
        app.theme = themes.LIGHT.name
        await agree(pilot)
        await pilot.resize_terminal(60, 20)
        await agree(pilot)


async def test_a_question_keeps_what_textual_would_find(opened: Opened) -> None:
    app = opened("kinds", "choose", pack=QUESTIONS)
    async with app.run_test(size=(100, 30)) as pilot:
        await agree(pilot)
        await pilot.press("1", "enter")
        await agree(pilot)


class _Parts(App[None]):
    """Some of a kind, of which a class, an id or its place makes one look otherwise."""

    CSS = """
    Part .part--one { color: #010101; }
    .other .part--one { color: #020202; }
    #named .part--one { color: #030303; }
    Part:disabled .part--one { color: #040404; }
    """

    def compose(self) -> ComposeResult:
        yield Vertical(Part(), Part(), Part(classes="other"), Part(id="named"), Part(disabled=True))


class _Ordered(_Parts):
    CSS = _Parts.CSS + "Part:first-child .part--one { color: #050505; }"


class Part(Widget):
    COMPONENT_CLASSES: ClassVar[set[str]] = {"part--one"}


@pytest.mark.parametrize(("app", "first"), [(_Parts, "010101"), (_Ordered, "050505")])
async def test_what_a_rule_may_ask_of_a_place_is_told_apart(app: type[_Parts], first: str) -> None:
    sheets.install()
    async with app().run_test() as pilot:
        parts = list(pilot.app.query(Part))

        def colours() -> list[str]:
            return [part.get_component_styles("part--one").color.hex[1:] for part in parts]

        assert colours() == [first, "010101", "020202", "030303", "040404"]
        parts[2].set_class(False, "other")
        parts[4].disabled = False
        await pilot.pause()
        assert colours() == [first, "010101", "010101", "030303", "010101"]


class _Themed(App[None]):
    CSS = """
    .part--one { color: $foreground; background: #010101; }
    App:blur .part--one { background: #020202; }
    """

    def compose(self) -> ComposeResult:
        yield Part()


async def test_a_sheet_has_the_colours_of_its_theme_and_what_the_app_is_counts() -> None:
    sheets.install()
    seen = []
    for theme in ("textual-dark", "textual-light", "textual-dark"):
        app = _Themed()
        app.theme = theme
        async with app.run_test() as pilot:
            for event in (AppFocus(), AppBlur()):
                app.post_message(event)
                await pilot.pause()
                app.stylesheet.update(app)
                styles = app.query_one(Part).get_component_styles("part--one")
                seen.append((styles.color.hex, styles.background.hex))
    (dark, focused), (_, blurred) = seen[:2]
    light = seen[2][0]
    assert dark != light
    assert (focused, blurred) == ("#010101", "#020202")
    assert seen == [(colour, ground) for colour in (dark, light, dark) for ground in (focused, blurred)]
