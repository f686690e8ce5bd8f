"""Search, as a learner uses it: words typed, results that follow, and the step that enter opens."""

from __future__ import annotations

from pathlib import Path

import pytest
from finding import lesson_of, settled
from textual.events import Paste
from textual.pilot import Pilot

from support import Opened, shown
from tutor.app import TutorApp
from tutor.screens.broken import BrokenScreen
from tutor.screens.contents import ContentsScreen
from tutor.screens.lesson import LessonScreen
from tutor.screens.search.glossary_screen import GlossaryScreen
from tutor.screens.search.search_screen import SearchScreen


async def searched(app: TutorApp, pilot: Pilot[None], *keys: str) -> str:
    """The screen after search was opened and these keys were pressed."""
    await pilot.press("slash")
    await settled(app, pilot)
    assert isinstance(app.screen, SearchScreen)
    await pilot.press(*keys)
    await settled(app, pilot)
    return shown(app)


async def test_results_follow_what_is_typed_and_enter_opens_the_step(opened: Opened) -> None:
    app = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        text = await searched(app, pilot)
        assert "in any order" in text
        await pilot.press(*"two axes")
        await settled(app, pilot)
        text = shown(app)
        assert "First lesson · Pick one" in text
        assert "Which has two axes?" in text
        assert "1 found" in text
        await pilot.press("enter")
        await pilot.pause()
        assert lesson_of(app).step.id == "pick"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ContentsScreen)


async def test_what_was_found_is_in_sight(opened: Opened, pack: Path) -> None:
    lesson = pack / "begin" / "first" / "lesson.yaml"
    page = "\n\n".join(["        A line."] * 30 + ["        A zebra."] + ["        A line."] * 30)
    long = lesson.read_text("utf-8").replace("        A tensor `a[i]` has a shape. **Watch** it.", page)
    lesson.write_text(long, "utf-8")
    app = opened(pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        await searched(app, pilot, *"zebra", "enter")
        await settled(app, pilot)
        assert "A zebra." in shown(app)


async def test_the_cursor_stands_on_what_fits_best_after_each_character(opened: Opened, pack: Path) -> None:
    lesson = pack / "begin" / "first" / "lesson.yaml"
    text = lesson.read_text("utf-8").replace("{en: Hello,", "{en: Zed,").replace("{en: Pick one,", "{en: A zebra,")
    lesson.write_text(text.replace("A tensor `a[i]` has", "A zebra, a tensor `a[i]`, has"), "utf-8")
    app = opened(pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "▸ First lesson · Zed" in await searched(app, pilot, *"ze")
        await pilot.press("b")
        await settled(app, pilot)
        text = shown(app)
        assert "▸ First lesson · A zebra" in text
        assert "First lesson · Zed" in text


async def test_every_character_is_typed_and_no_key_acts_meanwhile(opened: Opened) -> None:
    app = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        await searched(app, pilot, "q", "l", "t", "g", "slash", "question_mark", "k", "j", "n", "张", "space", "c")
        assert isinstance(app.screen, SearchScreen)
        assert app.screen.line.value == "qltg/?kjn张 c"
        assert app.language == "en"
        app.screen.line.post_message(Paste("[贴上]"))
        await pilot.pause()
        assert app.screen.line.value == "qltg/?kjn张 c[贴上]"
        await settled(app, pilot)
        assert "Nothing holds all of these words" in shown(app)
        await pilot.press("enter")
        assert isinstance(app.screen, SearchScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ContentsScreen)


async def test_arrows_move_among_the_results_while_one_types(opened: Opened) -> None:
    app = opened(language="zh")
    async with app.run_test(size=(80, 24)) as pilot:
        await searched(app, pilot, *"shape")
        assert isinstance(app.screen, SearchScreen)
        first = app.screen.rows.selected
        await pilot.press("down")
        assert app.screen.rows.selected is not first
        await pilot.press("up", "up")
        assert app.screen.rows.selected is first
        await pilot.press("pagedown", "pagedown", "enter")
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)


async def test_what_was_being_done_below_is_as_it_was_after_a_visit(opened: Opened) -> None:
    app = opened("first", "pick")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        before = shown(app)
        below = lesson_of(app)
        await searched(app, pilot, *"hello", "enter")
        await settled(app, pilot)
        visited = lesson_of(app)
        assert visited is not below
        assert visited.step.id == "hello"
        assert "back to where you were" in shown(app)
        await searched(app, pilot, *"mark all", "enter")
        await settled(app, pilot)
        assert lesson_of(app).step.id == "mark"
        assert len(app.screen_stack) == 3
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is below
        assert shown(app).splitlines()[2:] == before.splitlines()[2:]
        assert app.store.place("small") == ("first", "pick")
        await searched(app, pilot, *"hello", "enter")
        await settled(app, pilot)
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(app.screen, ContentsScreen)
        assert len(app.screen_stack) == 1


async def test_a_run_below_goes_on_and_one_of_a_visit_ends_with_it(opened: Opened, lab: object) -> None:
    from tutor.lab import Lab

    assert isinstance(lab, Lab)
    app = opened("first", "descend", lab=lab)
    async with app.run_test(size=(80, 24)) as pilot:
        below = lesson_of(app)
        await pilot.press("r")
        await pilot.pause()
        run = below.stage.run
        await searched(app, pilot, *"descend", "enter")
        await settled(app, pilot)
        await pilot.press("r")
        await pilot.pause()
        visit = lesson_of(app).stage.run
        assert visit is not None
        assert visit is not run
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is below
        assert below.stage.run is run
        assert visit.state == "ended"
        await pilot.press("c")


async def test_slash_is_a_character_where_an_answer_is_typed(opened: Opened) -> None:
    app = opened("first", "count")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "slash", "2")
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)
        assert "1/2" in shown(app)


