"""The pictures of README and docs, drawn by the program itself: `tutor gallery --write FOLDER`.

Each picture is a screen of the real app at the best moment of a real run, saved as SVG.
"""

from __future__ import annotations

import asyncio
import html
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rich.cells import cell_len
from textual.pilot import Pilot

from tutor.app import TutorApp
from tutor.course import Pack, default_folder
from tutor.gallery import LESSON, PACK
from tutor.gallery.practised import practise
from tutor.i18n import Language
from tutor.lab import Run
from tutor.learner import Store
from tutor.screens.base import TutorScreen
from tutor.screens.lesson import LessonScreen

FONTS = "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'WenQuanYi Micro Hei Mono', Menlo, Consolas, monospace"


@dataclass(frozen=True)
class Shot:
    """A screen to draw: where, how large, and which keys lead to it.

    `run` waits until the run is over, a number of steps (`900 steps`) until so many are done, `held` until the run is
    held, `idle` until searches, drawings and checks are over, `warm` until the lab is ready.
    """

    name: str
    place: tuple[str, str, str] | None
    language: Language
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    practised: bool = False
    """Whether it shows the progress of a learner of three weeks; else that of a new one."""


BRANCH = (
    *["tab"] * 5, *["minus"] * 3, "r", "900 steps", "space", "held", "left_curly_bracket", *["plus"] * 4,
    "space", "run",
)  # fmt: skip
"""Look back from the middle of a run, turn a knob, and go on from there."""

TOP = (*["pageup"] * 3, *["down"] * 6, "idle")
"""From where the learner stopped to the beginning of the contents."""
MATCHED = ("warm", "3", "2", "4", "1", "enter")
"""Put what each quantity says to it, with two of them confused."""
FOUND = ("warm", "6", "enter")
"""Name a line that is as it should be."""
WRITTEN = (
    "e", "down", "down", "down", "down", "down", "home", *["shift+down"] * 2, "delete",
    *"return x.t().reshape(-1).clone()", "ctrl+r", "idle",
)  # fmt: skip
"""Write a solution with a mistake in it, and have it checked."""

LANGUAGES: tuple[Language, ...] = ("en", "zh")
SOUGHT: dict[Language, str] = {"en": "forget gate", "zh": "遗忘门"}
VIEWS = (
    "curve",
    "tensor",
    "image",
    "histogram",
    "plane",
    "words",
    "shapes",
    "lattice",
    "entities",
    "trellis",
    "attention",
    "gates",
    "table",
)
"""Steps of the gallery that are drawn; the last of them, the program, stands beside the others."""

BEST = {
    "tensors-and-numpy": "strides",
    "autograd": "graph",
    "neuron-logistic": "by-hand",
    "activation-functions": "dead",
    "softmax-multiclass": "digits",
    "data-splits": "patients",
    "bias-variance": "huge-net",
    "l1-l2": "by-proximal",
    "dropout": "mask",
    "nn-module-two-nets": "trap",
    "training-step": "flat",
    "lstm-gates": "hold",
}
"""The best moment of each lesson that is written: the end of the run on this step."""

SHOTS = (
    Shot("contents-en", None, "en", (100, 30), TOP, practised=True),
    Shot("contents-zh", None, "zh", (80, 24), TOP, practised=True),
    Shot("branch-en", ("tutor", "bias-variance", "with-decay"), "en", (110, 38), BRANCH),
    Shot("branch-zh", ("tutor", "bias-variance", "with-decay"), "zh", (110, 38), BRANCH),
    *(
        Shot(f"lesson-{lesson}-{language}", ("tutor", lesson, step), language, (110, 32), ("r", "run"))
        for lesson, step in BEST.items()
        for language in LANGUAGES
    ),
    *(
        shot
        for language in LANGUAGES
        for shot in (
            Shot(f"match-{language}", ("tutor", "lstm-gates", "who-does-what"), language, (100, 26), MATCHED),
            Shot(f"line-{language}", ("tutor", "tensors-and-numpy", "spot-the-copy"), language, (100, 30), FOUND),
            Shot(f"exercise-{language}", ("tutor", "tensors-and-numpy", "flat-copy"), language, (140, 30), WRITTEN),
            Shot(f"map-{language}", None, language, (100, 34), ("m", "idle"), True),
            Shot(f"review-{language}", None, language, (100, 26), ("r", "idle"), True),
            Shot(f"profile-{language}", None, language, (100, 52), ("p", "idle"), True),
            Shot(
                f"recap-{language}", ("tutor", "bias-variance", "take-away"), language, (100, 40), ("n", "idle"), True
            ),
            Shot(f"search-{language}", None, language, (100, 26), ("slash", "idle", *SOUGHT[language], "idle")),
        )
    ),
    *(
        Shot(f"view-{step}-{language}", ("gallery", LESSON, step), language, (100, 30), ("r", "run"))
        for step in VIEWS
        for language in LANGUAGES
    ),
)


