"""`tutor search WORDS` and `tutor glossary [TERM]`: finding one's way from the shell."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from tutor.call import Call, unknown
from tutor.i18n import search as words

if TYPE_CHECKING:
    from tutor.course.glossary import Term
    from tutor.course.search.index import Hit

LINE = 100
"""Characters of a line that is shown for what was found."""


def search(call: Call) -> int:
    """`tutor search WORDS [--json]`: `lesson/step  title  line`, best first; exit 1 when nothing was found."""
    from tutor.course.search.library import Library

    library = Library(call.packs)
    library.refresh()
    query = " ".join(call.options.words)
    hits = library.search(query, call.language)
    if call.options.json:
        print(json.dumps([_found(hit) for hit in hits], ensure_ascii=False))
    elif hits:
        _print(hits, query, call)
    else:
        print(words.NOTHING_FOUND(call.language), file=sys.stderr)
    return 0 if hits else 1


def _print(hits: list[Hit], query: str, call: Call) -> None:
    from rich.cells import cell_len

    from tutor.course.search.fold import terms_of
    from tutor.course.search.index import excerpt
    from tutor.views.prose.one_line import one_line

    terms = terms_of(query)
    places = [_place(hit) for hit in hits]
    widest = min(48, max(cell_len(place) for place in places))
    for hit, place in zip(hits, places, strict=True):
        line = excerpt(one_line(hit.said.text), terms, LINE) if hit.said is not None else ""
        if len(line) > LINE:
            line = line[: LINE - 1] + "…"
        print("  ".join(filter(None, (place.ljust(widest), hit.document.title(call.language), line))))


def _place(hit: Hit) -> str:
    """What `tutor open` takes; of a term the lesson that teaches it, where there is one."""
    return "/".join(filter(None, (hit.document.lesson, hit.document.step)))


def _found(hit: Hit) -> dict[str, Any]:
    document, said = hit.document, hit.said
    return {
        "kind": document.kind,
        "pack": document.pack,
        "lesson": document.lesson,
        "step": document.step,
        "title": {"en": document.title.en, "zh": document.title.zh},
        "line": said.text if said is not None else None,
        "language": said.language if said is not None else None,
    }


def glossary(call: Call) -> int:
    """`tutor glossary [TERM] [--json]`: what a term means, or all terms; exit 1 when there is no such term."""
    from tutor.course.glossary import alphabetical, names, read_glossary
    from tutor.plain.terms import explained

    language = call.language
    terms = [term for pack in call.packs for term in read_glossary(pack.folder).terms]
    name = " ".join(call.options.term)
    if name:
        found = [term for pack in call.packs for term in read_glossary(pack.folder).find(name)]
        if not found:
            raise unknown(words.NO_SUCH_TERM, language, name, [each for term in terms for each in names(term)])
    else:
        found = sorted(terms, key=lambda term: alphabetical(term, language))
    if call.options.json:
        print(json.dumps([_told(term) for term in found], ensure_ascii=False))
        return 0
    for term in found:
        print(explained(term, language))
    return 0


def _told(term: Term) -> dict[str, Any]:
    return {
        "term": {"en": term.name.en, "zh": term.name.zh},
        "also": list(term.also),
        "text": {"en": term.text.en, "zh": term.text.zh},
        "lesson": term.lesson,
        "step": term.step,
        "see": list(term.see),
    }
