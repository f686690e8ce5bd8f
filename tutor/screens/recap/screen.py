"""The recap of a lesson, after its last step or from the contents."""

from __future__ import annotations

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tutor.course import Entry, Pack
from tutor.course.model import Lesson
from tutor.i18n import recap as words
from tutor.learner.days import local_day
from tutor.screens.actions import bindings
from tutor.screens.headline import Headline
from tutor.screens.keybar import KeyBar
from tutor.screens.source import PageScreen
from tutor.study.recap import ahead, begin_recap, cards_of, following_of, page
from tutor.study.story import story
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
        self.following = following_of(pack, entry)
        """The next lesson that opens."""

    def compose(self) -> ComposeResult:
        yield Headline()
        with VerticalScroll(id="page", can_focus=False):
            yield Prose("")
        yield KeyBar()

    async def on_mount(self) -> None:
        store = self.app.store
        self._done = begin_recap(self.app, self.pack, self.entry, self.lesson).done
        self._story = story(self.lesson, store.attempts(self.pack.name, self.lesson.lesson))
        self._cards = cards_of(store, self.pack, self.lesson)
        await super().on_mount()

    def relabel(self) -> None:
        language, total = self.language, len(self.lesson.steps)
        done = words.STEPS_DONE(language, count=self._done, total=total)
        self.head.show(words.RECAP(language, title=self.entry.title(language)), done)
        self.query_one(Prose).update(self.page())

    def page(self) -> str:
        language = self.language
        following = ahead(self.pack, self.entry, self._cards, local_day(), self.following, language)
        share = self._done / max(1, len(self.lesson.steps))
        return page(self.lesson, self._story, language, share) + "\n\n" + following

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