async def take(shot: Shot, data: Path) -> str:
    """The SVG of one screen, with the progress that lies in a folder."""
    app = TutorApp([pack_of(shot)], Store.open(data), shot.language, place=shot.place)
    app.seed = "the same in every picture"
    async with app.run_test(size=shot.size) as pilot:
        await until(pilot, lambda: arrived(app, shot))
        await pilot.pause()
        for key in shot.keys:
            if key == "run":
                await ended(app)
            elif key.endswith(" steps"):
                await until(pilot, partial(reached, app, int(key.split()[0])))
            elif key == "held":
                await until(pilot, lambda: run_of(app).progress.held)
            elif key == "idle":
                await app.workers.wait_for_complete()
            elif key == "warm":
                await until(pilot, lambda: app.lab.state == "ready")
            else:
                await pilot.press(key)
            await pilot.pause()
        return portable(app.export_screenshot(title="tutor"))


def pack_of(shot: Shot) -> Pack:
    """The gallery for its own pictures, else the course."""
    return Pack.open(PACK if shot.place is not None and shot.place[0] == "gallery" else default_folder())


def run_of(app: TutorApp) -> Run:
    """The run on screen."""
    assert isinstance(app.screen, LessonScreen)
    assert app.screen.stage.run is not None
    return app.screen.stage.run


def reached(app: TutorApp, step: int) -> bool:
    """Whether so many steps of the run are done."""
    return run_of(app).progress.step >= step


def arrived(app: TutorApp, shot: Shot) -> bool:
    """Whether the screen that is asked for is there, with all its widgets."""
    screen = app.screen
    there = shot.place is None or (isinstance(screen, LessonScreen) and screen.step.id == shot.place[2])
    return there and isinstance(screen, TutorScreen) and screen.composed


async def until(pilot: Pilot[None], true: Callable[[], bool]) -> None:
    """Let the app work until something is true."""
    while not true():
        await pilot.pause()


async def ended(app: TutorApp) -> None:
    """Wait until the run on screen is over and painted."""
    screen = app.screen
    assert isinstance(screen, LessonScreen)
    await app.workers.wait_for_complete([worker for worker in app.workers if worker.group == "run"])


def portable(svg: str) -> str:
    """No fonts from elsewhere, and lengths in cells, not in characters: whatever the font, what is aligned stays so."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r'textLength="([0-9.]+)"([^>]*)>([^<]*)<', _in_cells, svg)
    return re.sub(r"font-family: Fira Code, monospace", f"font-family: {FONTS}", svg)


def _in_cells(text: re.Match[str]) -> str:
    """A stretch of text with its length: a Chinese character takes two cells."""
    length, attributes, content = text.groups()
    plain = html.unescape(content)
    cells = float(length) / max(1, len(plain)) * cell_len(plain)
    return f'textLength="{cells:g}"{attributes}>{content}<'


def write(folder: Path, names: Sequence[str] = ()) -> Iterator[Path]:
    """Draw all pictures, or those named; gives the file of each as it is written."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        practised = Path(data) / "practised"
        for shot in SHOTS:
            if not names or shot.name in names:
                if shot.practised and not practised.exists():
                    practise(practised, Pack.open(default_folder()))
                own = Path(data) / shot.name
                if shot.practised:
                    shutil.copytree(practised, own)
                file = folder / f"{shot.name}.svg"
                file.write_text(asyncio.run(take(shot, own)), encoding="utf-8")
                yield file
