"""Every step of every lesson, at three sizes and in both languages: nothing cut, nothing out of reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import shown
from tutor.app import TutorApp
from tutor.course import open_packs
from tutor.i18n import Language
from tutor.lab import Lab
from tutor.learner import Store
from tutor.screens.lesson import LessonScreen
from tutor.views.prose.view import Prose
from wholeness import whole

LESSONS = [entry.name for entry in open_packs()[0].entries if entry.state != "coming"]


@pytest.mark.lessons
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [(80, 24), (100, 30), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lesson", LESSONS)
async def test_each_step_can_be_read_by_keyboard_alone(
    lesson: str, size: tuple[int, int], language: Language, tmp_path: Path, lab: Lab
) -> None:
    app = TutorApp(open_packs(), Store.open(tmp_path / "data"), language, place=("tutor", lesson, None), lab=lab)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, LessonScreen)
        for step in screen.lesson.steps:
            assert screen.step.id == step.id
            await app.workers.wait_for_complete([worker for worker in app.workers if worker.group == "family"])
            await pilot.pause()
            _check(app, screen, size)
            while "page_up" in screen.usable() and screen.text.scroll_y < screen.text.max_scroll_y:
                await pilot.press("pagedown")
                await pilot.pause()
            await pilot.press("right")
            await pilot.pause()


def _check(app: TutorApp, screen: LessonScreen, size: tuple[int, int]) -> None:
    """What is on the screen is whole."""
    whole(app)
    where = f"{screen.step.id} at {size}"
    text = shown(app)
    assert all(len(line) <= size[0] for line in text.splitlines()), where
    head, foot = text.splitlines()[0], text.splitlines()[-1]
    assert str(screen.index + 1) in head, where
    assert "…" not in head, f"{where}: {head}"
    typing = screen.question is not None and screen.question.typing  # where `?` is a character
    if typing:
        assert any(shown in foot for shown in ("→ next", "→ 下一步")), where
    else:
        assert foot.rstrip().endswith(("? help", "? 帮助")), where
    assert screen.text.virtual_size.width <= screen.text.container_size.width, where
    for widget in screen.query("*"):
        if widget.display and widget.region.width:
            assert widget.region.right <= size[0], f"{where}: {widget!r}"
    for prose in screen.text.query(Prose):
        if prose.markdown.strip():
            assert prose.size.width >= 24, f"{where}: a column of {prose.size.width} cells"
            assert prose.size.height >= 1, where
            assert prose.virtual_region.bottom <= screen.text.virtual_size.height + screen.text.size.height, where
