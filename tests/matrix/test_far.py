"""Over a slow line only the cells are written that change: the terminal shows what the app means, whatever is done."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from emulated import Emulated, emulated
from emulator import Glass
from tutor.app import TutorApp
from tutor.compat import writing
from tutor.i18n import Language
from tutor.lab import Lab
from tutor.terminal.pace import Pace
from tutor.views.pacing import Pacer
from walk import app_in

KEYS = """
    n n n n p r r r x v v z i b s question_mark slash l l t t c g m h e 1 2 3 u f y d plus minus enter enter enter
    escape escape escape tab shift+tab left right up down pageup pagedown home end space backspace comma full_stop
    ctrl+c ctrl+l ctrl+r ctrl+t a 中 学 ， é resize resize resize resize
"""
"""What is chosen from; some more often than others."""
SIZES = ((80, 24), (80, 24), (100, 30), (120, 40), (40, 15))


@pytest.fixture
def far(tmp_path: Path, lab: Lab) -> Iterator[Callable[..., TutorApp]]:
    """Makes apps that remember what their terminal shows, and draw pictures row by row."""

    def make(language: Language) -> TutorApp:
        app = app_in(language, tmp_path / "data", lab)
        app.pacer = Pacer(Pace(budget=1e6, asks=False))
        return app

    writing.remember(on=True)
    yield make
    writing.remember(on=False)


async def again(terminal: Emulated) -> None:
    """The window has the size that it had, and something else stands in it."""
    terminal.glass.scrawl()
    await terminal.pilot.resize_terminal(*terminal.size)
    await terminal.settled()


@pytest.mark.parametrize("seed", [0, 1, *(pytest.param(seed, marks=pytest.mark.lessons) for seed in range(2, 12))])
async def test_the_terminal_shows_what_the_app_means(far: Callable[..., TutorApp], seed: int) -> None:
    chance, pressed = random.Random(seed), []
    async with emulated(far("en" if seed % 2 else "zh"), Glass(80, 24)) as terminal:
        await terminal.settled()
        try:
            for _ in range(50):
                pressed.append(chance.choice(KEYS.split()))
                if pressed[-1] == "resize":
                    await terminal.resize(chance.choice(SIZES))
                else:
                    await terminal.pilot.press(pressed[-1])
                    await terminal.settled()
        except AssertionError as error:
            raise AssertionError(f"after {pressed[-12:]}: {error}") from error


async def test_a_size_that_it_had_before_is_drawn_anew(far: Callable[..., TutorApp]) -> None:
    async with emulated(far("zh"), Glass(80, 24)) as terminal:
        await terminal.settled()
        for keys in (["down"], ["question_mark"], ["escape", "end"]):  # on a screen, over it, and on it again
            await terminal.press(*keys)
            await again(terminal)
