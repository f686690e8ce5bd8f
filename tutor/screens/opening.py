"""What of the app opens screens: lessons, the review, the placement test, recaps, and the way back to the contents."""

from __future__ import annotations

from tutor.course import CourseError, Entry, LessonBroken, LessonComing, Pack
from tutor.i18n import interface as words
from tutor.screens.base import TutorScreen
from tutor.screens.services import Services


class Opening(Services):
    """Opens screens over the one that is there; what draws each is loaded when it opens."""

    def open_lesson(self, pack_name: str, name: str, step: str | None = None) -> None:
        from tutor.screens.broken import BrokenScreen
        from tutor.screens.lesson import LessonScreen

        pack = self.pack(pack_name)
        entry = pack.entry(name)
        try:
            lesson = pack.lesson(name)
        except LessonComing:
            self.say(words.NOT_WRITTEN_YET(self.language, title=entry.title(self.language)))
        except LessonBroken as broken:
            self.push_screen(BrokenScreen(entry, broken.problems))
        else:
            step = step or self.store.place_in(pack.name, name)
            self.push_screen(LessonScreen(pack, entry, lesson, step))

    def open_review(self) -> None:
        from tutor.screens.review.front import ReviewScreen

        self.push_screen(ReviewScreen())

    def open_placement(self, pack_name: str) -> None:
        from tutor.screens.placement.screen import PlacementScreen

        self.push_screen(PlacementScreen(self.pack(pack_name)))

    def open_recap(self, pack: Pack, entry: Entry) -> None:
        from tutor.screens.recap.screen import RecapScreen

        try:
            lesson = pack.lesson(entry.name)
        except CourseError as error:
            self.say(error.text(self.language))
        else:
            self.push_screen(RecapScreen(pack, entry, lesson))

    def show_contents(self) -> None:
        """Back to the contents, which is always below. What runs above them ends."""
        while len(self.screen_stack) > 1:
            if isinstance(self.screen, TutorScreen):
                self.screen.abandon()
            self.pop_screen()

    def place_key(self) -> str:
        for pack in self.packs:
            place = self.store.place(pack.name)
            if place is not None:
                return f"{pack.name}/{place[0]}"
        return ""
