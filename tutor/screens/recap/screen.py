"""The recap of a lesson, after its last step or from the contents."""

from __future__ import annotations

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tutor.course import Entry, Pack
from tutor.course.model import Lesson
from tutor.i18n import recap as words
from tutor.learner import Attempt
from tutor.learner.days import local_day
from tutor.screens.actions import bindings
from tutor.screens.headline import Headline
from tutor.screens.keybar import KeyBar
from tutor.screens.recap.page import ahead, page
from tutor.screens.recap.story import story
from tutor.screens.source import PageScreen
from tutor.views.prose.view import Prose


class RecapScreen(PageScreen):
    """What the learner did in a lesson, what to take away, and where to go from here."""

    CSS_PATH = "../page.tcss"
    BINDINGS = bindings("next", "back", "contents")
    BAR: ClassVar[tuple[str, ...]] = ("next", "contents", "up", "back", "language", "page_up")

    head = getters.query_one(Headline)

    def __init__(self, pack: Pack, entry: Entry, lesson: Lesson) -> None:
        super().__init__()
        self.pack, self.entry, self.lesson = pack, entry, lesson
        self.following = next((each for each in pack.entries[entry.number :] if each.state == "ready"), None)
        """The next lesson that opens."""

    def compose(self) -> ComposeResult:
        yield Headline()
        with VerticalScroll(id="page", can_focus=False):
            yield Prose("")
        yield KeyBar()

    async def on_mount(self) -> None:
        store, name = self.app.store, self.lesson.lesson
        steps = [step.id for step in self.lesson.steps]
        progress = store.progress_in(self.pack.name, name, steps)
        if not progress.read:
            self.app.record(Attempt(self.pack.name, name, "", "recap", language=self.language))
        self._done = progress.done
        self._story = story(self.lesson, store.attempts(self.pack.name, name))
        self._cards = [card for card in store.cards(self.pack.name) if card.lesson == name and card.step in steps]
        await super().on_mount()

    def relabel(self) -> None:
        language, total = self.language, len(self.lesson.steps)
        done = words.STEPS_DONE(language, count=self._done, total=total)
        self.head.show(words.RECAP(language, title=self.entry.title(language)), done)
        self.query_one(Prose).update(self.page())

    def page(self) -> str:
        language = self.language
        following = ahead(self.pack, self.entry, self._cards, local_day(), self.following, language)
        return page(self.lesson, self._story, language) + "\n\n" + following

    # Actions

    def can(self, action: str) -> bool:
        return self.following is not None if action == "next" else super().can(action)

    def action_next(self) -> None:
        if self.following is not None:
            self.app.show_contents()
            self.app.open_lesson(self.pack.name, self.following.name)

    def action_back(self) -> None:
        self.dismiss()

    def action_contents(self) -> None:
        self.app.show_contents()

    def about(self) -> str:
        return words.ABOUT_RECAP(self.language)
