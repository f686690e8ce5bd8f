"""Sizes in bytes as people write them: `2GB`, `512 MB`, `1.5GiB`, `65536`. A kilobyte is 1024 bytes here."""

from __future__ import annotations

import re

_SIZE = re.compile(r"(\d{1,15}(?:\.\d{1,6})?)\s*(?:([KMGT])i?)?B?", re.IGNORECASE | re.ASCII)
_POWERS = {"": 0, "K": 1, "M": 2, "G": 3, "T": 4}
MOST = 1 << 50
"""No size is larger."""


def parse_size(text: str) -> int:
    """The bytes that a size means; ValueError for what is none, for less than one byte and for more than `MOST`."""
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    size = int(float(match[1]) * 1024 ** _POWERS[(match[2] or "").upper()])
    if not 1 <= size <= MOST:
        raise ValueError(text)
    return size


def size_words(size: int) -> str:
    """A size for a reader, in the largest unit that keeps it above one: `4 GB`, `1.5 MB`, `300 B`."""
    number, unit = float(size), "B"
    for unit in ("B", "KB", "MB", "GB", "TB"):
        if number < 1024 or unit == "TB":
            break
        number /= 1024
    return f"{number:.4g} {unit}"
