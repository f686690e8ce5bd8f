"""`tutor review`: in the app, or without it what is due, in words or as JSON."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from tutor.call import Call
from tutor.commands.desks import desk_of, somebody_types
from tutor.commands.opening import has_terminal, run_app
from tutor.course.steps import present
from tutor.i18n import review as words
from tutor.learner.today import Today


def review(call: Call) -> int:
    """`tutor review [--plain | --json] [--walk]`."""
    options = call.options
    if not options.json and not options.plain and not options.walk and has_terminal():
        return run_app(call, call.packs, None, review=True)
    code = show(call)
    if options.json or not (options.walk or somebody_types()):
        return code
    from tutor.plain.review import review as ask

    with desk_of(call) as desk:
        return ask(desk)


def show(call: Call) -> int:
    """`tutor review --plain`, `tutor review --json`."""
    today = call.store.today(there=present(call.packs))
    print(json.dumps(as_json(today), ensure_ascii=False) if call.options.json else plain(call, today), flush=True)
    return 0


def as_json(today: Today) -> dict[str, Any]:
    """What is due as plain values: times in UTC (ISO 8601), `seconds` an estimate for all of `due`."""
    return {
        "due": [
            {
                "pack": card.pack,
                "lesson": card.lesson,
                "step": card.step,
                "kind": card.kind,
                "due": card.due.isoformat(timespec="seconds"),
            }
            for card in today.due
        ],
        "waiting": today.waiting,
        "cap": today.cap,
        "done": today.done,
        "seconds": round(today.seconds),
        "tomorrow": today.tomorrow,
    }


def plain(call: Call, today: Today) -> str:
    """What is due in a few lines: how many, how long, of which lessons, and what waits."""
    language = call.language
    lines = [words.due_now(len(today.due), today.waiting)(language)]
    if today.due:
        lines[0] += f"   {words.duration(today.seconds)(language)}"
    if today.done:
        lines[0] += f"   {words.DONE_TODAY(language, count=today.done)}"
    counts = Counter((card.pack, card.lesson) for card in today.due)
    for pack in call.packs:
        for entry in pack.entries if counts else ():
            count = counts.pop((pack.name, entry.name), 0)
            if count:
                lines.append(f"  {entry.number:02d}  {entry.title(language)}  {count}")
    if today.gone:
        lines.append(words.MISSING(language, count=today.gone))
    if today.waiting:
        lines.append(words.WAIT_PLAIN(language, waiting=today.waiting, cap=today.cap))
    if today.due or today.done:
        lines.append(words.TOMORROW(language, count=today.tomorrow))
    if today.due and not (call.options.walk or somebody_types()):
        lines.append(words.BEGIN_PLAIN(language))
    return "\n".join(lines)
