"""`tutor check`: everything wrong in a pack or a lesson, at once. `tutor list --json`: what there is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tutor.course import needs, terms
from tutor.course.contents import FILE, LESSON_FILE, Contents, Row, read_contents
from tutor.course.draft import read_draft
from tutor.course.entry import Entry
from tutor.course.glossary import Glossary
from tutor.course.model import kind_of
from tutor.course.pack import CourseError, Pack, discover, holds, is_lesson
from tutor.course.problem import Mark, Problem, Problems, in_order, quote
from tutor.course.rules import check_files, check_own, check_programs
from tutor.i18n import Text
from tutor.i18n import course as words


def check(path: Path) -> list[Problem]:
    """All problems of a pack, a lesson's folder or a lesson.yaml, by file and line; an empty list when all is well.

    A lesson is checked within the pack it lies in, so that what it needs is known.
    """
    if not holds(path.parent, path.name):
        return [_alone(path, "missing-path", words.MISSING_PATH)]
    if not path.is_dir():
        if path.name not in (FILE, LESSON_FILE):
            return [_alone(path, "not-a-lesson", words.NOT_A_LESSON)]
        path = path.parent
    if holds(path, FILE):
        return _check_pack(path)
    if is_lesson(path):
        return in_order(_check_lesson(path, needs.around(path), terms.glossary_around(path)))
    found = discover(path)
    if not found.parts:
        return [_alone(path, "empty-pack", words.EMPTY_PACK)]
    folders = [path / part.name / row.name for part in found.parts for row in part.rows]
    graph = needs.Graph.of_folders(folders)
    return in_order([each for folder in folders for each in _check_lesson(folder, needs.around(folder) or graph)])


def listing(pack: Pack) -> list[dict[str, Any]]:
    """One row a lesson: `{part, lesson, title: {en, zh}, minutes, state, steps: [{id, kind}]}`, in order.

    `state` is that of the whole lesson, not of its head alone; one that does not open has no steps.
    """
    return [_row(pack, entry) for entry in pack.entries]


def _row(pack: Pack, entry: Entry) -> dict[str, Any]:
    state: str = entry.state
    steps: list[dict[str, str]] = []
    try:
        if state != "coming":
            lesson = pack.lesson(entry.name)
            steps = [{"id": step.id, "kind": kind_of(step)} for step in lesson.steps]
    except CourseError:
        state = "broken"
    title = {"en": entry.title.en, "zh": entry.title.zh}
    row = {"part": entry.part, "lesson": entry.name, "title": title, "minutes": entry.minutes, "state": state}
    return {**row, "steps": steps}


def _alone(path: Path, code: str, message: Text) -> Problem:
    return Problem(path, 1, 1, code, message)


def _check_lesson(folder: Path, graph: needs.Graph | None, glossary: Glossary | None = None) -> list[Problem]:
    file = folder / LESSON_FILE
    problems = Problems(file)
    draft = read_draft(file, problems)
    if draft is None:
        return list(problems)
    check_own(draft)
    check_files(draft)
    elsewhere = check_programs(draft)
    if graph is not None:
        needs.check(draft.root.list("needs"), folder.absolute().name, graph, problems)
    if glossary is not None:
        terms.check_words(draft.root, glossary, problems)
    return [*problems, *elsewhere]


def _check_pack(folder: Path) -> list[Problem]:
    problems = Problems(folder / FILE)
    contents = read_contents(folder, problems) or Contents("", Text("", ""))
    found = {(part.name, row.name) for part in discover(folder).parts for row in part.rows}
    graph = needs.Graph.of_contents(folder, contents)
    glossary, elsewhere = terms.check_glossary(folder, contents)
    told: set[tuple[str, str]] = set()
    for part in contents.parts:
        for row in part.rows:
            told |= _check_row(part.name, row, found, problems)
            needs.check(row.needed, row.name, graph, problems)
    for part_name, name in sorted(found):
        place = folder / part_name / name
        if (part_name, name) not in told:
            unlisted = Problems(place / LESSON_FILE)
            unlisted.add(Mark(), "unlisted-lesson", words.UNLISTED, name=quote(name), part=part_name)
            elsewhere += unlisted
        elsewhere += _check_lesson(place, graph, glossary)
    return in_order([*problems, *elsewhere])


def _check_row(part: str, row: Row, found: set[tuple[str, str]], problems: Problems) -> set[tuple[str, str]]:
    """A line of course.yaml tells what the folders hold. Returns the folders that it speaks of, rightly or not."""
    homes = {each for each in found if each[1] == row.name}
    here = (part, row.name)
    if row.coming:
        if homes:
            problems.add(row.place, "still-coming", words.STILL_COMING, name=quote(row.name))
        return homes
    if here in homes:
        return {here}
    if homes:
        figures = {"name": quote(row.name), "found": min(homes)[0] or ".", "part": part}
        problems.add(row.place, "other-part", words.OTHER_PART, **figures)
    else:
        problems.add(row.place, "missing-lesson", words.LISTED_WITHOUT_FOLDER, folder="/".join(here), name=row.name)
    return homes
