"""One step while the learner is at it: what is printed, what a line means there, and what Enter does."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Literal

from tutor.course import Entry, Pack
from tutor.course.model import AnyStep, Lesson, ReadStep
from tutor.i18n import Text
from tutor.i18n import plain as words
from tutor.learner import Attempt
from tutor.learner.attempt import How, Sure
from tutor.plain.desk import Desk
from tutor.views.reading import step_text

if TYPE_CHECKING:
    from tutor.course.glossary import Term

Where = Literal["next", "stay"]
"""What Enter does: to the next step, or it has been done here."""


class Stop:
    """A step of any kind; pages need no more than this."""

    answers = False
    """Whether a line that is no command is an answer now: then a number is no step to go to."""
    needs_lab = False
    """Whether something will run here."""

    def __init__(
        self,
        desk: Desk,
        pack: Pack,
        entry: Entry,
        lesson: Lesson,
        step: AnyStep,
        terms: list[Term],
        how: How = "lesson",
    ) -> None:
        assert entry.folder is not None
        self.desk, self.pack, self.entry, self.lesson, self.step = desk, pack, entry, lesson, step
        self.folder = entry.folder
        self.how = how
        self._terms = terms
        self._since = monotonic()

    def tell(self) -> None:
        """Print the step."""
        terms = {self.step.id: self._terms}
        text = step_text(
            self.lesson, self.step, self.desk.language, self.desk.lines.width, self.folder, terms, commands=False
        )
        self.desk.lines.say(text)

    def begin(self) -> None:
        """The learner comes here: print the step, and keep what coming here is."""
        self._since = monotonic()
        self.tell()
        if isinstance(self.step, ReadStep):
            self.record("read", None, None)

    def record(self, kind: str, answer: object, right: bool | None, sure: Sure | None = None) -> None:
        """Keep what the learner did here."""
        self.desk.record(
            Attempt(
                pack=self.pack.name,
                lesson=self.lesson.lesson,
                step=self.step.id,
                kind=kind,
                answer=answer,
                right=right,
                seconds=monotonic() - self._since,
                language=self.desk.language,
                sure=sure,
                how=self.how,
            )
        )

    def prompt(self) -> list[Text]:
        """What may be typed now, in sentences."""
        return [words.ENTER_NEXT]

    def enter(self) -> Where:
        """What an empty line does."""
        return "next"

    def command(self, name: str) -> bool:
        """Do what one letter or word means here; False when it means nothing."""
        return False

    def take(self, line: str) -> bool:
        """Take a line that is no command; False when it means nothing here."""
        return False
