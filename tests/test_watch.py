"""`tutor watch` and `tutor try`: real processes, real files, and what they print."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from support import SMALL
from tutor.commands.exercises import Place
from tutor.commands.watching import matching
from tutor.course.model import CodeStep
from tutor.i18n import Text
from tutor.learner import Attempt, Store

FIRST = SMALL / "begin" / "first"


def program(data: Path, *words: str) -> list[str]:
    """The command line."""
    return [sys.executable, "-m", "tutor", "--data", str(data), "--courses", str(SMALL), "--lang", "en", *words]


def attempts(data: Path) -> list[Attempt]:
    """What was recorded."""
    store = Store.open(data)
    found = store.attempts("small", "first")
    store.close()
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with nothing in it."""
    made = tmp_path / "mine"
    made.mkdir()
    return made


@pytest.fixture
def watching(tmp_path: Path, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """`tutor watch` on the folder; it has said that it watches."""
    process = subprocess.Popen(
        program(tmp_path / "data", "watch", str(folder)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        assert str(folder) in line_of(process)
        yield process
    finally:
        process.kill()
        process.wait()
        pipe(process).close()


def pipe(process: subprocess.Popen[str]) -> IO[str]:
    assert process.stdout is not None
    return process.stdout


def line_of(process: subprocess.Popen[str]) -> str:
    """The next line that is printed."""
    return pipe(process).readline()


def block(process: subprocess.Popen[str]) -> list[str]:
    """What is printed of one file: an empty line ends it."""
    lines = []
    while (line := line_of(process)).strip():
        lines.append(line.rstrip("\n"))
    return lines


def test_a_file_is_checked_at_every_save(watching: subprocess.Popen[str], folder: Path, tmp_path: Path) -> None:
    mine = folder / "double.py"
    shutil.copy(FIRST / "wrong" / "square.py", mine)
    said = block(watching)
    assert said[0] == "double.py: first/write does not pass yet."
    assert said[1] == "double(3) must be 6."
    assert [line.split() for line in said[2:]] == [["called", "double(x=3)"], ["returned", "9"], ["expected", "6"]]

    # An editor that writes by renaming, and a file that no exercise begins with.
    (folder / "notes.py").write_text("x = 1\n")
    beside = folder / ".double.py.swap"
    shutil.copy(FIRST / "double_solution.py", beside)
    os.replace(beside, mine)
    assert block(watching) == ["double.py: all checks of first/write pass."]

    # Deleted, and there again in a folder that is new, with half a file in it.
    mine.unlink()
    deeper = folder / "new"
    deeper.mkdir()
    (deeper / "double.py").write_text("def double(x:\n")
    said = block(watching)
    assert said[0] == "new/double.py: first/write does not pass yet."
    assert said[1].startswith("double.py:1: SyntaxError")

    # Moved there with the folder it lies in: of that alone is told.
    away = tmp_path / "away"
    away.mkdir()
    shutil.copy(FIRST / "double_solution.py", away / "double.py")
    away.rename(folder / "old")
    assert block(watching) == ["old/double.py: all checks of first/write pass."]

    watching.send_signal(signal.SIGINT)
    assert watching.wait(timeout=60) == 0
    assert [(each.right, each.how, each.kind) for each in attempts(tmp_path / "data")] == [
        (False, "shell", "code"),
        (True, "shell", "code"),
        (False, "shell", "code"),
        (True, "shell", "code"),
    ]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = subprocess.run(program(tmp_path / "data", "watch", str(tmp_path / "no")), capture_output=True, text=True)
    assert done.returncode == 1
    assert "cannot watch" in done.stderr


def test_a_file_is_matched_by_its_name_then_by_the_folders_above() -> None:
    known = [Place(pack, lesson, exercise(name), Path()) for pack, lesson, name in THREE]
    assert [str(each) for each in matching(Path("/x/relu.py"), known)] == ["one/write", "two/write", "two/write"]
    assert [str(each) for each in matching(Path("/x/one/relu.py"), known)] == ["one/write"]
    assert [each.pack for each in matching(Path("/x/b/two/relu.py"), known)] == ["b"]
    assert [str(each) for each in matching(Path("/x/other/step.py"), known)] == ["one/write"]
    assert matching(Path("/x/relu_2.py"), known) == []


THREE = (("a", "one", "relu.py"), ("a", "two", "relu.py"), ("b", "two", "relu.py"), ("a", "one", "step.py"))


def exercise(name: str) -> CodeStep:
    return CodeStep(id="write", code=name, check="c.py", solution="s.py", text=Text("t", "t"))


def test_try_says_what_was_called_and_records_it(tmp_path: Path) -> None:
    data = tmp_path / "data"
    command = program(data, "try", "small/first/write", str(FIRST / "wrong" / "square.py"))
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stdout.splitlines()[:2] == ["Not yet:", "double(3) must be 6."]
    assert done.stdout.splitlines()[2].split() == ["called", "double(x=3)"]
    chinese = ["zh" if word == "en" else word for word in command]
    done = subprocess.run([*chinese, "--json"], capture_output=True, text=True)
    told = json.loads(done.stdout)
    assert (told["passed"], told["messages"]) == (False, ["double(3) 应为 6。"])
    assert "返回" in told["details"][0]
    kept = attempts(data)
    assert [(each.right, each.how, each.answer["hints"]) for each in kept] == [(False, "shell", 0)] * 2
    assert kept[0].answer["messages"][0]["en"] == "double(3) must be 6."
