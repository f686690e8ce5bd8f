"""The order in which options, items and pairs are shown."""

from __future__ import annotations

import json
from hashlib import blake2b


def shuffled(count: int, *key: str, avoid_sorted: bool = False) -> list[int]:
    """The numbers below `count` in an order that the key alone decides: the same in every process and version.

    With `avoid_sorted` it is never 0, 1, 2, …, which for things to put in order would be the answer; one thing alone,
    or none, has no other order.
    """
    for turn in range(64):
        order = sorted(range(count), key=lambda each: _mark([*key, str(turn), str(each)]))
        if not avoid_sorted or count < 2 or order != list(range(count)):
            return order
    return [*range(1, count), 0]


def _mark(words: list[str]) -> bytes:
    # JSON keeps ("a", "bc") apart from ("ab", "c").
    return blake2b(json.dumps(words).encode(), digest_size=16).digest()
