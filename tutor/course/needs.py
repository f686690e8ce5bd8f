"""What a lesson needs: lessons of its pack, and never, by any way round, itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tutor.course.contents import FILE, LESSON_FILE, Contents, read_contents
from tutor.course.node import Node
from tutor.course.problem import Problems, hint, quote
from tutor.course.source import read_tree
from tutor.i18n import course as words


@dataclass(frozen=True, slots=True)
class Graph:
    """For each lesson of a pack, those it needs. Lessons to come need none yet."""

    needs: dict[str, list[str]]

    @classmethod
    def of_contents(cls, folder: Path, contents: Contents) -> Graph:
        """The needs of the lessons in a table of contents, read from their heads."""
        return cls(
            {
                row.name: [] if row.coming else _needs(folder / part.name / row.name)
                for part in contents.parts
                for row in part.rows
            }
        )

    @classmethod
    def of_folders(cls, folders: list[Path]) -> Graph:
        """The needs of lessons without a table of contents."""
        return cls({folder.name: _needs(folder) for folder in folders})

    def way(self, start: str, goal: str) -> list[str] | None:
        """Lessons from one to another, each needing the next; None when there is no way. The shortest, first found."""
        ways = [[start]]
        seen = {start}
        for way in ways:
            if way[-1] == goal:
                return way
            for name in self.needs.get(way[-1], ()):
                if name not in seen:
                    seen.add(name)
                    ways.append([*way, name])
        return None


def around(folder: Path) -> Graph | None:
    """The needs in the pack that a lesson's folder lies in; None when it lies in none."""
    part = folder.absolute().parent
    for pack in (part.parent, part):
        if (pack / FILE).is_file():
            contents = read_contents(pack, Problems(pack / FILE))
            return None if contents is None else Graph.of_contents(pack, contents)
    return None


def check(root: Node, name: str, graph: Graph, problems: Problems) -> None:
    """The needs of one lesson exist, and none of them needs it in turn."""
    for node in root.list("needs"):
        need = node.text
        if need is None or problems.has(node):
            continue
        if need not in graph.needs:
            near = hint(need, graph.needs)
            problems.add(node, "unknown-lesson", words.UNKNOWN_NEED, name=quote(need), hint=near)
            continue
        way = graph.way(need, name)
        if way is not None:
            problems.add(node, "needs-loop", words.NEEDS_ITSELF, loop=" → ".join([name, *way]))


def _needs(folder: Path) -> list[str]:
    """What a lesson says it needs; nothing when it cannot be read, which is told elsewhere."""
    head = read_tree(folder / LESSON_FILE, Problems(folder / LESSON_FILE), stop="steps")
    return [node.text for node in head.list("needs") if node.text is not None] if head is not None else []
