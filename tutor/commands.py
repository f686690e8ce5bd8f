"""What each command of the command line does."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tutor.call import Call, refuse, unknown
from tutor.i18n import Language, Text
from tutor.i18n import cli as words

if TYPE_CHECKING:
    from tutor.course import Pack
    from tutor.course.model import CodeStep, DemoStep, Lesson
    from tutor.live.frames import Figure


def open_app(call: Call) -> int:
    """`tutor`, `tutor open LESSON[/STEP]`."""
    language = call.language
    place: tuple[str, str, str | None] | None = None
    if call.options.place:
        pack, entry, step = call.find(call.options.place)
        if entry.state == "coming":
            raise refuse(words.COMING, language, title=entry.title(language))
        if step is not None and entry.state == "ready":
            _step(_lesson(call, call.options.place)[0], step, language)
        place = (pack.name, entry.name, step)
    _needs_terminal(language)
    if place is None:
        for pack in call.packs:
            where = call.store.place(pack.name)
            if where is not None and any(entry.name == where[0] and entry.state == "ready" for entry in pack.entries):
                place = (pack.name, *where)
                break
    return _run_app(call, call.packs, place, resume=not call.options.place)


def review(call: Call) -> int:
    """`tutor review [--plain | --json]`."""
    if call.options.json or call.options.plain or not _has_terminal():
        from tutor import commands_review

        return commands_review.show(call)
    return _run_app(call, call.packs, None, review=True)


def _has_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "") not in ("dumb", "")


def _needs_terminal(language: Language) -> None:
    if not _has_terminal():
        raise refuse(words.NEEDS_TERMINAL, language)


def _run_app(
    call: Call,
    packs: list[Pack],
    place: tuple[str, str, str | None] | None,
    *,
    resume: bool = False,
    review: bool = False,
) -> int:
    """Run the app on these packs until the learner leaves; its exit code."""
    language, store, device, limits, theme = call.language, call.store, call.device, call.limits, call.theme
    from tutor.app import TutorApp

    app = TutorApp(
        packs, store, language, place=place, resume=resume, review=review, device=device, limits=limits, theme=theme
    )
    app.run()
    store.close()
    return app.return_code or 0


def gallery(call: Call) -> int:
    """`tutor gallery [NAME]`, `tutor gallery --write DIR [NAME…]`."""
    from tutor.course import Pack
    from tutor.gallery import LESSON, PACK

    language, names = call.language, call.options.names
    if getattr(call.options, "write", None):
        os.environ["TEXTUAL_COLOR_SYSTEM"] = "truecolor"  # read when Textual is imported
        from tutor.gallery import shots

        known = [shot.name for shot in shots.SHOTS]
        for name in names:
            if name not in known:
                raise unknown(words.NO_SUCH_PICTURE, language, name, known)
        for file in shots.write(call.options.write, names):
            print(file)
        return 0
    pack = Pack.open(PACK)
    steps = [step.id for step in pack.lesson(LESSON).steps]
    name = names[0] if names else steps[0]
    if name not in steps:
        raise unknown(words.NO_SUCH_PICTURE, language, name, steps)
    _needs_terminal(language)
    return _run_app(call, [pack], (pack.name, LESSON, name))


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


def _lesson(call: Call, place: str) -> tuple[Lesson, Path, str | None]:
    """The lesson of a place, its folder, and the step that was named."""
    from tutor.course import LessonBroken, LessonComing

    pack, entry, step = call.find(place)
    language = call.language
    try:
        lesson = pack.lesson(entry.name)
    except LessonComing:
        raise refuse(words.COMING, language, title=entry.title(language)) from None
    except LessonBroken as broken:
        lines = [words.BROKEN(language), *(problem.text(language) for problem in broken.problems)]
        raise refuse(Text("{lines}", "{lines}"), language, lines="\n".join(lines)) from None
    assert entry.folder is not None
    return lesson, entry.folder, step


def _step(lesson: Lesson, name: str | None, language: Language) -> Any:
    """The step of that id."""
    ids = [step.id for step in lesson.steps]
    if name in ids:
        return lesson.step(name or "")
    raise unknown(words.NO_SUCH_STEP, language, name or "", ids)


def run_demo(call: Call) -> int:
    """`tutor run LESSON/STEP [--set knob=value]… [--seed N] [--json] [--plain]`."""
    from tutor.course.model import DemoStep
    from tutor.lab import demo_plan, explain
    from tutor.lab.headless import play_once
    from tutor.live.frames import Failed
    from tutor.views.transcript import JsonLines, LiveDisplay, Transcript

    language = call.language
    lesson, folder, name = _lesson(call, call.options.place)
    demos = [step.id for step in lesson.steps if isinstance(step, DemoStep)]
    step = _step(lesson, name, language) if name is not None else None
    if not isinstance(step, DemoStep):
        raise refuse(words.NOT_A_DEMO, language, name=name or "", demos=words.COMMA(language).join(demos))
    plan = demo_plan(
        lesson, step, folder, knobs=_settings(step, call.options.set, language), seed=call.options.seed,
        device=call.device, even=call.options.json,
    )  # fmt: skip
    limits = call.limits
    if call.options.json:
        show: Any = JsonLines(sys.stdout)
    elif call.options.plain or not sys.stdout.isatty():
        show = Transcript(step, language, sys.stdout)
    else:
        show = LiveDisplay(step, language)
    with show:
        last = play_once(plan, show.show, limits)
    if isinstance(last, Failed):
        print(explain(last, language), file=sys.stderr)
        return 1
    return 0


def _settings(step: DemoStep, settings: list[str], language: Language) -> dict[str, Figure]:
    """What `--set` means for this demo."""
    from tutor.lab.knobs import parsed

    values: dict[str, Figure] = {}
    for text in settings:
        name, equals, value = text.partition("=")
        if not equals:
            raise refuse(words.BAD_SETTING, language, text=text)
        if name not in step.knobs:
            raise refuse(words.NO_SUCH_KNOB, language, name=name, knobs=words.COMMA(language).join(step.knobs))
        try:
            values[name] = parsed(step.knobs[name], value)
        except ValueError as allowed:
            raise refuse(words.BAD_VALUE, language, name=name, text=value, allowed=allowed) from None
    return values


def read_lesson(call: Call) -> int:
    """`tutor read LESSON [--lang zh]`."""
    from tutor.views.reading import lesson_text

    lesson, folder, _ = _lesson(call, call.options.place)
    print(lesson_text(lesson, call.language, folder=folder))
    return 0


def try_solution(call: Call) -> int:
    """`tutor try LESSON/STEP FILE.py [--json]`."""
    from tutor import commands_exercise
    from tutor.course.model import CodeStep

    lesson, folder, name = _lesson(call, call.options.place)
    step: CodeStep | Any = _step(lesson, name, call.language)
    if not isinstance(step, CodeStep):
        raise refuse(words.NOT_AN_EXERCISE, call.language, name=name)
    pack = call.find(call.options.place)[0].name
    place = commands_exercise.Place(pack, lesson.lesson, step, folder)
    return commands_exercise.try_solution(call, place, call.options.file)


def watch(call: Call) -> int:
    """`tutor watch [DIR]`."""
    from tutor import commands_exercise

    return commands_exercise.watch(call)


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


def doctor(call: Call) -> int:
    """`tutor doctor [--json]`."""
    from tutor import doctor as room

    return room.run(
        call.language,
        as_json=call.options.json,
        data=getattr(call.options, "data", None),
        courses=getattr(call.options, "courses", []),
    )
