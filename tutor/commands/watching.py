"""`tutor watch [DIR]`: exercises checked at every save."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from tutor.call import Call, refuse
from tutor.commands.exercises import Place, record, told
from tutor.i18n import cli as words
from tutor.i18n import exercise as exercise_words

if TYPE_CHECKING:
    from tutor.course import Pack
    from tutor.lab import Lab


def places(packs: list[Pack]) -> Iterator[Place]:
    """Every exercise of these packs."""
    from tutor.course import CourseError
    from tutor.course.model import CodeStep

    for pack in packs:
        for entry in pack.entries:
            if entry.state != "ready" or entry.folder is None:
                continue
            try:
                lesson = pack.lesson(entry.name)
            except CourseError:
                continue
            for step in lesson.steps:
                if isinstance(step, CodeStep):
                    yield Place(pack.name, lesson.lesson, step, entry.folder)


def matching(file: Path, known: list[Place]) -> list[Place]:
    """The exercises that a file may be of: by its name, and where several share it by the folders above it."""
    named = [place for place in known if Path(place.step.code).name == file.name]
    for key in ("lesson", "pack"):
        if len(named) > 1:
            above = [place for place in named if getattr(place, key) in file.parent.parts]
            named = above or named
    return named


def watch(call: Call) -> int:
    """`tutor watch [DIR]`: until the learner ends it."""
    language = call.language
    try:
        import watchfiles  # noqa: F401
    except ImportError:
        raise refuse(exercise_words.NO_WATCHFILES, language) from None
    drafts = call.store.folder / "drafts"
    folder: Path = (call.options.folder or drafts).absolute()
    try:
        if call.options.folder is None:
            folder.mkdir(parents=True, exist_ok=True)
        next(folder.iterdir(), None)
    except OSError as error:
        from tutor.learner.faults import reason_of

        raise refuse(exercise_words.NO_FOLDER, language, path=folder, error=reason_of(error)(language)) from None
    watcher = _Watcher(call, folder, list(places(call.packs)), aside=drafts.absolute() / "review")
    try:
        asyncio.run(watcher.run())
    except KeyboardInterrupt:
        print(flush=True)
    return 0


class _Watcher:
    """Watches one folder, in one warm lab."""

    def __init__(self, call: Call, folder: Path, known: list[Place], aside: Path) -> None:
        self._call, self._folder, self._known, self._aside = call, folder, known, aside
        self._checked: dict[Path, str] = {}
        """The text of each file when it was checked last."""

    async def run(self) -> None:
        from watchfiles import Change, awatch

        from tutor.lab import Lab

        lab = Lab(limits=self._call.limits)
        lab.start()
        try:
            changes = awatch(self._folder, step=100, debounce=800, recursive=True)
            waiting = asyncio.ensure_future(anext(changes))
            await asyncio.sleep(0)  # the watching begins before the learner is told of it
            self._say(exercise_words.WATCHING(self._call.language, folder=self._folder))
            while True:
                for change, name in sorted(await waiting, key=lambda each: each[1]):
                    path = Path(name)
                    if change == Change.deleted:
                        self._checked.pop(path, None)
                        continue
                    # Of a new folder nobody tells what was written before it could be watched.
                    for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
                        await self._look(lab, file)
                waiting = asyncio.ensure_future(anext(changes))
        except StopAsyncIteration:
            return
        finally:
            lab.close()

    async def _look(self, lab: Lab, file: Path) -> None:
        """Check a file that was written, if it is one of an exercise and holds something new."""
        from tutor.lab.checks import Checking

        if file.suffix != ".py" or self._aside in file.parents:
            return
        found = matching(file, self._known)
        try:
            text = file.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return  # gone again, as an editor that writes by renaming leaves its own files
        if not found or not text.strip() or self._checked.get(file) == text:
            return
        self._checked[file] = text
        language = self._call.language
        shown = file.relative_to(self._folder) if file.is_relative_to(self._folder) else file
        if len(found) > 1:
            names = words.COMMA(language).join(map(str, found))
            self._say(exercise_words.AMBIGUOUS(language, file=shown, places=names))
            return
        since = monotonic()
        checked = await Checking(lab, found[0].folder, found[0].step, file, text).result()
        record(self._call, found[0], checked, monotonic() - since)
        said = exercise_words.WATCHED_PASSED if checked.passed else exercise_words.WATCHED_FAILED
        self._say("\n".join([said(language, file=shown, place=found[0]), *told(checked, language), ""]))

    def _say(self, text: str) -> None:
        print(text, flush=True)
