"""What a lesson needs: lessons of its pack, and never, by any way round, itself."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.course.contents import FILE, LESSON_FILE, Contents, read_contents
from tutor.course.node import Node
from tutor.course.problem import Problems, hint, quote
from tutor.course.source import read_tree
from tutor.i18n import course as words

if TYPE_CHECKING:
    from tutor.course.pack import Pack


@dataclass(frozen=True)
class Graph:
    """For each lesson of a pack, those it needs."""

    needs: dict[str, list[str]]

    @classmethod
    def of_contents(cls, folder: Path, contents: Contents) -> Graph:
        """The needs of the lessons in a table of contents, read from their heads; of those to come, from their rows."""
        return cls(
            {
                row.name: list(row.needs) if row.coming else _needs(folder / part.name / row.name)
                for part in contents.parts
                for row in part.rows
            }
        )

    @classmethod
    def of_folders(cls, folders: list[Path]) -> Graph:
        """The needs of lessons without a table of contents."""
        return cls({folder.name: _needs(folder) for folder in folders})

    @classmethod
    def of_pack(cls, pack: Pack) -> Graph:
        """The needs of an open pack's lessons, as far as they are lessons of it. Reads the head of every lesson."""
        names = {entry.name for entry in pack.entries}
        return cls(
            {
                entry.name: [need for need in dict.fromkeys(entry.needs) if need in names and need != entry.name]
                for entry in pack.entries
            }
        )

    def before(self, name: str) -> set[str]:
        """All that a lesson builds on, directly or not; never itself, even where needs go round in a loop."""
        return self._reached(self.needs, name)

    def after(self, name: str) -> set[str]:
        """All lessons that build on this one, directly or not; never itself."""
        return self._reached(self.opens, name)

    @cached_property
    def opens(self) -> dict[str, list[str]]:
        """For each lesson, those that name it among their needs, in the order of the course."""
        opens: dict[str, list[str]] = {name: [] for name in self.needs}
        for name, needs in self.needs.items():
            for need in needs:
                opens.setdefault(need, []).append(name)
        return opens

    @cached_property
    def direct(self) -> dict[str, list[str]]:
        """Needs without those that follow from the others: of `c: [a, b]`, `b: [a]` only `c: [b]`."""
        kept: dict[str, list[str]] = {}
        for name, needs in self.needs.items():
            behind = {need: self.before(need) for need in needs}
            # In a loop each follows from the other: there nothing is left out.
            kept[name] = [
                need
                for need in needs
                if not any(need in behind[other] and other not in behind[need] for other in needs if other != need)
            ]
        return kept

    def unmet(self, name: str, met: Container[str], through: Container[str]) -> list[str]:
        """Lessons to do before this one: its needs that are not met, in the order of the course.

        A need in `through` (one that is still to come) cannot be done: its own needs stand for it.
        """
        found: set[str] = set()
        seen = {name}
        left = [name]
        while left:
            for need in self.needs.get(left.pop(), ()):
                if need in seen or need in met:
                    continue
                seen.add(need)
                if need in through:
                    left.append(need)
                else:
                    found.add(need)
        return [each for each in self.needs if each in found]

    @staticmethod
    def _reached(edges: dict[str, list[str]], name: str) -> set[str]:
        found: set[str] = set()
        left = [name]
        while left:
            for each in edges.get(left.pop(), ()):
                if each not in found:
                    found.add(each)
                    left.append(each)
        return found - {name}

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


def check(needed: Iterable[Node], name: str, graph: Graph, problems: Problems) -> None:
    """The needs of one lesson, as they stand in a file, exist, and none of them needs it in turn."""
    for node in needed:
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
