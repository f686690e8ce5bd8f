"""Probes of what is kept and what is taught: the learner's progress and the lessons."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from tutor.doctor.finding import Finding, Machine
from tutor.i18n import doctor as words
from tutor.i18n.filled import filled

GB = 1e9
LITTLE_SPACE = 0.1 * GB


def progress(machine: Machine) -> Iterator[Finding]:
    """Whether answers are kept, and where."""
    from tutor.learner import Store

    store = Store.open(machine.data)
    try:
        if store.file is None:
            yield Finding("progress", words.PROGRESS, False, words.NOT_KEPT, store.warning)
            return
        free = shutil.disk_usage(store.folder).free
        advice = store.warning or (words.LITTLE_SPACE if free < LITTLE_SPACE else None)
        found = filled(words.KEPT_IN, folder=store.folder, free=free / GB)
        yield Finding("progress", words.PROGRESS, advice is None, found, advice)
    finally:
        store.close()


def lessons(machine: Machine) -> Iterator[Finding]:
    """Whether the course and every other pack can be read, and what is in them."""
    from tutor.course import default_folder

    for folder in [default_folder(), *map(Path, machine.courses)]:
        yield _pack(folder)


def _pack(folder: Path) -> Finding:
    from tutor.course import Pack
    from tutor.course.check import check

    entries = Pack.open(folder).entries
    if not entries:
        return Finding(
            "lessons", words.LESSONS, False, filled(words.NO_LESSONS, folder=folder), words.NO_LESSONS_ADVICE
        )
    problems = len(check(folder))
    ready = sum(entry.state == "ready" for entry in entries)
    found = filled(words.COUNTED, folder=folder, lessons=len(entries), ready=ready, problems=problems)
    advice = filled(words.HAS_PROBLEMS, folder=folder) if problems else None
    return Finding("lessons", words.LESSONS, not problems, found, advice)
