"""The gallery: every kind of picture with live data, and the pictures that README and docs show."""

from __future__ import annotations

from pathlib import Path

PACK = Path(__file__).parent / "pack"
"""A pack of one lesson, with a demo for each kind of picture."""
LESSON = "gallery"
