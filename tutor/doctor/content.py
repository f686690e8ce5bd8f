"""Probes of what is kept and what is taught: the learner's progress and the lessons."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.doctor.finding import Finding, Machine
from tutor.i18n import doctor_data as words
from tutor.i18n.filled import filled

if TYPE_CHECKING:
    from tutor.learner import Store

GB = 1e9
LITTLE_SPACE = 0.1 * GB
MOUNTS = Path("/proc/self/mountinfo")
NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "ceph", "fuse.glusterfs"})
"""File systems that other machines may write to; the log beside the database needs memory that they do not share."""


def progress(machine: Machine) -> Iterator[Finding]:
    """Whether answers are kept, where, and whether the file is whole."""
    from tutor.learner import Store

    store = Store.open(machine.data)
    try:
        if store.file is None:
            yield Finding("progress", words.PROGRESS, False, words.NOT_KEPT, store.warning)
            return
        store.check()
        yield _kept(store, store.file)
    finally:
        store.close()


def _kept(store: Store, file: Path) -> Finding:
    from tutor.course.size import size_words

    free = shutil.disk_usage(store.folder).free
    beside = [file, *(file.with_name(file.name + end) for end in ("-wal", "-shm"))]
    size = size_words(sum(each.stat().st_size for each in beside if each.exists()))
    attempts = store.read(lambda db: _one(db, "SELECT count(*) FROM attempts"), "?")
    drafts = sum(each.is_file() for each in (store.folder / "drafts").glob("*/*/*.py"))
    found = filled(words.KEPT_IN, folder=store.folder, size=size, attempts=attempts, drafts=drafts, free=free / GB)
    mode = store.read(lambda db: _one(db, "PRAGMA journal_mode"), "?")
    kind = file_system(store.folder)
    advice = store.warning or (words.LITTLE_SPACE if free < LITTLE_SPACE else None)
    if advice is not None:
        return Finding("progress", words.PROGRESS, False, found, advice)
    if mode != "wal":
        return Finding("progress", words.PROGRESS, False, filled(words.NO_LOG, found=found, mode=mode), words.NO_WAL)
    if kind in NETWORK:
        return Finding(
            "progress", words.PROGRESS, False, filled(words.ON_NETWORK, found=found, kind=kind), words.NO_WAL
        )
    damaged = sorted(store.folder.glob("progress.damaged-*.sqlite3"))
    aside = filled(words.SET_ASIDE, file=damaged[-1].name) if damaged else None
    return Finding("progress", words.PROGRESS, aside is None or None, found, aside)


def _one(db: sqlite3.Connection, query: str) -> str:
    return str(db.execute(query).fetchone()[0])


def file_system(folder: Path, mounts: Path | None = None) -> str:
    """The kind of file system that a folder is on, where the system tells (Linux); else nothing."""
    try:
        lines = (mounts or MOUNTS).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    place, kind = folder.resolve(), ""
    longest = -1
    for line in lines:
        before, _, after = line.partition(" - ")
        mount = Path(before.split(" ")[4].replace("\\040", " "))
        # The last of two mounts on one place is the one that is seen.
        if place.is_relative_to(mount) and len(mount.parts) >= longest:
            longest, kind = len(mount.parts), after.split(" ")[0]
    return kind


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
