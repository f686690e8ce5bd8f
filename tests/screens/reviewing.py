"""What tests of the review and of the placement test share: courses of questions, and a past in which they were met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from textual.pilot import Pilot

from support import shown
from tutor.app import TutorApp
from tutor.learner import Attempt, Store

QUESTION = """
  - id: {step}
    title: {{en: Question {step}, zh: 问题 {step}}}
    ask: {{en: What about {step}?, zh: 关于 {step} 呢？}}
    options:
      - {{text: {{en: true of {step}, zh: "{step} 为真"}}, right: true}}
      - {{text: {{en: false of {step}, zh: "{step} 为假"}}, why: {{en: No {step}., zh: 不是 {step}。}}, back: page}}
"""


def write_course(folder: Path, lessons: Mapping[str, Sequence[str]], questions: Sequence[str] = ("q1", "q2")) -> Path:
    """A pack of these lessons with what each needs; all have a page and these questions, of two options each."""
    folder.mkdir(parents=True, exist_ok=True)
    names = "".join(f"\n      - {name}" for name in lessons)
    (folder / "course.yaml").write_text(
        "schema: 1\ncourse: tree\ntitle: {en: A tree, zh: 一棵树}\nparts:\n  - part: all\n"
        f"    title: {{en: All, zh: 全部}}\n    lessons:{names}\n",
        "utf-8",
    )
    for name, needs in lessons.items():
        write_lesson(folder, name, needs, questions)
    return folder


def write_lesson(folder: Path, name: str, needs: Sequence[str], questions: Sequence[str]) -> None:
    """One lesson of such a pack."""
    place = folder / "all" / name
    place.mkdir(parents=True, exist_ok=True)
    (place / "lesson.yaml").write_text(
        f"schema: 1\nlesson: {name}\ntitle: {{en: Lesson {name}, zh: 课 {name}}}\nminutes: 3\n"
        f"needs: [{', '.join(needs)}]\n"
        "objectives: [{en: Know it., zh: 学会它。}]\n"
        "steps:\n  - id: page\n    title: {en: The page, zh: 这一页}\n"
        f"    read: {{en: All about {name}., zh: 关于 {name} 的一切。}}"
        + "".join(QUESTION.format(step=step) for step in questions),
        "utf-8",
    )


def met(store: Store, pack: str, lesson: str, *steps: str, days: float = 20, kind: str = "ask") -> None:
    """These steps were answered right, once, so many days ago: by now they are due."""
    at = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="milliseconds")
    for step in steps:
        store.record(Attempt(pack, lesson, step, kind, 0, True, 20.0, at=at))


async def settled(app: TutorApp, pilot: Pilot[None]) -> str:
    """Wait until the screen shows what it works at; the screen as text."""
    await app.workers.wait_for_complete([each for each in app.workers if each.group in ("review", "asking")])
    await pilot.pause()
    return shown(app)


async def press(app: TutorApp, pilot: Pilot[None], *keys: str) -> str:
    """Press keys, each when the one before has had its effect; the screen as text."""
    for key in keys:
        await pilot.press(key)
        await settled(app, pilot)
    return shown(app)
