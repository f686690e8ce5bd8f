"""The placement test, as a learner uses it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reviewing import press, write_course, write_lesson
from support import Opened, digit_of, shown
from tutor.app import TutorApp
from tutor.learner import Attempt
from tutor.screens.contents import ContentsScreen
from tutor.screens.lesson import LessonScreen
from tutor.screens.placement.screen import PlacementScreen

CHAIN: dict[str, list[str]] = {"a": [], "b": ["a"], "c": ["b"], "d": ["c"], "e": ["d"]}


@pytest.fixture
def chain(tmp_path: Path) -> Path:
    """Five lessons in a row, each with two questions."""
    return write_course(tmp_path / "course", CHAIN)


def known(app: TutorApp) -> list[str]:
    """The lessons that count as known, in the order in which that was found out."""
    return [each.lesson for each in app.store.attempts("tree") if each.kind == "known"]


def here(app: TutorApp) -> str:
    """The question on screen, as `lesson/step`."""
    assert isinstance(app.screen, PlacementScreen)
    assert app.screen.place is not None
    return f"{app.screen.place.lesson.lesson}/{app.screen.place.step.id}"


async def answer(app: TutorApp, pilot: Pilot[None], right: bool) -> str:
    """Answer the question on screen; the lesson it was of."""
    lesson, step = here(app).split("/")
    await press(app, pilot, digit_of(app, f"{'true' if right else 'false'} of {step}"), "enter")
    await press(app, pilot, "enter")
    return lesson


async def test_it_begins_in_the_middle_and_finds_where_to_begin(opened: Opened, chain: Path) -> None:
    app = opened(pack=chain)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await press(app, pilot, "a")
        assert "at most 10 questions" in text
        await press(app, pilot, "enter")
        asked = []
        while isinstance(app.screen, PlacementScreen) and app.screen.place is not None:
            asked.append(await answer(app, pilot, right=here(app)[0] in "abc"))
        # c is known, so a and b are; d is not, so e is not asked.
        assert asked == ["c", "c", "d"]
        assert sorted(known(app)) == ["a", "b", "c"]
        text = shown(app)
        for words in ("01 Lesson a", "02 Lesson b", "03 Lesson c", "“Lesson d”"):
            assert words in text
        await press(app, pilot, "enter")
        assert isinstance(app.screen, LessonScreen)
        assert app.screen.lesson.lesson == "d"
        await press(app, pilot, "c")
        assert shown(app).count("known") == 3


async def test_a_lesson_is_asked_twice_and_never_the_same(opened: Opened, chain: Path) -> None:
    app = opened(pack=chain)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "a", "enter")
        first = here(app)
        await answer(app, pilot, right=True)
        assert here(app).split("/")[0] == first.split("/")[0]
        assert here(app) != first


async def test_answers_are_kept_and_make_neither_cards_nor_progress(opened: Opened, chain: Path) -> None:
    app = opened(pack=chain)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "a", "enter")
        while isinstance(app.screen, PlacementScreen) and app.screen.place is not None:
            await answer(app, pilot, right=True)
        attempts = app.store.attempts("tree")
        assert {each.how for each in attempts} == {"placement"}
        assert [each.right for each in attempts if each.kind == "ask"] == [True] * 6
        assert app.store.cards() == []
        assert app.store.done_steps("tree") == {}
        progress = app.store.progress("tree")
        assert all(progress[name].known and not progress[name].begun for name in CHAIN)
        assert "You know all that there is" in shown(app)
        # What is known is not asked again.
        text = await press(app, pilot, "escape", "a")
        assert "There is nothing to ask" in text
        await press(app, pilot, "enter", "escape")
        assert isinstance(app.screen, ContentsScreen)


async def test_escape_keeps_what_is_decided(opened: Opened, chain: Path) -> None:
    app = opened(pack=chain)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "a", "enter")
        await answer(app, pilot, right=True)
        await answer(app, pilot, right=True)
        text = await press(app, pilot, "escape")
        assert sorted(known(app)) == ["a", "b", "c"]
        assert "“Lesson d”" in text
        await press(app, pilot, "escape")
        assert isinstance(app.screen, ContentsScreen)


async def test_leaving_before_the_first_answer_changes_nothing(opened: Opened, chain: Path) -> None:
    app = opened(pack=chain)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "a", "enter", "escape")
        assert isinstance(app.screen, ContentsScreen)
        assert app.store.attempts("tree") == []


async def test_a_wrong_answer_says_why_and_its_step_opens(opened: Opened, chain: Path) -> None:
    app = opened(pack=chain)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "a", "enter")
        lesson, step = here(app).split("/")
        text = await press(app, pilot, digit_of(app, f"false of {step}"), "enter")
        assert f"No {step}." in text
        await press(app, pilot, "b")
        assert isinstance(app.screen, LessonScreen)
        assert (app.screen.lesson.lesson, app.screen.step.id) == (lesson, "page")
        assert await press(app, pilot, "escape") == text


async def test_lessons_with_too_few_questions_and_broken_ones_are_left_out(opened: Opened, chain: Path) -> None:
    write_lesson(chain, "c", ["b"], ["q1"])
    (chain / "all" / "d" / "lesson.yaml").write_text("schema: 1\nlesson: [\n", "utf-8")
    app = opened(pack=chain)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "a", "enter")
        asked = set()
        while isinstance(app.screen, PlacementScreen) and app.screen.place is not None:
            asked.add(await answer(app, pilot, right=True))
        assert asked <= {"a", "b", "e"}
        # d cannot be read, so that nobody knows what e needs by it.
        assert {"a", "b", "e"} <= set(known(app))


async def test_lessons_read_to_their_end_are_not_asked(opened: Opened, chain: Path) -> None:
    app = opened(pack=chain)
    for name in CHAIN:
        if name != "b":
            app.store.record(Attempt("tree", name, "", "recap"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "a", "enter")
        while isinstance(app.screen, PlacementScreen) and app.screen.place is not None:
            assert await answer(app, pilot, right=True) == "b"
        assert known(app) == ["b"]


@pytest.mark.parametrize("size", [(20, 5), (40, 15), (200, 60)])
async def test_any_size_and_either_language_draws(opened: Opened, chain: Path, size: tuple[int, int]) -> None:
    app = opened(pack=chain, language="zh")
    async with app.run_test(size=size) as pilot:
        for key in ("a", "l", "enter", "1", "enter", "l", "question_mark", "escape", "enter", "escape", "escape"):
            text = await press(app, pilot, key)
            assert all(len(line) <= size[0] for line in text.splitlines())


async def test_a_question_that_goes_while_the_test_is_on_is_passed_over(opened: Opened, chain: Path) -> None:
    app = opened(pack=chain)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "a", "enter")
        lesson, step = here(app).split("/")
        await press(app, pilot, digit_of(app, f"true of {step}"), "enter")
        write_lesson(chain, lesson, CHAIN[lesson], [step])
        text = await press(app, pilot, "enter")
        assert "That should not" not in text
        assert here(app).split("/")[0] != lesson
