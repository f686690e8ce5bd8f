"""The learner's own editor, outside the app."""

from __future__ import annotations

import subprocess

from textual.app import App, SuspendNotSupported

from tutor.study.draft import Draft
from tutor.study.editor import own_editor


def edit(app: App[None], draft: Draft) -> bool:
    """Open the learner's editor on a draft; False when there is none, or no place to open it."""
    try:
        command = own_editor()
        draft.make()
        if not command:
            return False
        with app.suspend():
            subprocess.run([*command, str(draft.path)], check=False)
    except (OSError, SuspendNotSupported, ValueError):
        return False
    return True
