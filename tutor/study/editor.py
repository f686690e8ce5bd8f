"""Which editor the learner writes in, outside of what we draw."""

from __future__ import annotations

import os
import shlex
import shutil

EDITORS = ("nano", "vim", "vi", "emacs")
"""Tried in this order where neither VISUAL nor EDITOR is set."""


def own_editor() -> list[str]:
    """The command that opens the learner's editor on a file named behind it; empty where there is none.

    Raises ValueError for a setting with a quotation that is never closed.
    """
    wanted = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    return shlex.split(wanted) if wanted else [name for name in EDITORS if shutil.which(name)][:1]
