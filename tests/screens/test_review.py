"""The review, as a learner uses it: what is due, asked one by one, and what comes of it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reviewing import met, press, settled, write_course, write_lesson
from support import Opened, digit_of, shown
from tutor.app import TutorApp
from tutor.learner import Attempt
from tutor.screens.contents import ContentsScreen
from tutor.screens.lesson import LessonScreen
from tutor.screens.review.front import ReviewScreen
from tutor.screens.review.sitting_screen import SittingScreen


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Two lessons with three questions each."""
    return write_course(tmp_path / "course", {"one": [], "two": ["one"]}, ("a", "b", "c"))


def due(app: TutorApp) -> list[str]:
    """The questions that are due, as `lesson/step`."""
    return sorted(f"{card.lesson}/{card.step}" for card in app.store.today().due)


def days_until(app: TutorApp, step: str) -> int:
    """Days until the question of that name, of the lesson one, is due."""
    card = next(card for card in app.store.cards("tree") if (card.lesson, card.step) == ("one", step))
    return (card.due_day - datetime.now(UTC).astimezone().date()).days


def reviewed(app: TutorApp) -> list[Attempt]:
    """What was answered in the review, oldest first."""
    return [attempt for attempt in app.store.attempts("tree") if attempt.how == "review"]


def asked(app: TutorApp) -> str:
    """The question on screen."""
    assert isinstance(app.screen, SittingScreen)
    assert app.screen.place is not None
    return app.screen.place.step.id


async def test_the_front_page_says_what_is_due_of_which_lessons_and_what_waits(opened: Opened, course: Path) -> None:
    app = opened(pack=course)
    met(app.store, "tree", "one", "a", "b")
    met(app.store, "tree", "two", "c")
    app.store.set_cap(2)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await press(app, pilot, "r")
        assert isinstance(app.screen, ReviewScreen)
        for words in ("2 questions are due", "about a minute", "1 more wait", "At most 2 a day", "today"):
            assert words in text
        text = await press(app, pilot, "plus")
        for words in ("3 questions are due", "01  Lesson one", "02  Lesson two", "At most 5 a day"):
            assert words in text
        text = await press(app, pilot, "l")
        assert "有 3 题到期" in text
        text = await press(app, pilot, "escape")
        assert isinstance(app.screen, ContentsScreen)


async def test_where_nothing_is_due_it_says_when_and_goes_on_with_the_course(opened: Opened, course: Path) -> None:
    app = opened(pack=course)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await press(app, pilot, "r")
        assert "Nothing is due." in text
        assert "come back here" in text
        app.store.record(Attempt("tree", "one", "a", "ask", 0, False))
        app.store.set_place("tree", "two", "b")
        text = await press(app, pilot, "escape", "r")
        assert "comes back tomorrow" in text
        assert "Lesson two" in text
        await press(app, pilot, "enter")
        assert isinstance(app.screen, LessonScreen)
        assert (app.screen.lesson.lesson, app.screen.step.id) == ("two", "b")


async def test_a_whole_review(opened: Opened, course: Path) -> None:
    app = opened(pack=course)
    met(app.store, "tree", "one", "a", "b", "c")
    async with app.run_test(size=(80, 24)) as pilot:
        text = await press(app, pilot, "r", "enter")
        order = []
        for number, word in enumerate(("true", "false", "true"), 1):
            step = asked(app)
            order.append(step)
            for words in ("Review / 01 Lesson one", f"{number} of 3", f"Question {step}"):
                assert words in text
            text = await press(app, pilot, digit_of(app, f"{word} of {step}"), "enter")
            assert ("Right." if word == "true" else f"No {step}.") in text
            assert "comes back" in text.lower()
            text = await press(app, pilot, "enter")
        wrong = order[1]
        assert asked(app) == wrong
        assert "once more, 1 of 1" in text
        await press(app, pilot, digit_of(app, f"true of {wrong}"), "enter")
        text = await press(app, pilot, "enter")
        assert isinstance(app.screen, ReviewScreen)
        for words in ("3 answered, 2 of them right.", "1 of 1 right", "Nothing is due.", "3 reviewed today"):
            assert words in text
        assert due(app) == []
        assert [(each.step, each.right) for each in reviewed(app)] == [
            (order[0], True), (wrong, False), (order[2], True), (wrong, True),
        ]  # fmt: skip
        assert days_until(app, wrong) < min(days_until(app, order[0]), days_until(app, order[2]))


async def test_a_wrong_answer_shows_the_key_and_is_not_asked_at_once(opened: Opened, course: Path) -> None:
    app = opened(pack=course)
    met(app.store, "tree", "one", "a")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "r", "enter")
        text = await press(app, pilot, digit_of(app, "false of a"), "enter")
        assert "The answer: true of a" in text
        assert "once more" in text
        before = shown(app)
        await press(app, pilot, "down", "1", "2", "space")
        assert shown(app) == before
        assert len(reviewed(app)) == 1


async def test_enter_held_down_passes_over_no_question(opened: Opened, course: Path) -> None:
    app = opened(pack=course)
    met(app.store, "tree", "one", "a", "b", "c")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "r", "enter", "1", "enter")
        for _ in range(3):
            app.simulate_key("enter")
        text = await settled(app, pilot)
        assert "2 of 3" in text
        assert len(reviewed(app)) <= 2


