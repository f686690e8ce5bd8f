"""The state of the lab, or of a run, in a word or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor.i18n import Text
from tutor.i18n import interface as words

if TYPE_CHECKING:
    from tutor.lab import Run


def lab_words(lab: str, run: Run | None) -> Text:
    """What to call the state of a lab, and of a run in it that has not ended."""
    if run is not None and run.state != "ended":
        paused = words.RUN_PAUSED if run.progress.held else words.RUN_PAUSING
        states = {"waiting": words.RUN_WAITING, "running": words.RUN_RUNNING, "paused": paused}
        if run.state != "waiting" or lab == "ready":
            return states[run.state]
    return {
        "cold": words.LAB_WARMING,  # it starts as soon as the first screen is painted
        "warming": words.LAB_WARMING,
        "ready": words.LAB_READY,
        "lost": words.LAB_LOST,
    }[lab]
