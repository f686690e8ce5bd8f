"""Glyphs that pictures share: what is not finite, what is under the cursor, two colours in one cell."""

from __future__ import annotations

import math

NAN_MARK = "×"
INF_MARK = "∞"
CURSOR_MARK = "○"
"""What is under the cursor, where it has one cell."""
UPPER = "▀"
"""The upper half of a cell in the ink, the lower in its ground."""


def mark(value: float) -> str:
    """The glyph of a value that no colour stands for."""
    return NAN_MARK if math.isnan(value) else INF_MARK
