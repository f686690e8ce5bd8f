"""`tutor list`: what there is to learn."""

from __future__ import annotations

import json

from tutor.call import Call
from tutor.i18n import cli as words


def list_lessons(call: Call) -> int:
    """`tutor list [--json]`."""
    from tutor.course.check import listing

    if call.options.json:
        print(json.dumps([row for pack in call.packs for row in listing(pack)], ensure_ascii=False))
        return 0
    language = call.language
    states = {"ready": words.STATE_READY, "coming": words.STATE_COMING, "broken": words.STATE_BROKEN}
    for pack in call.packs:
        for part in pack.parts:
            print(part.title(language))
            for entry in part.entries:
                minutes = words.MINUTES(language, minutes=entry.minutes) if entry.minutes else ""
                facts = "  ".join(filter(None, (entry.name, minutes, states[entry.state](language))))
                print(f"  {entry.number:02d}  {entry.title(language)}  ({facts})")
    return 0
