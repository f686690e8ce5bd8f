"""Pictures as people see them: whole screens of text in both languages at three sizes, kept in `golden/` to be read.

`python tests/views/test_golden_views.py` writes them anew, all or those named; read the difference before it is kept.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from showing import LABELS, Showing, compared, descent, errors, gates, layers, painted, regions, sweep, training
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


PICTURES: dict[str, Callable[[Language], View]] = {
    "curve": of(training()),
    "compared": compared,
    "sweep": sweep,
    "gates": of(gates()),
    "regions": of(regions()),
    "descent": of(descent()),
    "shapes": of(layers(error="mat1 and mat2 shapes cannot be multiplied (1x1176 and 400x120)")),
    "table": of(errors()),
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
