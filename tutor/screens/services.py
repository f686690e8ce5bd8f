"""What screens may ask of the app. The app is built on this, so that no screen needs to know the app itself."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual.app import App
from textual.reactive import reactive

from tutor.course import Entry, Pack
from tutor.i18n import Language

if TYPE_CHECKING:
    from tutor.course.search.library import Library
    from tutor.lab import Lab, Run
    from tutor.learner import Attempt, Store


class Services(App[None]):
    """The packs, the memory, the lab and the language of one sitting."""

    language: reactive[Language] = reactive[Language]("en")
    packs: list[Pack]
    store: Store
    device: str
    """The device asked for, where demos compute if it is present."""
    seed: str
    """What the options of questions are shuffled by: the same for one sitting."""

    @property
    @abstractmethod
    def library(self) -> Library:
        """What can be searched."""

    @property
    @abstractmethod
    def lab(self) -> Lab:
        """Where demos run."""

    @abstractmethod
    def pack(self, name: str) -> Pack:
        """The pack of that name; KeyError when it is not open."""

    @abstractmethod
    def family_seed(self, before: int | None) -> int:
        """A seed for a question with new numbers, not the one before; `tutor check --run` has proven the question."""

    @abstractmethod
    def open_lesson(self, pack_name: str, name: str, step: str | None = None) -> None:
        """Open a lesson where the learner left it, or at a step; a broken one says what is wrong."""

    @abstractmethod
    def open_review(self) -> None:
        """The review: what is due today."""

    @abstractmethod
    def open_placement(self, pack_name: str) -> None:
        """The test that tells which lessons of a pack a learner may skip."""

    @abstractmethod
    def show_contents(self) -> None:
        """Back to the contents."""

    @abstractmethod
    def place_key(self) -> str:
        """Where the cursor of the contents belongs: `pack/lesson`, or nothing for a new learner."""

    @abstractmethod
    def open_recap(self, pack: Pack, entry: Entry) -> None:
        """What a lesson came to, over the screen that is there."""

    @abstractmethod
    def record(self, attempt: Attempt) -> None:
        """Keep an attempt."""

    @abstractmethod
    def remember_place(self, pack: Pack, lesson: str, step: str) -> None:
        """Remember where the learner stands."""

    @abstractmethod
    def warning(self) -> str:
        """What the learner should know of progress and packs; nothing when all is well."""

    @abstractmethod
    def switch_language(self) -> None:
        """The other language, everywhere, at once."""

    @abstractmethod
    def switch_theme(self) -> None:
        """The next theme, everywhere, at once."""

    @abstractmethod
    def redraw(self) -> None:
        """Draw the whole screen anew, whatever the terminal shows."""

    @abstractmethod
    def say(self, sentence: str) -> None:
        """A short message that goes away by itself."""

    @abstractmethod
    def report(self, error: BaseException | None) -> None:
        """An error that should not have been: said, never thrown at the learner."""

    @abstractmethod
    def lab_words(self, run: Run | None) -> str:
        """The state of the lab, or of the run, in a word or two."""