async def test_leaving_in_the_middle_keeps_what_was_answered(opened: Opened, course: Path) -> None:
    app = opened(pack=course)
    met(app.store, "tree", "one", "a", "b")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "r", "enter")
        first = asked(app)
        await press(app, pilot, digit_of(app, f"true of {first}"), "enter", "enter")
        text = await press(app, pilot, "escape")
        assert "1 answered, 1 of them right." in text
        assert "1 question is due" in text
        assert first not in [step.split("/")[1] for step in due(app)]
        await press(app, pilot, "enter")
        assert asked(app) != first


async def test_the_explaining_step_opens_and_escape_returns_to_the_question(opened: Opened, course: Path) -> None:
    app = opened(pack=course)
    met(app.store, "tree", "one", "a")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "r", "enter")
        text = await press(app, pilot, digit_of(app, "false of a"), "enter")
        await press(app, pilot, "b")
        assert isinstance(app.screen, LessonScreen)
        assert app.screen.step.id == "page"
        assert await press(app, pilot, "escape") == text
        assert isinstance(app.screen, SittingScreen)


async def test_what_was_too_easy_comes_back_later_and_what_was_luck_comes_again(opened: Opened, course: Path) -> None:
    app = opened(pack=course)
    met(app.store, "tree", "one", "a", "b", "c")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "r", "enter")
        days: dict[str, int] = {}
        for key, words in (("plus", "Too easy."), ("minus", "once more at the end"), ("", "comes back in")):
            step = asked(app)
            await press(app, pilot, digit_of(app, f"true of {step}"), "enter")
            text = await press(app, pilot, *[key] * bool(key))
            assert words in text
            days[key] = days_until(app, step)
            await press(app, pilot, "enter")
        assert days["minus"] < days[""] < days["plus"]
        assert "once more, 1 of 1" in shown(app)
        # Practice moves no card, so it can be neither too easy nor luck.
        text = await press(app, pilot, digit_of(app, f"true of {asked(app)}"), "enter")
        assert "too easy" not in text
        assert days_until(app, asked(app)) == days["minus"]


async def test_questions_that_are_gone_are_left_out_and_said_once(opened: Opened, course: Path) -> None:
    app = opened(pack=course)
    met(app.store, "tree", "one", "a", "b", "c")
    met(app.store, "tree", "two", "a")
    met(app.store, "tree", "gone", "a")
    met(app.store, "elsewhere", "one", "a")
    write_lesson(course, "one", [], ["b"])
    (course / "all" / "two" / "lesson.yaml").write_text("schema: 1\nlesson: [\n", "utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        text = await press(app, pilot, "r")
        assert "1 question is due" in text
        assert "do not open: 5." in text
        await press(app, pilot, "enter")
        assert asked(app) == "b"
        await press(app, pilot, digit_of(app, "true of b"), "enter")
        text = await press(app, pilot, "enter")
        assert "1 answered, 1 of them right." in text


async def test_the_language_flips_in_the_middle_of_a_question(opened: Opened, course: Path) -> None:
    app = opened(pack=course)
    met(app.store, "tree", "one", "a")
    async with app.run_test(size=(100, 30)) as pilot:
        english = await press(app, pilot, "r", "enter")
        chinese = await press(app, pilot, "l")
        for words in ("复习", "课 one", "第 1 题，共 1 题", "关于 a 呢？"):
            assert words in chinese
        assert await press(app, pilot, "l") == english


@pytest.mark.parametrize("size", [(20, 5), (40, 15), (200, 60)])
async def test_any_size_draws(opened: Opened, course: Path, size: tuple[int, int]) -> None:
    app = opened(pack=course)
    met(app.store, "tree", "one", "a", "b")
    async with app.run_test(size=size) as pilot:
        for key in ("r", "down", "enter", "1", "enter", "l", "question_mark", "escape", "enter", "escape", "escape"):
            text = await press(app, pilot, key)
            assert all(len(line) <= size[0] for line in text.splitlines())


async def test_every_key_that_is_shown_can_act(opened: Opened, course: Path) -> None:
    from tutor.screens.actions import ACTIONS
    from tutor.screens.base import TutorScreen

    app = opened(pack=course)
    met(app.store, "tree", "one", "a", "b")
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ("r", "enter", "1", "enter", "enter"):
            await press(app, pilot, key)
            screen = app.screen
            assert isinstance(screen, TutorScreen)
            active = {key: binding.binding.action for key, binding in screen.active_bindings.items()}
            for name in screen.usable():
                assert hasattr(screen, f"action_{name}")
                for each in ACTIONS[name].keys.split(","):
                    assert active[each] == name, f"{each} does not {name}"


async def test_tutor_review_opens_the_app_there(opened: Opened, course: Path) -> None:
    made = opened(pack=course)
    met(made.store, "tree", "one", "a")
    app = TutorApp(made.packs, made.store, "en", review=True, lab=made.lab)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await settled(app, pilot)
        assert "1 question is due" in text
        await press(app, pilot, "escape")
        assert isinstance(app.screen, ContentsScreen)
