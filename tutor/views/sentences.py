"""Notes and printed lines as text."""

from __future__ import annotations

import re

from tutor.i18n import Language
from tutor.live.frames import Note
from tutor.views.cells import clean
from tutor.views.words import Labels, fill

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
"""Control sequences of ECMA-48: colours, cursor moves, titles."""


def sentence(note: Note, labels: Labels, language: Language) -> str:
    """The note in words: the lesson's sentence of that name with its figures, or the text itself."""
    text = labels.get(note.name)
    return clean(fill(note.name if text is None else text(language), note.figures, labels, language))


def printed(text: str) -> str:
    """What one line looks like once printed: without escape codes, and only what its last carriage return left."""
    text = _ESCAPES.sub("", text).rstrip("\r")
    return clean(text.rpartition("\r")[2].expandtabs(8))
