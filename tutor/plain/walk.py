"""A lesson step by step in lines: `tutor read LESSON` where somebody types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from tutor.course import CourseError, Entry, Pack
from tutor.course.answers.fold import plain
from tutor.course.model import Lesson
from tutor.i18n import plain as words
from tutor.plain.desk import Desk
from tutor.plain.prompting import Prompter, Quit, command_of
from tutor.plain.recap import tell_recap
from tutor.plain.stop import Stop
from tutor.plain.stops import stop_for
from tutor.study.recap import begin_recap, following_of
from tutor.views.reading import head_text

if TYPE_CHECKING:
    from tutor.course.glossary import Term

HERE = ("a", "e", "h", "r", "show")
"""Commands that only some steps know."""


def walk(desk: Desk, pack: Pack, entry: Entry, step: str | None = None) -> int:
    """Go through a lesson from a step, or from where the learner stopped, and on to those that follow; the exit code.

    A lesson that does not open ends it, with the reason.
    """
    at: Entry | None = entry
    place = entry.name
    try:
        while at is not None:
            place = at.name
            at = LessonWalk(desk, pack, at, pack.lesson(at.name), step).go()
            step = None
    except (Quit, KeyboardInterrupt) as end:  # a second Ctrl+C may come before the prompt is there again
        desk.lines.sentence(words.KEPT(desk.language, place=place))
        return end.code if isinstance(end, Quit) else 130
    except CourseError as error:
        desk.lines.say(error.text(desk.language))
        return 1
    return 0


class LessonWalk:
    """One lesson."""

    def __init__(self, desk: Desk, pack: Pack, entry: Entry, lesson: Lesson, step: str | None) -> None:
        self._desk, self._pack, self._entry, self._lesson = desk, pack, entry, lesson
        self._ids = [each.id for each in lesson.steps]
        step = step or desk.store.place_in(pack.name, entry.name)
        self._index = self._ids.index(step) if step in self._ids else 0
        self._terms: Mapping[str, list[Term]] = desk.library.first_uses(pack, lesson)
        self._stops: dict[str, Stop] = {}
        """How far the learner is with each step that was met."""
        self._prompter = Prompter(desk, [pack], words.HELP)

    def go(self) -> Entry | None:
        """Walk to the end of the recap; the lesson that is wanted next. Raises Quit."""
        desk = self._desk
        desk.lines.say(head_text(self._lesson, desk.language, desk.lines.width))
        desk.lines.sentence(words.WALK(desk.language))
        while True:
            if self._index < len(self._ids):
                self._at(self._stop())
                continue
            following = self._recap()
            if self._index >= len(self._ids):
                return following

    # One step

    def _stop(self) -> Stop:
        step = self._lesson.steps[self._index]
        if step.id not in self._stops:
            terms = list(self._terms.get(step.id, ()))
            self._stops[step.id] = stop_for(step)(self._desk, self._pack, self._entry, self._lesson, step, terms)
        return self._stops[step.id]

    def _at(self, stop: Stop) -> None:
        """Be at a step until the learner goes elsewhere."""
        here = self._index
        self._desk.store.set_place(self._pack.name, self._lesson.lesson, stop.step.id)
        if stop.needs_lab:
            self._desk.warm_up()
        self._prompter.tried(stop.begin)
        while self._index == here:
            line = self._prompter.line(stop.prompt())
            if line is not None:
                self._prompter.tried(partial(self._do, stop, line))

    def _do(self, stop: Stop, line: str) -> None:
        """Do what a line says at a step."""
        if not line:
            if stop.enter() == "next":
                self._index += 1
        elif line.startswith(("=", "＝")) and stop.answers:
            stop.take(line[1:].strip())
        elif not self._everywhere(line, stop.tell) and not self._here(stop, line):
            self._not_understood(line)

    def _not_understood(self, line: str) -> None:
        """Say that a line means nothing here; of a number, which steps there are."""
        language = self._desk.language
        number = plain(line).isdecimal()
        said = words.NO_SUCH_STEP(language, total=len(self._ids)) if number else words.NOT_UNDERSTOOD(language)
        self._desk.lines.sentence(said)

    def _here(self, stop: Stop, line: str) -> bool:
        """What a line means at this step: one of its own commands, an answer, or the step to go to."""
        name, rest = command_of(line)
        if name in HERE and not rest and stop.command(name):
            return True
        return stop.take(line) or self._goes_to(line)

    # Commands that work everywhere

    def _everywhere(self, line: str, again: Callable[[], None]) -> bool:
        """Do what a command says that works anywhere; False when it is none."""
        name, rest = command_of(line)
        if name == "go" and rest:
            if not self._goes_to(rest):
                self._desk.lines.sentence(words.NO_SUCH_STEP(self._desk.language, total=len(self._ids)))
        elif name == "n" and not rest:
            self._index += 1
        elif name == "p" and not rest:
            if self._index == 0:
                self._desk.lines.sentence(words.NO_STEP_BEFORE(self._desk.language))
            self._index = max(0, self._index - 1)
        else:
            return self._prompter.does(line, again)
        return True

    def _goes_to(self, where: str) -> bool:
        """Go to a step named by its number or id; False when there is none."""
        where = plain(where)
        if where in self._ids:
            self._index = self._ids.index(where)
        elif where.isdecimal() and 1 <= int(where) <= len(self._ids):
            self._index = int(where) - 1
        else:
            return False
        return True

    # The recap

    def _recap(self) -> Entry | None:
        """What the lesson came to; the lesson that follows, where that is wanted."""
        desk, following = self._desk, following_of(self._pack, self._entry)
        done = begin_recap(desk, self._pack, self._entry, self._lesson).done
        tell = partial(tell_recap, desk, self._pack, self._entry, self._lesson, done, following)
        tell()
        end = self._index
        while self._index == end:
            line = self._prompter.line([words.ENTER_NEXT_LESSON if following is not None else words.ENTER_ENDS])
            if line == "":
                self._index += 1
            elif line is not None and not self._everywhere(line, tell) and not self._goes_to(line):
                self._not_understood(line)
        return following
