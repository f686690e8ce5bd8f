"""`tutor try LESSON/STEP FILE.py`: an exercise checked once."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from tutor.call import Call, refuse
from tutor.commands.exercises import Place, messages, record, told
from tutor.commands.lessons import lesson_at, step_of_kind
from tutor.i18n import cli as words

if TYPE_CHECKING:
    from tutor.lab.checks import Checked


def try_solution(call: Call) -> int:
    """`tutor try LESSON/STEP FILE.py [--json]`."""
    from tutor.course.model import CodeStep

    lesson, folder, name = lesson_at(call, call.options.place)
    step = step_of_kind(
        lesson, name, CodeStep, call.language,
        which=words.WHICH_EXERCISE, none=words.NO_EXERCISE, other=words.NOT_AN_EXERCISE,
    )  # fmt: skip
    pack = call.find(call.options.place)[0].name
    return _check(call, Place(pack, lesson.lesson, step, folder), call.options.file)


def _check(call: Call, place: Place, file: Path) -> int:
    """Check one file; the exit code is 0 when it passes."""
    language = call.language
    try:
        file.open("rb").close()
    except OSError as error:
        from tutor.learner.faults import reason_of

        raise refuse(words.NO_FILE, language, path=file, error=reason_of(error)(language)) from None

    async def work() -> Checked:
        from tutor.lab import Lab
        from tutor.lab.checks import Checking

        lab = Lab(limits=call.limits)
        try:
            return await Checking(lab, place.folder, place.step, file.resolve()).result()
        finally:
            lab.close()

    since = monotonic()
    checked = asyncio.run(work())
    record(call, place, checked, monotonic() - since)
    if call.options.json:
        verdict = {
            "passed": checked.passed,
            "messages": messages(checked, language),
            "details": told(checked, language),
        }
        print(json.dumps(verdict, ensure_ascii=False))
    else:
        lines = [words.PASSED(language)] if checked.passed else [words.NOT_PASSED(language), *told(checked, language)]
        print("\n".join(lines))
    return 0 if checked.passed else 1
