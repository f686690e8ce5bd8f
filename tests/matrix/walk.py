"""The way of one learner through all that the app can show, by keyboard alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from emulated import Emulated
from tutor.app import TutorApp
from tutor.course import Pack
from tutor.i18n import Language
from tutor.lab import Lab
from tutor.learner import Attempt, Store
from tutor.screens.lesson import LessonScreen

MATRIX = Path(__file__).parents[1] / "packs" / "matrix"
"""One lesson with a step of every kind, and one that is broken."""
ANSWERS = {
    "choose": ["3"],
    "mark": ["space"],
    "number": [*"30"],
    "shape": [*"1,6,32,32"],
    "words": [*"dropout"],
    "order": [],
    "match": ["1", "down", "2", "down", "3"],
    "line": ["down"],
    "family": ["1"],
}
"""Keys that answer the questions, rightly or wrongly; enter follows."""


def app_in(language: Language, data: Path, lab: Lab) -> TutorApp:
    """The app on the pack made for this, with questions that are due."""
    store, pack = Store.open(data), Pack.open(MATRIX)
    long_ago = (datetime.now(UTC) - timedelta(days=20)).isoformat(timespec="milliseconds")
    for step in ("choose", "match"):
        store.record(Attempt(pack.name, "everything", step, "ask", 0, True, 20.0, at=long_ago))
    app = TutorApp([pack], store, language, lab=lab)
    app.seed = "the same in every test"
    return app


async def finished(terminal: Emulated) -> None:
    """Wait until what works in the background has come to its end, and is shown."""
    await terminal.pilot.pause()
    await terminal.app.workers.wait_for_complete()
    await terminal.settled()


async def places(terminal: Emulated) -> AsyncIterator[str]:
    """Every screen but those of a lesson."""
    yield "contents"
    for name, keys in (
        ("map", ["m"]),
        ("profile", ["p"]),
        ("search", ["slash"]),
        ("glossary", ["g"]),
        ("help", ["question_mark"]),
        ("placement", ["a"]),
        ("review", ["r"]),
    ):
        await terminal.press(*keys)
        await finished(terminal)
        yield name
        if name == "search":
            await terminal.press(*"loss")
            await finished(terminal)
            yield "results"
        if name in ("placement", "review"):
            await terminal.press("enter")
            await finished(terminal)
            yield f"{name} begun"
        while len(terminal.app.screen_stack) > 1:
            await terminal.press("escape")
    await terminal.press("home", "down", "enter")
    yield "broken"
    await terminal.press("escape", "down", "enter")
    yield "a lesson to come"
    await terminal.press("up", "up", "enter")


async def steps(terminal: Emulated) -> AsyncIterator[str]:
    """Every step of the lesson, before and after it was answered."""
    screen = terminal.app.screen
    assert isinstance(screen, LessonScreen)
    for step in screen.lesson.steps:
        await finished(terminal)
        assert screen.step.id == step.id
        yield step.id
        if step.id in ("guess", "descend", "explode"):
            await terminal.press(*(["1", "enter"] if step.id == "guess" else ["r"]))
            await finished(terminal)
            yield f"{step.id} has run"
        if step.id == "descend":
            async for name in pictures(terminal):
                yield name
        if step.id in ANSWERS:
            await terminal.press(*ANSWERS[step.id], "enter")
            yield f"{step.id} answered"
        if step.id == "write":
            async for name in exercise(terminal):
                yield name
        if screen.question is not None and screen.question.typing:
            await terminal.press("escape")
        await terminal.press("right")
    await finished(terminal)
    yield "recap"


async def pictures(terminal: Emulated) -> AsyncIterator[str]:
    """The pictures of a demo, alone and from within; its program; a run that is held."""
    for number in range(4):
        await terminal.press("v")
        yield f"picture {number + 1}"
    await terminal.press("v", "i")
    yield "letters"
    await terminal.press("b")
    yield "inside a picture"
    await terminal.press("z")
    yield "a picture alone"
    await terminal.press("z", "escape", "s")
    yield "the program"
    await terminal.press("escape")


async def exercise(terminal: Emulated) -> AsyncIterator[str]:
    """An exercise: hints, the editor, the result of the checks, the solution."""
    await terminal.press("h", "e")
    yield "the editor"
    await terminal.press("ctrl+r")
    await finished(terminal)
    yield "the result"
    await terminal.press("ctrl+t")
    yield "another view of the editor"
    await terminal.press("escape")
    await finished(terminal)
    yield "a step that failed"
