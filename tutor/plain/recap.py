"""The recap of a lesson in lines."""

from __future__ import annotations

from tutor.course import Entry, Pack
from tutor.course.model import Lesson
from tutor.i18n import plain as words
from tutor.i18n import recap as recap_words
from tutor.learner.days import local_day
from tutor.plain.desk import Desk
from tutor.study.recap import ahead, cards_of, page
from tutor.study.story import story


def tell_recap(desk: Desk, pack: Pack, entry: Entry, lesson: Lesson, done: int, following: Entry | None) -> None:
    """Print what the learner did in a lesson, of which so many steps are `done`, and where to go from here."""
    language, store = desk.language, desk.store
    told = story(lesson, store.attempts(pack.name, lesson.lesson))
    desk.lines.say(
        recap_words.RECAP(language, title=lesson.title(language)),
        recap_words.STEPS_DONE(language, count=done, total=len(lesson.steps)),
    )
    cards = cards_of(store, pack, lesson)
    coming = ahead(pack, entry, cards, local_day(), following, language, words.BACK_NOW)
    desk.lines.markdown(page(lesson, told, language), coming)
