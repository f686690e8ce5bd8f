"""What is searched: a document for each lesson, each step and each term.

Nothing in it gives an answer away: of a question its words and its options in the file's order, never which is right,
why, or what a run will show; of an exercise its text and the file it begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tutor.course.entry import Entry
from tutor.course.glossary import Term
from tutor.course.problem import Problems
from tutor.course.search.fold import folded
from tutor.course.source import read_text
from tutor.i18n import LANGUAGES, Language, Text

if TYPE_CHECKING:
    from tutor.course.model import AnyStep, Lesson

Kind = Literal["lesson", "step", "term"]

_MARKS = re.compile(
    r"\*\*|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|^\s*(?:#{1,6}|[-*+]|\d+\.|>)\s+|`{3,}\w*|^\s*\|?[\s:|-]+\|?\s*$",
    re.MULTILINE,
)
_CLOSED_UP = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")
"""A single space within Chinese, which stood round bold text."""
_FIELD = re.compile(r"\{[A-Za-z_]\w*(?::[^{}]*)?\}")


@dataclass(frozen=True, slots=True)
class Said:
    """A line that was found, or may be: what it says, and in which language. Code is in none."""

    text: str
    language: Language | None


@dataclass(slots=True)
class Document:
    """Something that search may find."""

    kind: Kind
    pack: str
    lesson: str | None
    step: str | None
    title: Text
    """The title of the step, of the lesson, or the term."""
    context: Text
    """The title of the lesson it stands in; for a lesson the same as `title`."""
    coming: bool = False
    text: list[Said] = field(default_factory=list)
    code: list[Said] = field(default_factory=list)
    names: str = ""
    """The names, folded, a line each."""
    body: str = ""
    """The text, folded, a line each."""
    program: str = ""
    """The code, folded, a line each."""
    around: str = ""
    """The lesson's title, folded."""

    def folded(self) -> Document:
        """This document, ready to be searched."""
        self.names = "\n".join(folded(self.title(language)) for language in LANGUAGES)
        self.around = "\n".join(folded(self.context(language)) for language in LANGUAGES)
        self.body = "\n".join(folded(said.text) for said in self.text)
        self.program = "\n".join(folded(said.text) for said in self.code)
        return self


def heading(pack: str, entry: Entry) -> Document:
    """A lesson as far as the table of contents knows it."""
    return Document("lesson", pack, entry.name, None, entry.title, entry.title, coming=entry.coming)


def of_term(pack: str, term: Term) -> Document:
    """A term and its definition."""
    document = Document("term", pack, term.lesson, term.step, term.name, term.name)
    document.text = list(_lines(term.text))
    document.folded()
    document.names = "\n".join([document.names, *map(folded, term.also)])
    return document


def of_lesson(pack: str, entry: Entry, lesson: Lesson) -> list[Document]:
    """A lesson and its steps. A program that several steps run is searched at the first of them."""
    first = heading(pack, entry)
    first.text = [said for objective in lesson.objectives for said in _lines(objective)]
    found = [first.folded()]
    seen: set[str] = set()
    for step in lesson.steps:
        title = step.title or Text(step.id, step.id)
        document = Document("step", pack, lesson.lesson, step.id, title, lesson.title)
        document.text = [said for text in texts(step) for said in _lines(text)]
        for name in _files(step):
            if name not in seen and entry.folder is not None:
                seen.add(name)
                document.code += _program(entry.folder / name)
        found.append(document.folded())
    return found


def texts(step: AnyStep) -> Iterator[Text]:
    """What a learner reads on a step before answering or running anything."""
    from tutor.course.model import AskStep, CodeStep, DemoStep, FamilyStep, PredictStep, ReadStep

    match step:
        case ReadStep():
            yield step.read
        case DemoStep():
            yield step.text
            yield from (knob.label for knob in step.knobs.values())
            yield from step.labels.values()
        case PredictStep():
            yield step.predict
            yield from (option.text for option in step.options)
        case AskStep():
            yield step.ask
            yield from (option.text for option in step.options)
            yield from sorted((item.text for item in step.items), key=lambda text: text.en)
            yield from (pair.left for pair in step.pairs)
            yield from sorted((pair.right for pair in step.pairs), key=lambda text: text.en)
        case FamilyStep():
            yield Text(_FIELD.sub("…", step.ask.en), _FIELD.sub("…", step.ask.zh))
        case CodeStep():
            yield step.text


def _files(step: AnyStep) -> Iterator[str]:
    """The files that a learner may read on a step."""
    from tutor.course.model import CodeStep, DemoStep

    if isinstance(step, DemoStep):
        yield step.demo
    elif isinstance(step, CodeStep):
        yield step.code


def _lines(text: Text) -> Iterator[Said]:
    """A text line by line, without the marks of markdown; a paragraph of English is one line, as it is read."""
    for language in LANGUAGES:
        plain = _CLOSED_UP.sub("", _MARKS.sub("", text(language)))
        for block in re.split(r"\n\s*\n", plain):
            lines = [line.strip() for line in block.split("\n")]
            paragraph = language == "en" and not any(line.startswith("|") for line in lines)
            joined = " ".join(filter(None, lines)) if paragraph else "\n".join(filter(None, lines))
            yield from (Said(_row(line), language) for line in joined.split("\n") if line)


def _row(line: str) -> str:
    """A row of a table as words; any other line as it is."""
    if not line.startswith("|"):
        return line
    return " · ".join(filter(None, (cell.strip() for cell in line.split("|"))))


def _program(file: Path) -> list[Said]:
    text = read_text(file, Problems(file)) or ""
    return [Said(line.strip(), None) for line in text.splitlines() if line.strip()]
