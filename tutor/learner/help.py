"""What help with an exercise the learner has seen: it is kept as a setting, for nobody answers by asking for a hint."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from tutor.learner.store import Store


@dataclass(frozen=True, slots=True)
class Help:
    """Hints, and the solution."""

    hints: int = 0
    """How many were seen."""
    solution: bool = False
    """Whether it was seen."""

    def as_json(self) -> dict[str, Any]:
        """As an attempt keeps it."""
        return asdict(self)


def help_seen(store: Store, pack: str, lesson: str, step: str) -> Help:
    """What was seen for an exercise; nothing where what is kept makes no sense."""
    try:
        kept = json.loads(store.setting(_key(pack, lesson, step)) or "{}")
        return Help(max(0, int(kept.get("hints", 0))), bool(kept.get("solution", False)))
    except (ValueError, TypeError, AttributeError, RecursionError):
        return Help()


def keep_help(store: Store, pack: str, lesson: str, step: str, seen: Help) -> None:
    """Remember what was seen for an exercise."""
    store.set_setting(_key(pack, lesson, step), json.dumps(seen.as_json()))


def _key(pack: str, lesson: str, step: str) -> str:
    return f"exercise/{pack}/{lesson}/{step}"
