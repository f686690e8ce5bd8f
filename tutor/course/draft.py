"""A lesson file as the rules see it: its tree, its steps, its folder. Anything in it may still be wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tutor.course.like import spell_out
from tutor.course.model import STEP_KEYS, Lesson
from tutor.course.node import Node
from tutor.course.problem import Problems
from tutor.course.schema import validate
from tutor.course.source import read_tree


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a draft. `kind` is None when no key says it; `id` is None when it has none."""

    node: Node
    kind: str | None
    id: str | None


@dataclass(frozen=True, slots=True)
class Draft:
    """What one lesson.yaml holds, typed (`lesson`, when nothing in its form is wrong) and as a tree (`root`)."""

    file: Path
    problems: Problems
    root: Node
    lesson: Lesson | None

    @property
    def folder(self) -> Path:
        return self.file.parent

    @property
    def steps(self) -> Iterator[Step]:
        for node in self.root.list("steps"):
            kind = next((key for key in STEP_KEYS if key in node.values), None)
            yield Step(node, kind, node.text_at("id"))

    def steps_of(self, kind: str) -> Iterator[Step]:
        """The steps of one kind, in order."""
        return (step for step in self.steps if step.kind == kind)

    def demo(self, step_id: str | None) -> Step | None:
        """The demo step of that id."""
        return next((step for step in self.steps_of("demo") if step_id is not None and step.id == step_id), None)


def read_draft(file: Path, problems: Problems) -> Draft | None:
    """The draft of a lesson.yaml, its form checked; None when there is no tree to look at."""
    root = read_tree(file, problems)
    if root is None:
        return None
    told = len(problems)
    spell_out(root, problems)
    whole = len(problems) == told  # a step that is like none cannot be looked at: that alone is told first
    return Draft(file, problems, root, validate(root, problems) if whole else None)
