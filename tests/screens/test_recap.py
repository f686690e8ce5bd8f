"""The recap of a lesson: what was predicted, what happened, what was answered, and where to go from here."""

from __future__ import annotations

from pathlib import Path

import pytest

from running import over
from support import Opened, choose, shown
from tutor.app import TutorApp
from tutor.course import Pack
from tutor.i18n import Language
from tutor.lab import Lab
from tutor.learner import Attempt
from tutor.screens.contents import ContentsScreen
from tutor.screens.lesson import LessonScreen
from tutor.screens.recap.screen import RecapScreen
from tutor.study.recap import page
from tutor.study.story import story

TALL = (80, 60)


def attempt(step: str, kind: str, answer: object, right: bool | None = None, how: str = "lesson") -> Attempt:
    return Attempt("small", "first", step, kind, answer, right, how=how)  # type: ignore[arg-type]


DONE = [
    attempt("guess", "predict", 1, False),
    attempt("guess", "demo", {"w": 0.987}),
    attempt("pick", "ask", 0, False),
    attempt("pick", "ask", 1, True),
    attempt("mark", "ask", [1, 2], True),
    attempt("mark", "ask", [1], False, how="review"),
    attempt("write", "code", None, False),
]


def told(pack: Path, attempts: list[Attempt], language: Language = "en") -> str:
    lesson = Pack.open(pack).lesson("first")
    return page(lesson, story(lesson, attempts), language)


def keep(app: TutorApp, attempts: list[Attempt]) -> None:
    for each in attempts:
        app.store.record(each)


async def test_after_the_last_step_comes_the_recap(opened: Opened) -> None:
    app = opened("first", "write")
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, RecapScreen)
        assert "Recap: First lesson" in shown(app)
        assert [each.kind for each in app.store.attempts("small", "first")][-1] == "recap"
        await pilot.press("p")
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)
        await pilot.press("n", "c")
        await pilot.pause()
        assert isinstance(app.screen, ContentsScreen)
        assert [each.kind for each in app.store.attempts("small", "first")].count("recap") == 1


async def test_a_prediction_is_told_with_the_figures_of_the_learners_own_run(opened: Opened, lab: Lab) -> None:
    app = opened("first", "guess", lab=lab)
    async with app.run_test(size=TALL) as pilot:
        await choose(pilot, "Near 0")
        await pilot.press("enter")
        await over(app, pilot)
        await pilot.press("c")
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        text = shown(app)
        assert "You said “Near 0”. It came otherwise." in text
        assert "w ended at 1.00." in text
        await pilot.press("l")
        await pilot.pause()
        assert "你说「0 附近」，结果不是这样。" in shown(app)
        assert "w 停在 1.00。" in shown(app)


def test_what_was_answered_is_told_by_the_first_try(pack: Path) -> None:
    text = told(pack, DONE)
    assert "1 of 2 right at the first try." in text
    assert "Worth another look:\n\n- Pick one\n" in text
    assert "Not answered yet:\n\n- " in text
    assert "not yet, 1 tried" in text
    assert "0 of 1 came true." in text
    assert "w ended at 0.99." in text


def test_a_run_that_never_ended_leaves_no_empty_figures(pack: Path) -> None:
    text = told(pack, DONE[:1])
    assert "You said “Near 0”" in text
    assert "w ended" not in text
    assert "{" not in text


def test_what_came_before_a_reset_is_forgotten(pack: Path) -> None:
    text = told(pack, [*DONE, attempt("", "reset", None)])
    assert "You made no prediction here." in text
    assert "right at the first try" not in text


def test_an_answer_that_the_lesson_no_longer_offers_is_left_out(pack: Path) -> None:
    assert "You made no prediction" in told(pack, [attempt("guess", "predict", 7, True)])
    assert "You made no prediction" in told(pack, [attempt("guess", "predict", "x", True)])


@pytest.mark.parametrize(("language", "words"), [("en", "To take away."), ("zh", "带走这句话。")])
def test_the_one_sentence_stands_first(pack: Path, language: Language, words: str) -> None:
    file = pack / "begin" / "first" / "lesson.yaml"
    takeaway = "takeaway: {en: To take away., zh: 带走这句话。}\nsteps:\n"
    file.write_text(file.read_text("utf-8").replace("steps:\n", takeaway, 1), "utf-8")
    assert told(pack, [], language).split("\n\n")[1] == words


async def test_it_tells_when_questions_come_back_and_what_is_next(opened: Opened, pack: Path) -> None:
    (pack / "course.yaml").write_text(
        "schema: 1\ncourse: small\ntitle: {en: S, zh: 小}\nparts:\n  - part: begin\n    title: {en: B, zh: 始}\n"
        "    lessons: [first, {coming: soon, title: {en: Soon, zh: 快了}, needs: [first]}, second]\n",
        "utf-8",
    )
    second = pack / "begin" / "second"
    second.mkdir()
    (second / "lesson.yaml").write_text(
        "schema: 1\nlesson: second\ntitle: {en: Second, zh: 第二课}\nminutes: 2\nobjectives: [{en: Go on, zh: 继续}]\n"
        "steps:\n  - {id: page, read: {en: Here it goes on., zh: 这里继续。}}\n",
        "utf-8",
    )
    app = opened(pack=pack)
    keep(app, DONE)
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("s")
        await pilot.pause()
        text = " ".join(shown(app).split())
        assert "begin to come back" in text
        assert "It leads to: Soon (coming)." in text
        assert "“Soon” still to come." in text
        assert "n opens the next lesson: Second." in text
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)
        assert "Here it goes on." in shown(app)
        await pilot.press("n")
        await pilot.pause()
        assert "This was the last lesson that is written." in shown(app)
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, RecapScreen)


async def test_only_steps_that_the_lesson_has_count_as_done(opened: Opened) -> None:
    app = opened()
    keep(app, [attempt("gone", "ask", 0, True), attempt("hello", "read", None)])
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("s")
        await pilot.pause()
        assert "1 of 8 steps" in shown(app).splitlines()[0] + shown(app).splitlines()[1]
        assert "This lesson teaches you to" in shown(app)


@pytest.mark.parametrize(
    ("share", "english", "chinese"),
    [
        (0.0, "This lesson teaches you to", "学完这一课，你能"),
        (0.5, "A few steps more, and you can", "再做几步，你就能"),
        (1.0, "Now you can", "现在你能"),
    ],
)
def test_what_one_can_do_is_said_by_what_was_done(pack: Path, share: float, english: str, chinese: str) -> None:
    lesson = Pack.open(pack).lesson("first")
    for language, head in (("en", english), ("zh", chinese)):
        *_, title, objectives = page(lesson, story(lesson, []), language, share).split("\n\n")  # type: ignore[arg-type]
        assert title == f"### {head}"
        assert objectives.startswith("- ")
