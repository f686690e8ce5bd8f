"""Kills the app, many times, while it is being answered: `killing.py FOLDER PACK KILLS SEED`.

A process that has imported the whole app forks it once for each kill, so that a kill costs no imports. When to kill is
counted in bytes that the app has written, not in time. For each kill a JSON line says which answers the screen had
confirmed, and which the database holds then.
"""

from __future__ import annotations

import contextlib
import fcntl
import importlib
import json
import os
import pty
import random
import select
import signal
import sqlite3
import struct
import sys
import termios
from contextlib import closing
from pathlib import Path

from tutor.cli import main
from tutor.learner.database import NAME

MODULES = (
    "tutor.app",
    "tutor.screens.lesson",
    "tutor.course.model",
    "tutor.learner.log",
    "tutor.learner.schedule",
    "tutor.views.prose.view",
)
"""What the app imports before it has shown a question and kept an answer."""
QUESTIONS = 6
PATIENCE = 30.0
"""Seconds without a byte after which the app counts as stuck."""


def token(number: int) -> str:
    """The word that only the verdict on question `number` holds; whatever is answered, it stands there."""
    return f"verdict-{number}-seen"


def write_pack(folder: Path) -> None:
    """A course of one lesson with nothing but questions."""
    steps = []
    for number in range(QUESTIONS):
        why = {"en": f"It is {token(number)}.", "zh": f"这是 {token(number)}。"}
        both = {"en": f"Question {number}?", "zh": f"问题 {number}？"}
        options = [
            {"text": {"en": "One", "zh": "一"}, "right": True},
            {"text": {"en": "Two", "zh": "二"}, "why": why},
        ]
        steps.append({"id": f"q{number}", "ask": both, "options": options, "why": why})
    title = {"en": "Questions", "zh": "问题"}
    lesson = {"schema": 1, "lesson": "asked", "title": title, "minutes": 1, "objectives": [title], "steps": steps}
    parts = [{"part": "only", "title": title, "lessons": ["asked"]}]
    course = {"schema": 1, "course": "kills", "title": title, "parts": parts}
    (folder / "only" / "asked").mkdir(parents=True)
    # JSON is YAML.
    (folder / "only" / "asked" / "lesson.yaml").write_text(json.dumps(lesson), encoding="utf-8")
    (folder / "course.yaml").write_text(json.dumps(course), encoding="utf-8")


class App:
    """The app in a terminal, forked from this process."""

    def __init__(self, arguments: list[str]) -> None:
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os._exit(main(arguments))
        self.output = b""

    def read(self, size: int = 4096) -> bool:
        """Takes what comes next, so many bytes at most; False when the app has left."""
        if not select.select([self.fd], [], [], PATIENCE)[0]:
            raise TimeoutError(f"nothing comes: …{self.output[-400:]!r}")
        with contextlib.suppress(OSError):
            piece = os.read(self.fd, size)
            self.output += piece
            return bool(piece)
        return False

    def wait_for(self, text: str) -> None:
        """Until this is on the screen."""
        while text.encode() not in self.output:
            if not self.read():
                raise EOFError(f"it left: …{self.output[-400:]!r}")

    def read_bytes(self, count: int) -> None:
        """Takes just so many bytes more."""
        end = len(self.output) + count
        while len(self.output) < end and self.read(end - len(self.output)):
            pass

    def send(self, keys: str) -> None:
        os.write(self.fd, keys.encode())

    def kill(self) -> None:
        """SIGKILL; then all that it had written before is read."""
        os.kill(self.pid, signal.SIGKILL)
        while self.read():
            pass
        os.waitpid(self.pid, 0)
        os.close(self.fd)

    def confirmed(self) -> list[str]:
        """The questions whose verdict was on the screen."""
        return [f"q{number}" for number in range(QUESTIONS) if token(number).encode() in self.output]


def kept(folder: Path) -> tuple[str, list[str], int]:
    """SQLite's word on the file, the questions of all answers in it, and how many its computed tables know of."""
    with closing(sqlite3.connect(folder / NAME)) as db:
        check = db.execute("PRAGMA quick_check").fetchone()[0]
        steps = [row[0] for row in db.execute("SELECT step FROM attempts WHERE kind = 'ask' ORDER BY id")]
        tries = db.execute("SELECT coalesce(sum(tries), 0) FROM steps WHERE kind = 'ask'").fetchone()[0]
        return check, steps, tries


def kill_once(arguments: list[str], chance: random.Random) -> tuple[int, list[str]]:
    """Answers some questions and kills the app meanwhile; the last that was to be answered, and what was confirmed."""
    app = App(arguments)
    last = chance.randrange(QUESTIONS)
    for number in range(last + 1):
        app.wait_for(f"Question {number}?")
        app.send(chance.choice("12") + "\r")
        if number == last:
            break
        app.wait_for(token(number))
        app.send("n")
    # From the key itself, through the writing of the answer and the painting of its verdict, to the next answer.
    moment = chance.random()
    if moment < 0.5:
        app.read_bytes(chance.choice((0, 1, chance.randrange(50), chance.randrange(500))))
    else:
        app.wait_for(token(last))
        if last + 1 < QUESTIONS and moment < 0.9:
            app.send("n" + chance.choice("12") + "\r")
            app.read_bytes(chance.choice((0, 1, chance.randrange(50), chance.randrange(1000))))
    app.kill()
    return last, app.confirmed()


def run(folder: Path, pack: Path, kills: int, seed: int) -> None:
    """The whole series; the app goes on each time with the folder that the last one left."""
    chance = random.Random(seed)
    arguments = ["open", "asked/q0", "--lang", "en", "--data", str(folder), "--courses", str(pack)]
    for _ in range(kills):
        before = len(kept(folder)[1]) if (folder / NAME).exists() else 0
        last, confirmed = kill_once(arguments, chance)
        check, steps, tries = kept(folder)
        told = {
            "last": last,
            "confirmed": confirmed,
            "kept": steps[before:],
            "check": check,
            "all": len(steps),
            "tries": tries,
        }
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    for module in MODULES:
        importlib.import_module(module)
    os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
    write_pack(Path(sys.argv[2]))
    run(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
