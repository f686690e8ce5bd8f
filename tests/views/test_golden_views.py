"""Pictures as people see them: whole screens of text in both languages at three sizes, kept in `golden/` to be read.

The screen in the middle is there once more in ASCII, and once with its inks in letters (`inks.py` says which).

`python tests/views/test_golden_views.py` writes them anew, all or those named; read the difference before it is kept.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from histogram_frames import activations_read, activations_watched, weights_watched
from image_frames import digits, filters, picture_in_colour
from inks import inked
from text_pictures import best_notes, printed, program

from sequence_frames import entities_read, lattice, lattice_read, search, segmented, tagged
from showing import (
    LABELS,
    Showing,
    compared,
    descent,
    embedding,
    errors,
    gates,
    layers,
    painted,
    regions,
    sweep,
    training,
)
from tensor_pictures import blocks, heatmap, numbers, slices, window
from token_frames import CHINESE, attention
from token_frames import gates as recurrent
from tutor.i18n import Language, spelling
from tutor.live.frames import Frame
from tutor.views.base import View
from tutor.views.kinds import view_for

GOLDEN = Path(__file__).parent / "golden"
SIZES = ((24, 8), (54, 14), (96, 20))
USUAL = SIZES[1]
"""The size at which a picture is kept in ASCII and with its inks."""
LANGUAGES: tuple[Language, ...] = ("en", "zh")


def of(frame: Frame) -> Callable[[Language], View]:
    """The view of one frame."""
    return lambda language: view_for(frame, labels=LABELS, language=language)


def looked_at(frame: Frame, right: int, down: int) -> Callable[[Language], View]:
    """The view of one frame with its cursor moved from where it first stands."""

    def view(language: Language) -> View:
        view = of(frame)(language)
        view.walk(0, 0)
        view.walk(right, down)
        return view

    return view


PICTURES: dict[str, Callable[[Language], View]] = {
    "curve": of(training()),
    "compared": compared,
    "sweep": sweep,
    "numbers": numbers,
    "gates": of(gates()),
    "heatmap": heatmap,
    "blocks": blocks,
    "slices": slices,
    "window": window,
    "attention": of(attention()),
    "heads": looked_at(attention(CHINESE, 4, 2, causal=True, index=(1, 0)), 1, 2),
    "recurrent": looked_at(recurrent(units=6, at=4), 2, 2),
    "digits": of(digits(broken=True)),
    "filters": of(filters()),
    "photo": of(picture_in_colour()),
    "weights": weights_watched,
    "activations": activations_watched,
    "activations-read": activations_read,
    "regions": of(regions()),
    "descent": of(descent()),
    "embedding": embedding,
    "shapes-whole": of(layers()),
    "shapes": of(layers(error="mat1 and mat2 shapes cannot be multiplied (1x1176 and 400x120)")),
    "table": of(errors()),
    "notes": best_notes,
    "console": printed,
    "program": program,
    "tagged": of(tagged()),
    "segmented": of(segmented()),
    "entities": entities_read,
    "lattice": of(lattice()),
    "lattice-read": lattice_read,
    "trellis": of(search(7)),
    "trellis-cells": of(search(7, done=14)),
}


async def screens(name: str) -> str:
    """The picture at all sizes in both languages, with and without colours; a frame of | shows its edges."""
    parts = []
    for size in SIZES:
        for language in LANGUAGES:
            for colour in (True, False):
                head = f"{size[0]}x{size[1]} {language} {'colour' if colour else 'no colour'}"
                parts.append("\n".join([head, *(f"|{row}" for row in await screen(name, size, language, colour))]))
    parts += [await in_ascii(name, language) for language in LANGUAGES]
    view = PICTURES[name]("en")
    view.set_reactive(View.colour, True)
    lines = view.picture(*USUAL)
    return "\n\n".join([*parts, "\n".join([f"{USUAL[0]}x{USUAL[1]} en inks", *inked(lines)])]) + "\n"


async def screen(name: str, size: tuple[int, int], language: Language, colour: bool) -> list[str]:
    """The rows of one screen."""
    view = PICTURES[name](language)
    async with Showing(view).run_test(size=size) as pilot:
        view.colour = colour
        await pilot.pause()
        return painted(view)


async def in_ascii(name: str, language: Language) -> str:
    """The usual screen as a terminal without colours shows it that has no characters but ASCII."""
    spelling.use_glyphs("ascii")
    try:
        rows = await screen(name, USUAL, language, False)
    finally:
        spelling.use_glyphs("all")
    return "\n".join([f"{USUAL[0]}x{USUAL[1]} {language} ascii", *(f"|{row}" for row in rows)])


@pytest.mark.parametrize("name", PICTURES)
async def test_pictures_look_as_they_were_read(name: str) -> None:
    assert await screens(name) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for picture in sys.argv[1:] or PICTURES:
        (GOLDEN / f"{picture}.txt").write_text(asyncio.run(screens(picture)), encoding="utf-8")
