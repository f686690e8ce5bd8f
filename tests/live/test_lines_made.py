"""Where a program is and what its lines have made: real files, really run, followed line by line."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import torch

from tutor.live import program as program_module
from tutor.live.frames import Made, Source
from tutor.live.program import Program


@pytest.fixture
def main() -> Iterator[ModuleType]:
    """The module that a demo runs in, taken away afterwards."""
    before = sys.modules["__main__"]
    module = sys.modules["__main__"] = ModuleType("__main__")
    yield module
    sys.modules["__main__"] = before


def run(tmp_path: Path, main: ModuleType, source: str, *, follow: bool = True) -> Source:
    """What is told of a program after it ran to its end."""
    file = tmp_path / "demo.py"
    file.write_text(source, encoding="utf-8")
    program = Program(str(file))
    code = compile(source, str(file), "exec")
    if follow:
        program.follow()
    try:
        exec(code, main.__dict__)
    finally:
        program.let_go()
    return program.conclude(0)


def facts(frame: Source) -> dict[tuple[int, str], Made]:
    return {(made.line, made.name): made for made in frame.made}


@pytest.mark.parametrize("follow", [True, False])
def test_a_line_tells_the_tensor_it_made(tmp_path: Path, main: ModuleType, follow: bool) -> None:
    frame = run(tmp_path, main, "import torch\nx = torch.arange(6.0).view(2, 3)\nn = 5\ny = x > 2\n", follow=follow)
    assert facts(frame) == {
        (2, "x"): Made(2, "x", [2, 3], "float32", 0.0, 5.0),
        (4, "y"): Made(4, "y", [2, 3], "bool", 0.0, 1.0),
    }


def test_a_name_that_is_set_twice_is_told_at_both_lines(tmp_path: Path, main: ModuleType) -> None:
    frame = run(tmp_path, main, "import torch\nx = torch.zeros(4)\nx = x.view(2, 2)\nx += 1\n")
    assert [(made.line, made.shape, made.high) for made in frame.made] == [(2, [4], 0), (3, [2, 2], 0), (4, [2, 2], 1)]


def test_the_lines_of_a_function_are_told_and_what_it_gives_back(tmp_path: Path, main: ModuleType) -> None:
    source = "import torch\ndef f(x):\n    h = x.T\n    return (\n        h @ x\n    )\ny = f(torch.ones(3, 2))\n"
    made = facts(run(tmp_path, main, source))
    assert made[3, "h"].shape == [2, 3]
    assert made[7, "y"].shape == [2, 2]
    assert any(name == "return" and item.shape == [2, 2] for (_, name), item in made.items())


def test_unpacking_loops_and_statements_of_several_lines_belong_to_their_first_line(
    tmp_path: Path, main: ModuleType
) -> None:
    source = (
        "import torch\na, (b, *_) = torch.zeros(\n    2\n), torch.ones(3, 4)\nfor row in torch.ones(2, 5):\n    pass\n"
    )
    made = facts(run(tmp_path, main, source))
    assert made[2, "a"].shape == [2]
    assert made[2, "b"].shape == [4]
    assert made[5, "row"].shape == [5]


def test_what_has_no_range_is_told_without_one(tmp_path: Path, main: ModuleType) -> None:
    source = (
        "import torch\nz = torch.zeros(2, dtype=torch.complex64)\ne = torch.zeros(0, 3)\nbig = torch.zeros(400, 400)\n"
    )
    frame = run(tmp_path, main, source)
    assert [(made.name, made.low, made.high) for made in frame.made] == [
        ("z", None, None),
        ("e", None, None),
        ("big", None, None),
    ]


def test_a_program_that_runs_for_ever_is_followed_for_a_while_only(
    tmp_path: Path, main: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program_module, "MOST_LINES", 100)
    run(tmp_path, main, "import sys\nx = 0\nwhile x < 1000:\n    x += 1\ntraced = sys.gettrace()\n")
    assert main.traced is None


def test_only_the_program_itself_is_followed(tmp_path: Path, main: ModuleType) -> None:
    frame = run(tmp_path, main, "import torch\nlayer = torch.nn.Linear(2, 3)\ny = layer(torch.ones(1, 2))\n")
    assert {made.line for made in frame.made} == {3}


def test_the_line_of_a_thread_that_computes_is_found(tmp_path: Path, main: ModuleType) -> None:
    file = tmp_path / "demo.py"
    source = "here.set()\nleave.wait()\n"
    file.write_text(source, encoding="utf-8")
    main.__dict__.update(here=threading.Event(), leave=threading.Event())
    thread = threading.Thread(target=lambda: exec(compile(source, str(file), "exec"), main.__dict__))
    thread.start()
    main.here.wait()
    program = Program(str(file))
    lines = set()
    while 2 not in lines:
        lines.add(program.line_in(thread.ident or 0))
    main.leave.set()
    thread.join()
    assert lines <= {1, 2}
    assert program.line_in(thread.ident or 0) == 0


def test_a_file_that_cannot_be_read_tells_nothing(tmp_path: Path, main: ModuleType) -> None:
    main.__dict__["x"] = torch.zeros(1)
    assert Program(str(tmp_path / "gone.py")).conclude(3, 7) == Source("source", 3, 7, [])
