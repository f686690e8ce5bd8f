"""`tutor list`: what there is to learn, how far the learner is, and what to do next."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tutor.call import Call
from tutor.commands.reading import last_opened
from tutor.i18n import cli as words
from tutor.i18n import plain as plain_words

if TYPE_CHECKING:
    from tutor.course import Entry, Pack
    from tutor.study.states import Outlook


def list_lessons(call: Call) -> int:
    """`tutor list [--json]`."""
    from tutor.course.check import listing
    from tutor.study.states import Outlook

    if call.options.json:
        print(json.dumps([row for pack in call.packs for row in listing(pack)], ensure_ascii=False))
        return 0
    language, outlook = call.language, Outlook(call.packs, call.store)
    for pack in call.packs:
        for part in pack.parts:
            print(part.title(language))
            for entry in part.entries:
                minutes = words.MINUTES(language, minutes=entry.minutes) if entry.minutes else ""
                facts = "  ".join(filter(None, (entry.name, minutes, *_state(call, outlook, pack, entry))))
                print(f"  {entry.number:02d}  {entry.title(language)}  ({facts})")
    print()
    for line in _next(call, outlook):
        print(line)
    return 0


def _state(call: Call, outlook: Outlook, pack: Pack, entry: Entry) -> Iterator[str]:
    """How far the learner is with a lesson, in a word or two; beside what is due how many steps are done."""
    steps = pack.step_ids(entry.name) if outlook.state(pack, entry) in ("begun", "due") else None
    yield outlook.mark(pack, entry, steps)(call.language)
    far = outlook.far(pack, entry, steps)
    if far is not None:
        yield far(call.language)


def _next(call: Call, outlook: Outlook) -> Iterator[str]:
    """What to do next, as commands: go on or begin, then what is due, then what is suggested."""
    from tutor.course.steps import present

    language = call.language
    last = last_opened(call)
    if last is not None:
        yield plain_words.GO_ON_WITH(language, place=last[1].name)
    due = len(call.store.today(there=present(call.packs)).due) if not outlook.blank else 0
    if due:
        yield plain_words.REVIEW_DUE(language, count=due)
    suggested = [entry for pack in call.packs for entry in outlook.suggested(pack) if last is None or entry != last[1]]
    if suggested:
        said = plain_words.BEGIN_WITH if last is None else plain_words.SUGGESTED
        yield said(language, place=suggested[0].name)
