"""What screens may ask of the app. The app is built on this, so that no screen needs to know the app itself."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App
from textual.reactive import reactive

from tutor.course import Pack
from tutor.i18n import Language
from tutor.learner import Attempt, Store

if TYPE_CHECKING:
    from tutor.lab import Lab, Run


class Services(App[None]):
    """The packs, the memory, the lab and the language of one sitting."""

    language: reactive[Language] = reactive[Language]("en")
    packs: list[Pack]
    store: Store
    device: str
    """The device asked for, where demos compute if it is present."""

    @property
    @abstractmethod
    def lab(self) -> Lab:
        """Where demos run."""

    @abstractmethod
    def open_lesson(self, pack_name: str, name: str, step: str | None = None) -> None:
        """Open a lesson where the learner left it, or at a step; a broken one says what is wrong."""

    @abstractmethod
    def show_contents(self) -> None:
        """Back to the contents."""

    @abstractmethod
    def place_key(self) -> str:
        """Where the cursor of the contents belongs: `pack/lesson`, or nothing for a new learner."""

    @abstractmethod
    def step_count(self, pack: Pack, lesson: str) -> int | None:
        """Steps of a lesson, once they have been counted."""

    @abstractmethod
    def count_steps(self) -> None:
        """Learn how many steps each lesson has; the contents are told when that is known."""

    @abstractmethod
    def description(self, key: str, language: Language) -> str:
        """What the lesson `pack/lesson` is about, as markdown."""

    @abstractmethod
    def record(self, attempt: Attempt) -> None:
        """Keep an attempt."""

    @abstractmethod
    def remember_place(self, pack: Pack, lesson: str, step: str) -> None:
        """Remember where the learner stands."""

    @abstractmethod
    def draft_folder(self, pack: Pack, lesson: str) -> Path:
        """Where the learner's own files of a lesson are kept."""

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
    def say(self, sentence: str) -> None:
        """A short message that goes away by itself."""

    @abstractmethod
    def report(self, error: BaseException | None) -> None:
        """An error that should not have been: said, never thrown at the learner."""

    @abstractmethod
    def lab_words(self, run: Run | None) -> str:
        """The state of the lab, or of the run, in a word or two."""
