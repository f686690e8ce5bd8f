"""How many steps a lesson has, without making a lesson of it: no pydantic, and no tree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from tutor.course.problem import Problems
from tutor.course.source import LOADER, read_text


def count_steps(file: Path) -> int | None:
    """The items of `steps` in a lesson.yaml; None where the file cannot be read or holds none."""
    text = read_text(file, Problems(file))
    if text is None:
        return None
    loader = LOADER(text)
    try:
        return _count(loader)
    except (yaml.YAMLError, ValueError):  # what is wrong is told when the lesson opens
        return None
    finally:
        loader.dispose()


def _count(loader: Any) -> int | None:
    """Events of the parser, one by one: a key of the outermost mapping stands at depth 1, a step's begin at depth 2."""
    depth = nodes = 0
    steps: int | None = None
    while loader.check_event():
        event = loader.get_event()
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            if depth == 1 and steps is not None:
                return steps
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        if depth == 0 and not isinstance(event, yaml.MappingStartEvent):
            return None
        if depth == 1:
            if steps is None and nodes % 2 == 0 and getattr(event, "value", None) == "steps":
                steps = 0
            elif steps is not None and not isinstance(event, yaml.SequenceStartEvent):
                return None
            nodes += 1
        elif depth == 2 and steps is not None:
            steps += 1
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
    return None
