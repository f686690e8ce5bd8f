"""Why a run ended badly, in words."""

from __future__ import annotations

from tutor.i18n import Language, lab
from tutor.live.frames import Failed

REASONS = {
    "exception": lab.EXCEPTION,
    "memory": lab.OUT_OF_MEMORY,
    "time": lab.OUT_OF_TIME,
    "cpu": lab.OUT_OF_CPU,
    "output": lab.TOO_MUCH_OUTPUT,
    "files": lab.TOO_MANY_FILES,
    "threads": lab.TOO_MANY_THREADS,
    "processes": lab.TOO_MANY_PROCESSES,
    "pipe": lab.PIPE,
    "killed": lab.KILLED,
    "exit": lab.EXITED,
    "lost": lab.LOST,
    "missing": lab.MISSING,
    "stopped": lab.STOPPED,
    "torch": lab.NO_TORCH,
}
"""The reasons that a `Failed` frame may name."""


def explain(failed: Failed, language: Language) -> str:
    """One sentence for a learner: what ended the run, where, and what to try."""
    text = REASONS.get(failed.reason, lab.EXCEPTION)(language, message=failed.message, step=failed.step)
    if failed.line:
        text += (" " if language == "en" else "") + lab.AT_LINE(language, line=failed.line)
    return text
