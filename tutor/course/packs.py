"""Where packs are: the course that comes with the program, and those that `--courses` adds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tutor.course.pack import Pack


def default_folder() -> Path:
    """The course that comes with the program: `tutor/lessons` as installed, the repository's in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "lessons"
    return installed if installed.is_dir() else package.parent / "lessons"


def open_packs(more: Iterable[Path] = ()) -> list[Pack]:
    """Our course, then others in the order given; a folder given twice opens once."""
    folders = dict.fromkeys([default_folder(), *(folder.absolute() for folder in more)])
    return [Pack.open(folder) for folder in folders]
