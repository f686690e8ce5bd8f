"""From the shell to the first paint of the contents: with 1,000 lessons more and 100,000 attempts, and without.

`python -m benchmarks.scale [ROUNDS]`; the ratio of the medians must not pass 1.3. Without is `tutor` as it is
installed: 36 lessons and a learner's empty folder. With is the same course, another of 1,000 written lessons beside it,
and 100,000 attempts on its questions, many of them due today. Told beside it is what opening takes after the app was
killed. All run from compiled modules, as an installed program does.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.terminal import Terminal, compiled
from tutor.learner import Store
from tutor.learner.transfer import import_progress

LIMIT = 1.3
LESSONS, PARTS = 1000, 20
ATTEMPTS = 100_000
QUESTIONS = 10
"""Questions of each lesson."""
SHOWN = "Foundations"
"""Words of the first part: the contents are painted."""
CHINESE = "基础"
"""The same in Chinese: that the language was changed is written."""
STEP = """\
  - id: ask-{number}
    ask: {{en: "How many is {number} and one?", zh: "{number} 加一是多少？"}}
    kind: number
    answer: {answer}
    why: {{en: One more., zh: 多一个。}}
"""
LESSON = """\
schema: 1
lesson: {name}
title: {{en: Lesson {name}, zh: 课程 {name}}}
minutes: 5
needs: [{needs}]
objectives: [{{en: Add one, zh: 加一}}]
steps:
  - id: page
    read: {{en: To add one is to count on., zh: 加一就是往后数一个。}}
"""


def write_pack(folder: Path) -> list[str]:
    """A course of LESSONS written lessons, each of which needs the one before it; their names."""
    names = [f"lesson-{number}" for number in range(LESSONS)]
    course = ["schema: 1", "course: large", "title: {en: A large course, zh: 大课程}", "parts:"]
    steps = "".join(STEP.format(number=number, answer=number + 1) for number in range(QUESTIONS))
    for number, name in enumerate(names):
        part, first = divmod(number, LESSONS // PARTS)
        if first == 0:
            course += [f"  - part: part-{part}", f"    title: {{en: Part {part}, zh: 第 {part} 部分}}", "    lessons:"]
        course.append(f"      - {name}")
        place = folder / f"part-{part}" / name
        place.mkdir(parents=True)
        text = LESSON.format(name=name, needs=names[number - 1] if number else "") + steps
        (place / "lesson.yaml").write_text(text, encoding="utf-8")
    (folder / "course.yaml").write_text("\n".join(course) + "\n", encoding="utf-8")
    return names


def answer(data: Path, names: list[str]) -> None:
    """ATTEMPTS attempts on the questions of these lessons, spread over the last two hundred days, in this folder.

    They come in as an import does: to record each by itself waits for the disk a hundred thousand times.
    """
    begin = datetime.now(UTC) - timedelta(days=200)
    every = timedelta(days=199) / ATTEMPTS
    attempts = []
    for number in range(ATTEMPTS):
        turn, place = divmod(number, LESSONS * QUESTIONS)
        lesson, question = divmod(place, QUESTIONS)
        at = begin + number * every
        attempts.append(
            {
                "at": at.isoformat(timespec="milliseconds"),
                "day": at.astimezone().date().isoformat(),
                "pack": "large",
                "lesson": names[lesson],
                "step": f"ask-{question}",
                "kind": "ask",
                "answer": question + 1,
                "right": (question + turn) % 7 != 0,
                "seconds": 12.0,
                "language": "en",
                "sure": None,
                "how": "review" if turn else "lesson",
                "session": f"{turn}",
            }
        )
    store = Store.open(data)
    try:
        brought = import_progress(
            store, {"schema": 1, "exported": "", "attempts": attempts, "places": [], "settings": {}}
        )
        if brought.added != ATTEMPTS:
            raise RuntimeError(f"{brought} of {ATTEMPTS}; {store.warning}")
    finally:
        store.close()


def paint(command: list[str], modules: Path, *, kill: bool = False) -> float:
    """Seconds to the first paint of the contents; then the app is left by its key, or killed with something written.

    `modules` is the folder of compiled modules.
    """
    terminal = Terminal(command, env=compiled(str(modules)))
    try:
        seconds = terminal.wait_for(SHOWN)
        for key, words in (("l", CHINESE), ("l", SHOWN)) if kill else ():
            terminal.send(key)
            terminal.wait_for(words)
        if not kill:
            terminal.send("q")
            terminal.wait()
        return seconds
    finally:
        terminal.close()


def main(rounds: int) -> int:
    """Measure by turns, so that a busy machine is unfair to neither."""
    small, large, killed = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        pack, full, empty, modules = (Path(folder) / name for name in ("pack", "full", "empty", "modules"))
        answer(full, write_pack(pack))
        tutor = [sys.executable, "-m", "tutor", "--lang", "en", "--data"]
        without = [*tutor, str(empty)]
        with_all = [*tutor, str(full), "--courses", str(pack)]
        for command in (without, with_all):
            paint(command, modules)
        for _ in range(rounds):
            small.append(paint(without, modules))
            large.append(paint(with_all, modules, kill=True))
            killed.append(paint(with_all, modules))
    few, many, after = (1e3 * statistics.median(times) for times in (small, large, killed))
    print(
        f"contents: 36 lessons {few:.0f} ms, {LESSONS + 36:,} lessons and {ATTEMPTS:,} attempts {many:.0f} ms, "
        f"ratio {many / few:.2f} (limit {LIMIT}); after a kill {after:.0f} ms; {rounds} rounds"
    )
    return int(many / few > LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 15))
