"""Pictures as people see them: whole screens of text in both languages at three sizes, kept in `golden/` to be read.

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

from sequence_frames import entities_read, lattice, lattice_read, search, tagged
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
from tensor_pictures import heatmap, slices, window
from token_frames import CHINESE, attention
from token_frames import gates as recurrent
from tutor.i18n import Language
from tutor.live.frames import Frame
from tutor.views.base import View
from tutor.views.kinds import view_for

GOLDEN = Path(__file__).parent / "golden"
SIZES = ((24, 8), (54, 14), (96, 20))
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
    "gates": of(gates()),
    "heatmap": heatmap,
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
    "shapes": of(layers(error="mat1 and mat2 shapes cannot be multiplied (1x1176 and 400x120)")),
    "table": of(errors()),
    "tagged": of(tagged()),
    "entities": entities_read,
    "lattice": of(lattice()),
    "lattice-read": lattice_read,
    "trellis": of(search(7)),
    "trellis-cells": of(search(7, done=14)),
}


async def screens(name: str) -> str:
    """The picture at all sizes in both languages, with and without colours; a frame of | shows its edges."""
    parts = []
    for width, height in SIZES:
        for language in LANGUAGES:
            for colour in (True, False):
                view = PICTURES[name](language)
                async with Showing(view).run_test(size=(width, height)) as pilot:
                    view.colour = colour
                    await pilot.pause()
                    head = f"{width}x{height} {language} {'colour' if colour else 'no colour'}"
                    parts.append("\n".join([head, *(f"|{row}" for row in painted(view))]))
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("name", PICTURES)
async def test_pictures_look_as_they_were_read(name: str) -> None:
    assert await screens(name) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for picture in sys.argv[1:] or PICTURES:
        (GOLDEN / f"{picture}.txt").write_text(asyncio.run(screens(picture)), encoding="utf-8")
