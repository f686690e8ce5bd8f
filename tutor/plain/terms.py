"""What a term means, in lines."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from tutor.course import Pack
from tutor.course.glossary import Term, names, read_glossary
from tutor.i18n import Language
from tutor.i18n import cli as cli_words
from tutor.i18n import plain as words
from tutor.views.wrap import wrap


def explained(term: Term, language: Language, width: int = 10**6) -> str:
    """A term in both languages, where it is taught, and its definition, in lines of at most `width` cells."""
    place = "/".join(filter(None, (term.lesson, term.step)))
    first, second = (term.name.en, term.name.zh) if language == "en" else (term.name.zh, term.name.en)
    head = f"{first}  {second}" + (f"  ({place})" if place else "")
    return "\n".join([*wrap(head, width), *(f"  {line}" for line in wrap(term.text(language), width - 2))])


def found(packs: Sequence[Pack], name: str, language: Language, width: int) -> list[str]:
    """What there is to say of a name: the terms that have it, or that there is none, and the nearest."""
    glossaries = [read_glossary(pack.folder) for pack in packs]
    terms = [term for glossary in glossaries for term in glossary.find(name)]
    if terms:
        return [explained(term, language, width) for term in terms]
    known = [each for glossary in glossaries for term in glossary.terms for each in names(term)]
    near = difflib.get_close_matches(name, known, 1, 0.4)
    hint = cli_words.DID_YOU_MEAN(language, name=near[0]) if near else ""
    space = "" if language == "zh" else " "
    return ["\n".join(wrap((words.NO_SUCH_TERM(language, name=name) + space + hint).rstrip(), width))]
