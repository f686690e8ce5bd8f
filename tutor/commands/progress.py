"""`tutor progress`: a summary, and progress as a file."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from tutor.call import Call, Refused, refuse
from tutor.course.steps import present
from tutor.i18n import learner as words

STATES = {
    "new": words.IS_NEW,
    "begun": words.IS_BEGUN,
    "due": words.IS_DUE,
    "done": words.IS_DONE,
    "mastered": words.IS_MASTERED,
    "known": words.IS_KNOWN,
}


def progress(call: Call) -> int:
    """`tutor progress [export [FILE] | import FILE | reset [LESSON] [--yes]]`."""
    commands = {None: _summary, "export": _export, "import": _import, "reset": _reset}
    return commands[call.options.what](call)


def _summary(call: Call) -> int:
    """States of the lessons by part, what is due, and a few figures."""
    language, store = call.language, call.store
    for pack in call.packs:
        states = _states(call, pack.name)
        for part in pack.parts:
            counts = Counter(states[entry.name] for entry in part.entries if entry.state == "ready")
            if counts:
                told = (STATES[state](language, count=counts[state]) for state in STATES if counts[state])
                states_of_part = ("，" if language == "zh" else ", ").join(told)
                print(words.OF_PART(language, part=part.title(language), states=states_of_part))
    today, profile = store.today(there=present(call.packs)), store.profile()
    if today.due:
        minutes = max(1, round(today.seconds / 60))
        print(words.DUE_TODAY(language, count=len(today.due), minutes=minutes))
    elif not today.waiting:
        print(words.NOTHING_DUE(language))
    if today.waiting:
        print(words.WAITING(language, count=today.waiting))
    if profile.days:
        print(words.STREAK(language, days=profile.streak, longest=profile.longest_streak))
        right, tries = profile.right_first, profile.first_tries
        print(words.ANSWERED(language, answered=profile.answered, right=right, tries=tries))
        hours, minutes = divmod(round(profile.seconds / 60), 60)
        print(words.TIME_SPENT(language, hours=hours, minutes=minutes))
    _warn(call)
    return 0


def _states(call: Call, name: str) -> dict[str, str]:
    """The state of each lesson of a pack."""
    from tutor.learner import state_of

    pack = next(pack for pack in call.packs if pack.name == name)
    found = call.store.progress(name)
    states: dict[str, str] = {}
    for entry in pack.entries:
        progress = found.get(entry.name)
        steps = pack.step_ids(entry.name) if progress is not None and entry.state == "ready" else None
        if steps is not None:
            progress = call.store.progress_in(name, entry.name, steps)
        states[entry.name] = state_of(progress, None if steps is None else len(steps))
    return states


def _export(call: Call) -> int:
    from tutor.learner.faults import reason_of
    from tutor.learner.transfer import export_progress

    data = export_progress(call.store)
    name = call.options.name or f"tutor-progress-{date.today().isoformat()}.json"
    if name == "-":
        print(json.dumps(data, indent=1, allow_nan=False))
        return 0
    text = json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    file = Path(name)
    unfinished = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        try:
            unfinished.write_bytes(text.encode("utf-8", "backslashreplace"))
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        reason = reason_of(error)(call.language)
        raise refuse(words.NOT_WRITTEN, call.language, file=file, reason=reason) from None
    print(words.EXPORTED(call.language, count=len(data["attempts"]), file=file))
    return 0


def _import(call: Call) -> int:
    from tutor.learner.checked import BadExport
    from tutor.learner.faults import reason_of
    from tutor.learner.transfer import import_progress

    language, name = call.language, call.options.name
    if not name:
        raise refuse(words.NAME_A_FILE, language)
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        data = json.loads(content.decode("utf-8-sig"))
    except OSError as error:
        raise refuse(words.NOT_READABLE, language, file=name, reason=reason_of(error)(language)) from None
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno, "reason": error.msg}
        raise refuse(words.NOT_JSON, language, file=name, **place) from None
    except (UnicodeDecodeError, RecursionError, ValueError):
        raise refuse(words.NOT_TEXT, language, file=name) from None
    _must_keep(call)
    try:
        imported = import_progress(call.store, data)
    except BadExport as bad:
        raise refuse(words.NOT_IMPORTED, language, file=name, problem=bad.text(language)) from None
    _must_keep(call)
    print(words.IMPORTED(language, added=imported.added, known=imported.known))
    return 0


def _reset(call: Call) -> int:
    from tutor.learner.faults import reason_of
    from tutor.learner.transfer import reset

    language, name = call.language, call.options.name
    pack = lesson = None
    question = words.ASK_RESET_ALL(language)
    if name:
        found, entry, _ = call.find(name)
        pack, lesson = found.name, entry.name
        question = words.ASK_RESET_LESSON(language, title=entry.title(language))
    _must_keep(call)
    if not call.options.yes:
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise refuse(words.NEEDS_YES, language)
        print(question, end="", flush=True)
        if sys.stdin.readline().strip().lower() != "yes":
            print(words.NOT_RESET(language))
            return 1
    try:
        copy = reset(call.store, pack, lesson)
    except (OSError, sqlite3.Error) as error:
        raise refuse(words.NO_COPY, language, reason=reason_of(error)(language)) from None
    _must_keep(call)
    print(words.RESET(language, file=copy))
    return 0


def _must_keep(call: Call) -> None:
    """Refuses to go on where nothing can be written."""
    store = call.store
    if store.file is None or (store.warning is not None and store.unsaved):
        raise Refused(store.warning(call.language) if store.warning else "")
    _warn(call)


def _warn(call: Call) -> None:
    if call.store.warning is not None:
        print(call.store.warning(call.language), file=sys.stderr)
