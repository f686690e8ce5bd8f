"""A probe of how wide the terminal draws a glyph, which the app is told of from then on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from tutor.doctor.finding import Finding, Machine
from tutor.i18n import Text, spelling
from tutor.i18n import doctor as words
from tutor.i18n.filled import filled
from tutor.terminal.kinds import Terminal
from tutor.terminal.width import BRAILLE, CHINESE, GLYPHS, SECONDS, SECONDS_FAR, Widths, measure

if TYPE_CHECKING:
    from tutor.learner import Store


def ask(kind: Terminal) -> Widths | None:
    """Ask the terminal of this process; where nothing but ASCII is drawn, for nothing but an answer.

    To be called before anything is printed. None where there is no terminal, and when it does not answer.
    """
    if not (kind.places and sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    sys.stdout.flush()
    glyphs = GLYPHS if kind.glyphs == "all" else ""
    return measure(sys.stdin.fileno(), sys.stdout.fileno(), SECONDS_FAR if kind.far else SECONDS, glyphs)


def widths(machine: Machine) -> Iterator[Finding]:
    """How wide the terminal draws Chinese and what else we draw; remembered, so that the app can draw accordingly.

    Where it does not tell, and where what stands between answers for it, there is a ruler for the eye.
    """
    finding = partial(Finding, "widths", words.WIDTHS)
    kind, told = machine.terminal, machine.widths
    if machine.size is not None and kind.places and kind.glyphs == "ascii":
        yield finding(None, words.IN_ASCII_ALONE)
        return
    if told is None or not told.cells:
        ruler, advice = _ruler()
        found = ruler if machine.size is None or not kind.places else filled(words.RULER_UNANSWERED, ruler=ruler)
        yield finding(None, found, advice)
        return
    chinese, braille, ambiguous = told.cells[CHINESE], told.cells[BRAILLE], told.ambiguous
    found = filled(words.MEASURED, chinese=chinese, ambiguous=ambiguous or "?", braille=braille)
    if {0, 3, 4} & set(told.cells.values()) or ambiguous is None:
        yield finding(False, found, words.NO_UTF8)
        return
    kept = _keep(machine, ambiguous)
    if chinese != 2:
        yield finding(False, found, words.NARROW_CHINESE)
    elif braille != 1:
        yield finding(False, found, words.WIDE_BRAILLE)
    elif denied := _denied(machine, ambiguous):
        yield finding(None, found, denied)
    elif ambiguous == 2 or kept is words.NARROW_AGAIN:
        yield finding(None, found, kept)
    elif kind.between:
        ruler, advice = _ruler()
        yield finding(None, filled(words.RULER_ANSWERED, widths=found, multiplexer=kind.between, ruler=ruler), advice)
    else:
        yield finding(True, found)


def _ruler() -> tuple[Text, Text]:
    """What the eye can judge, and what to do then; without the glyphs that are not drawn here anyway."""
    if spelling.limited():
        return words.RULER_LIMITED, words.RULER_LIMITED_ADVICE
    return words.RULER, words.RULER_ADVICE


def _denied(machine: Machine, ambiguous: int) -> Text | None:
    """Where the learner has told the app another width, that this holds."""
    asked = machine.environ.get("TUTOR_AMBIGUOUS", "")
    if {"narrow": 1, "wide": 2}.get(asked, ambiguous) == ambiguous:
        return None
    return filled(words.DENIED, asked=asked)


def _keep(machine: Machine, ambiguous: int) -> Text | None:
    """Remember the width of ambiguous glyphs for this terminal; what follows, where it is not the usual one."""
    from tutor.learner import Store

    store: Store = Store.open(machine.data)
    try:
        name = f"ambiguous {machine.terminal.identity}"
        before = store.setting(name)
        if str(ambiguous) != (before or "1"):
            store.set_setting(name, str(ambiguous))
        if ambiguous == 1:
            return words.NARROW_AGAIN if before == "2" else None
        kept = store.file is not None and not store.unsaved
        return filled(words.WIDE_KEPT, identity=machine.terminal.identity) if kept else words.WIDE_NOT_KEPT
    finally:
        store.close()
