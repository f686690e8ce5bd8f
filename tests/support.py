"""The app under Pilot, on a small pack of its own, and a warm lab."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from textual.pilot import Pilot

from tutor.app import TutorApp
from tutor.course import Pack
from tutor.i18n import Language, spelling
from tutor.lab import Lab
from tutor.learner import Store

SMALL = Path(__file__).parent / "packs" / "small"
QUESTIONS = Path(__file__).parent / "packs" / "questions"
"""A question of every kind."""

Opened = Callable[..., TutorApp]


def shown(app: TutorApp) -> str:
    """The screen as text."""
    lines = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in line).rstrip() for line in lines)


def digit_of(app: TutorApp, words: str) -> str:
    """The digit before these words on the screen: options are shuffled."""
    found = re.search(rf"^\W*(\d)\s+(?:\[.\]|[A-H✓✗•◆x+])?\s*{re.escape(words)}", shown(app), re.MULTILINE)
    assert found is not None, f"no option {words!r} in\n{shown(app)}"
    return found[1]


async def choose(pilot: Pilot[None], *words: str) -> None:
    """Press the digits of the options with these words."""
    for each in words:
        await pilot.pause()
        assert isinstance(pilot.app, TutorApp)
        await pilot.press(digit_of(pilot.app, each))
    await pilot.pause()


@pytest.fixture
def opened(tmp_path: Path, lab: Lab) -> Opened:
    """Makes an app on the small pack, in the lab that all tests share unless another is given."""
    shared = lab

    def make(
        lesson: str | None = None,
        step: str | None = None,
        language: Language = "en",
        pack: Path = SMALL,
        lab: Lab | None = None,
        theme: str | None = None,
    ) -> TutorApp:
        store = Store.open(tmp_path / "data")
        opened_pack = Pack.open(pack)
        place = (opened_pack.name, lesson, step) if lesson else None
        app = TutorApp([opened_pack], store, language, place=place, lab=lab or shared, theme=theme)
        app.seed = "the same in every test"
        return app

    return make


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the small pack whose demo a test may rewrite."""
    return Path(shutil.copytree(SMALL, tmp_path / "pack"))


@pytest_asyncio.fixture(scope="session")
async def warm_lab() -> AsyncIterator[Lab]:
    """One warm lab for all tests of a process: a lab costs seconds to warm."""
    lab = Lab()
    yield lab
    lab.close()


@pytest_asyncio.fixture
async def lab(warm_lab: Lab) -> AsyncIterator[Lab]:
    """The warm lab, without a run or a copy of one when the test is over, whatever the test has left there."""
    yield warm_lab
    for run in list(warm_lab._runs.values()):
        run.discard()
    for _ in range(1000):  # a process takes a moment to go, and news of a last copy may still be on its way
        warm_lab.checkpoints.close()
        if not children(warm_lab):
            break
        await asyncio.sleep(0.01)


def children(lab: Lab) -> list[str]:
    """The processes below a lab's own, ended ones that nobody has buried among them."""
    listed = Path(f"/proc/{lab.pid}/task/{lab.pid}/children")
    return listed.read_text(encoding="ascii").split() if lab.pid is not None and listed.exists() else []


@pytest.fixture
def only_ascii() -> Iterator[None]:
    """Within the test only ASCII is shown, as in a terminal that has no more."""
    spelling.use_glyphs("ascii")
    yield
    spelling.use_glyphs("all")