async def test_help_is_left_for_what_was_found(opened: Opened) -> None:
    app = opened("first", "hello")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Search the whole course" in " ".join(shown(app).split())
        await searched(app, pilot, *"pick", "enter")
        await settled(app, pilot)
        assert lesson_of(app).step.id == "pick"
        await pilot.press("escape")
        await pilot.pause()
        assert lesson_of(app).step.id == "hello"


async def test_coming_and_broken_lessons_are_found_by_title(opened: Opened) -> None:
    app = opened()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        assert "coming" in await searched(app, pilot, *"later")
        await pilot.press("enter")
        await pilot.pause()
        assert "still to come" in shown(app)
        await searched(app, pilot, *"broken", "enter")
        await pilot.pause()
        assert isinstance(app.screen, BrokenScreen)


async def test_a_term_is_told_by_the_glossary(opened: Opened, pack: Path) -> None:
    (pack / "glossary.yaml").write_text(
        "schema: 1\nterms:\n  - {term: {en: zebra, zh: 斑马}, text: {en: Striped., zh: 有条纹。}}\n", "utf-8"
    )
    app = opened(pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Striped." in await searched(app, pilot, *"zebra")
        await pilot.press("enter")
        await settled(app, pilot)
        assert isinstance(app.screen, GlossaryScreen)
        assert "Striped." in shown(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, SearchScreen)
        assert app.screen.line.value == "zebra"


@pytest.mark.parametrize("size", [(20, 6), (40, 15), (200, 60)])
async def test_any_size_draws(opened: Opened, size: tuple[int, int]) -> None:
    app = opened(language="zh")
    async with app.run_test(size=size) as pilot:
        text = await searched(app, pilot, *"shape")
        assert all(len(line) <= size[0] for line in text.splitlines())


async def test_ascii_and_no_colour_lose_nothing(
    opened: Opened, only_ascii: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        text = await searched(app, pilot, *"vector")
        assert "Pick one" in text
        strips = app.screen._compositor.render_strips()
        found = [segment for strip in strips for segment in strip if segment.text == "vector" and segment.style]
        assert any(segment.style is not None and segment.style.underline for segment in found)
