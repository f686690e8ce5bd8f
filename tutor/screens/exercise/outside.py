"""The learner's own editor, outside the app."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess

from textual.app import App, SuspendNotSupported

from tutor.study.draft import Draft

EDITORS = ("nano", "vim", "vi", "emacs")
"""Tried in this order where neither VISUAL nor EDITOR is set."""


def edit(app: App[None], draft: Draft) -> bool:
    """Open the learner's editor on a draft; False when there is none, or no place to open it."""
    wanted = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    try:
        command = shlex.split(wanted) if wanted else [name for name in EDITORS if shutil.which(name)][:1]
        draft.make()
        if not command:
            return False
        with app.suspend():
            subprocess.run([*command, str(draft.path)], check=False)
    except (OSError, SuspendNotSupported, ValueError):
        return False
    return True
