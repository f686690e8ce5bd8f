"""One lesson in terminals of all sizes: whatever is on the screen is whole there, and is what the terminal shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from emulated import Size, emulated
from emulator import SCRAWL, Glass
from tutor.i18n import Language
from tutor.lab import Lab
from walk import app_in, finished, places, steps
from wholeness import whole

SIZES: tuple[Size, ...] = ((40, 15), (60, 20), (80, 24), (100, 30), (132, 43), (200, 60), (300, 80))
CRAMPED: tuple[Size, ...] = ((20, 6), (1, 1), (31, 40), (90, 9))
"""Too small for any screen."""


@pytest.mark.lessons
@pytest.mark.parametrize("language", ["en", "zh"])
async def test_every_screen_is_whole_at_every_size(language: Language, tmp_path: Path, lab: Lab) -> None:
    app = app_in(language, tmp_path / "data", lab)
    wrong: list[str] = []
    async with emulated(app, Glass(80, 24)) as terminal:
        for way in (places, steps):
            async for name in way(terminal):
                for size in (*SIZES, (80, 24)):
                    try:
                        await terminal.resize(size)
                        whole(app)
                    except AssertionError as error:
                        wrong.append(f"{name}: {error}")
    assert not wrong, "\n".join(wrong[:20])


async def test_what_is_cut_has_a_mark(tmp_path: Path, lab: Lab) -> None:
    app = app_in("en", tmp_path / "data", lab)
    app._place = ("matrix", "everything", "guess")
    async with emulated(app, Glass(40, 15)) as terminal:
        await terminal.settled()
        head, views = terminal.glass.text.splitlines()[:2]
        assert "01 Everyth" in head
        assert "…" in head
        assert views.startswith(" text   The loss of every step")
        assert views.endswith("…")


async def test_a_terminal_may_change_its_size_while_a_demo_runs(tmp_path: Path, lab: Lab) -> None:
    app = app_in("en", tmp_path / "data", lab)
    app._place = ("matrix", "everything", "descend")
    async with emulated(app, Glass(80, 24)) as terminal:
        await terminal.settled()
        await terminal.pilot.press("tab", *["plus"] * 60, "r")  # so many steps that it does not end meanwhile
        for size in (*CRAMPED, *SIZES):
            terminal.glass.resize(size[1], size[0])
            terminal.glass.scrawl()
            await terminal.pilot.resize_terminal(*size)
        terminal.glass.faults.clear()  # it drew for the size before now and then, as any program does
        await terminal.pilot.press("x")
        await finished(terminal)
        assert SCRAWL not in terminal.glass.text
        whole(app)


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_a_terminal_too_small_for_anything_is_told_so(language: Language, tmp_path: Path, lab: Lab) -> None:
    app = app_in(language, tmp_path / "data", lab)
    asked = {"en": "make the window larger", "zh": "请把窗口放大"}[language]
    async with emulated(app, Glass(40, 15)) as terminal:
        await finished(terminal)
        for keys in (["enter"], ["question_mark"], ["escape", "slash"]):
            before = terminal.glass.text
            for size in CRAMPED:
                await terminal.resize(size)
                seen = terminal.glass.text
                assert size == (1, 1) or asked.replace(" ", "") in "".join(seen.split())
            await terminal.resize((40, 15))
            assert terminal.glass.text == before
            await terminal.press(*keys)
            await finished(terminal)
        await terminal.press("l")
        await terminal.resize((20, 6))
        await terminal.pilot.press("q")
