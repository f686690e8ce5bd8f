"""Notes, printed lines and what is to be said of a device, as text."""

from __future__ import annotations

import re

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Note, Start
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


def absent_device(start: Start, language: Language) -> str:
    """What to say when the device asked for is not here; nothing when it is."""
    return "" if start.device == start.asked else words.NO_DEVICE(language, device=start.asked)
