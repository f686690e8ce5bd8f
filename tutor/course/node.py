"""A lesson file as a tree in which every key and value knows its line and column."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Scalar = str | int | float | bool | None


@dataclass(slots=True, eq=False)
class Node:
    """A value of a YAML file: a scalar, a list or a mapping. Lines and columns count from 1.

    The readers (`text`, `number`, `get` …) never raise: a value of another type is None or empty, so that a rule
    can look at a file in which other things are wrong.
    """

    line: int
    column: int
    kind: Literal["scalar", "list", "map"] = "scalar"
    value: Scalar = None
    items: list[Node] = field(default_factory=list)
    keys: dict[str, Node] = field(default_factory=dict)
    """Each key of a mapping as a node of its own: where it stands."""
    values: dict[str, Node] = field(default_factory=dict)

    @property
    def null(self) -> bool:
        """Whether nothing stands here: `key:`, `key: null`."""
        return self.kind == "scalar" and self.value is None

    @property
    def text(self) -> str | None:
        return self.value if isinstance(self.value, str) else None

    @property
    def number(self) -> int | float | None:
        """A number; true and false are none."""
        return self.value if isinstance(self.value, (int, float)) and not isinstance(self.value, bool) else None

    def get(self, key: str) -> Node | None:
        """The value of a key; None when it is absent or null, which means the same in a lesson."""
        node = self.values.get(key)
        return None if node is None or node.null else node

    def key(self, key: str) -> Node:
        """Where a key stands; the mapping itself when it is absent."""
        return self.keys.get(key, self)

    def list(self, key: str) -> list[Node]:
        """The items of the list at a key."""
        node = self.get(key)
        return node.items if node is not None else []

    def map(self, key: str) -> dict[str, Node]:
        """The mapping at a key."""
        node = self.get(key)
        return node.values if node is not None else {}

    def text_at(self, key: str) -> str | None:
        node = self.get(key)
        return node.text if node is not None else None

    def number_at(self, key: str) -> int | float | None:
        node = self.get(key)
        return node.number if node is not None else None

    def flag_at(self, key: str) -> bool:
        """Whether a key is true."""
        node = self.get(key)
        return node is not None and node.value is True

    def data(self) -> Any:
        """Plain lists, dicts and scalars. A tree is at most `source.DEEPEST` levels deep, so recursion is safe."""
        if self.kind == "list":
            return [item.data() for item in self.items]
        if self.kind == "map":
            return {key: value.data() for key, value in self.values.items()}
        return self.value
