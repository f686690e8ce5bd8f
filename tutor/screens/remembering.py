"""What of the app keeps what is done, and tells where that did not go well."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING

from tutor.course import Pack
from tutor.i18n import Text
from tutor.i18n import interface as words
from tutor.screens.services import Services

if TYPE_CHECKING:
    from tutor.learner import Attempt


class Remembering(Services):
    """Attempts, places and drafts. A warning of the store is said once."""

    _said: Text | None = None
    """The warning that was said last."""

    def record(self, attempt: Attempt) -> None:
        self.store.record(attempt)
        self._warn()

    def remember_place(self, pack: Pack, lesson: str, step: str) -> None:
        self.store.set_place(pack.name, lesson, step)
        self._warn()

    def warning(self) -> str:
        said = [self.store.warning(self.language)] if self.store.warning else []
        for pack in self.packs:
            said += [problem.text(self.language) for problem in pack.problems[:3]]
            if not pack.entries and not pack.problems:
                said.append(words.NO_LESSONS(self.language, path=pack.folder))
        return "\n".join(said)

    def look_through_progress(self) -> None:
        """Looks for damage in what is remembered, if it is time to, while the learner goes on."""
        if self.store.unchecked:
            # Nobody waits for it: who leaves meanwhile leaves at once.
            threading.Thread(target=self._look_through, daemon=True).start()

    def _look_through(self) -> None:
        self.store.check()
        if self.store.warning is not None:
            with contextlib.suppress(RuntimeError):  # the app has ended
                self.call_from_thread(self._warn)

    def _warn(self) -> None:
        if self.store.warning is not None and self.store.warning != self._said:
            self._said = self.store.warning
            self.say(self.store.warning(self.language))
