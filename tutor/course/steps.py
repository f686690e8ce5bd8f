"""The ids of a lesson's steps, without making a lesson of it: no pydantic, and no tree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from tutor.course.problem import Problems
from tutor.course.source import LOADER, read_text

if TYPE_CHECKING:
    from tutor.course.pack import Pack


def step_ids(file: Path) -> tuple[str, ...] | None:
    """The `id` of each item of `steps` in a lesson.yaml, empty where it has none; None where the file has no steps."""
    text = read_text(file, Problems(file))
    if text is None:
        return None
    loader = LOADER(text)
    try:
        return _ids(loader)
    except (yaml.YAMLError, ValueError):  # what is wrong is told when the lesson opens
        return None
    finally:
        loader.dispose()


def _ids(loader: Any) -> tuple[str, ...] | None:
    """Events of the parser, one by one: a key of the outermost mapping stands at depth 1, one of a step at depth 3."""
    depth = nodes = inner = 0
    ids: list[str] | None = None
    wanted = False
    while loader.check_event():
        event = loader.get_event()
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            if depth == 1 and ids is not None:
                return tuple(ids)
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        if depth == 0 and not isinstance(event, yaml.MappingStartEvent):
            return None
        if depth == 1:
            if ids is None and nodes % 2 == 0 and getattr(event, "value", None) == "steps":
                ids = []
            elif ids is not None and not isinstance(event, yaml.SequenceStartEvent):
                return None
            nodes += 1
        elif depth == 2 and ids is not None:
            ids.append("")
            inner, wanted = 0, False
        elif depth == 3 and ids is not None:
            value = getattr(event, "value", None)
            if inner % 2 and wanted and isinstance(value, str):
                ids[-1] = value
            wanted = inner % 2 == 0 and value == "id"
            inner += 1
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
    return None


def present(packs: Sequence[Pack]) -> Callable[[tuple[str, str, str]], bool]:
    """Tells whether a step, named by pack, lesson and id, is there in these packs. Each lesson is read once, and of it
    no more than the ids of its steps.
    """
    from tutor.course.pack import UnknownLesson

    named = {pack.name: pack for pack in packs}
    known: dict[tuple[str, str], frozenset[str]] = {}

    def is_there(key: tuple[str, str, str]) -> bool:
        pack, lesson, step = key
        if (pack, lesson) not in known:
            try:
                ids = named[pack].step_ids(lesson)
            except (KeyError, UnknownLesson):
                ids = None
            known[pack, lesson] = frozenset(ids or ())
        return step in known[pack, lesson]

    return is_there
