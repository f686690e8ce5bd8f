"""`tutor check [PATH] [--run]`: what is wrong in lessons."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tutor.call import Call
from tutor.i18n import cli as words


def check_lessons(call: Call) -> int:
    """`tutor check [PATH] [--run] [--json]`."""
    from tutor.course import default_folder
    from tutor.course.check import check
    from tutor.course.places import lessons_at, step_problem

    language = call.language
    path: Path = call.options.path or default_folder()
    problems = list(check(path))
    if call.options.run:
        from tutor.lab.prove import prove_all

        prove_all(
            lessons_at(path),
            lambda folder, step, code, text: problems.append(step_problem(folder / "lesson.yaml", step, code, text)),
            call.limits,
        )
    if call.options.json:
        print(json.dumps([problem.as_json(language) for problem in problems], ensure_ascii=False))
    else:
        for problem in problems:
            print(problem.text(language))
        print(
            words.SO_MANY(language, count=len(problems)) if problems else words.ALL_WELL(language),
            file=sys.stderr,
        )
    return 1 if problems else 0
