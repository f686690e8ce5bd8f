"""An exercise in the app: written in the editor, checked in the lab, helped by hints, compared with the solution."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from textual.events import Key
from textual.pilot import Pilot

from running import until
from support import SMALL, Opened, shown
from tutor.app import TutorApp
from tutor.course.model import CodeStep
from tutor.lab import Lab
from tutor.screens.exercise.editor_screen import EditorScreen
from tutor.screens.exercise.results import Results
from tutor.screens.exercise.review import open_fresh
from tutor.study.exercise import Exercise

pytestmark = pytest.mark.asyncio(loop_scope="session")

RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x * x\n"
BROKEN = "def double(x):\n    y = x\n    return y.no\n"


def editor(app: TutorApp) -> EditorScreen:
    assert isinstance(app.screen, EditorScreen)
    return app.screen


def file_of(app: TutorApp) -> Path:
    return app.store.folder / "drafts" / "small" / "first" / "double.py"


async def write(app: TutorApp, pilot: Pilot[None], text: str) -> None:
    """Put a text in place of what the editor holds."""
    await pilot.pause()
    code = editor(app).editor
    code.replace(text, (0, 0), code.document.end, maintain_selection_offset=False)
    await pilot.pause()


async def checked(app: TutorApp, pilot: Pilot[None]) -> None:
    """Run the checks to their end."""
    await pilot.press("ctrl+r")
    await app.workers.wait_for_complete([each for each in app.workers if each.group == "exercise"])
    await pilot.pause()


def answers(app: TutorApp) -> list[tuple[bool | None, int, bool]]:
    """Of each attempt whether it was right, how many hints were seen, and whether the solution was."""
    attempts = app.store.attempts("small", "first")
    return [(each.right, each.answer["hints"], each.answer["solution"]) for each in attempts if each.kind == "code"]


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (200, 60)])
async def test_what_was_called_what_came_and_how_to_pass(opened: Opened, lab: Lab, size: tuple[int, int]) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=size) as pilot:
        await pilot.press("e")
        await write(app, pilot, WRONG)
        await checked(app, pilot)
        page = shown(app)
        for words in ("One check does not pass yet.", "double(3) must be 6.", "double(x=3)", "returned", "9"):
            assert words in page
        await pilot.press("f3")
        if size[0] == 80:
            await pilot.press("l")
        await until(app, pilot, lambda: "double(3) 应为 6。" in shown(app))
        await write(app, pilot, RIGHT)
        await checked(app, pilot)
        assert "全部检查通过。" in shown(app)
        assert file_of(app).read_text() == RIGHT
        assert [right for right, *_ in answers(app)] == [False, True]
        await pilot.press("escape")
        await until(app, pilot, lambda: "全部检查通过。" in shown(app))


async def test_task_code_and_result_take_turns_where_there_is_little_room(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        await pilot.pause()
        assert "def double" in shown(app)
        await pilot.press("ctrl+t")
        assert "Write double(x)." in shown(app)
        assert "def double" not in shown(app)
        await pilot.press("ctrl+t")
        assert "Press ^r to check your file" in shown(app)
        await pilot.press("l")  # no file is written here: letters are keys
        assert "按 ^r 检查你的文件" in shown(app)
        await pilot.press("ctrl+t", "l")
        assert editor(app).editor.text.startswith("ldef double")


async def test_the_line_of_an_error_is_marked_and_jumped_to(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e")
        await write(app, pilot, BROKEN)
        await pilot.press("ctrl+home")
        await checked(app, pilot)
        code = editor(app).editor
        assert "double.py  line 3" in shown(app)
        assert code.problem == 3
        assert any(span.style for span in code.get_line(2).spans)
        assert not code.get_line(1).spans
        await pilot.press("ctrl+n")
        assert code.cursor_location == (2, 4)


async def test_indentation_comments_and_undo(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e")
        await write(app, pilot, "if x:")
        code = editor(app).editor
        await pilot.press("enter", "a", "tab", "enter", "b", "backspace", "backspace", "c")
        assert code.text == "if x:\n    a   \nc"
        await pilot.press("ctrl+a", "ctrl+underscore")
        assert code.text == "if x:\n    a   \n# c"
        await pilot.press("f7", "tab")
        assert code.text == "    if x:\n        a   \n    # c"
        await pilot.press("shift+tab", "ctrl+underscore")
        assert code.text == "# if x:\n#     a   \n# # c"
        await pilot.press("ctrl+underscore")
        assert code.text == "if x:\n    a   \n# c"
        for _ in range(30):
            await pilot.press("ctrl+z")
        assert code.text.startswith("def double")
        await pilot.press("ctrl+y")
        assert code.text == "if x:"


async def test_keys_that_come_in_one_burst_act_in_their_order(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e")
        await write(app, pilot, "old")
        for key in ("f7", "a", "b", "left", "c", "home", "d", "delete", "end", "e", "backspace", "f"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        assert editor(app).editor.text == "dcbf"


async def test_names_are_completed(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e")
        await write(app, pilot, "weights = weight_decay = 1\n")
        code = editor(app).editor
        await pilot.press("w", "e")
        await until(app, pilot, lambda: code.offered == ["weight_decay", "weights"])
        await until(app, pilot, lambda: shown(app).split("\n")[4].endswith(" weight_decay"))
        await pilot.press("down", "enter")
        assert code.text.split("\n")[1] == "weights"
        assert code.offered == []
        await pilot.press("enter", "w", "e")
        await until(app, pilot, lambda: bool(code.offered))
        await pilot.press("escape")
        assert code.offered == []
        assert isinstance(app.screen, EditorScreen)  # escape closed the list, not the editor
        await pilot.press("escape")
        await until(app, pilot, lambda: not isinstance(app.screen, EditorScreen))


async def test_a_name_that_is_whole_lets_enter_begin_a_line(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e")
        await write(app, pilot, "out = output = 1\n")
        code = editor(app).editor
        await pilot.press("o", "u", "t")
        await until(app, pilot, lambda: code.offered == ["output"])
        await pilot.press("enter")
        assert code.text == "out = output = 1\nout\n"


async def test_hints_one_by_one_then_the_solution_beside_the_learners_code(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e")
        await write(app, pilot, WRONG)
        await checked(app, pilot)
        await pilot.press("f2")
        assert "Add it to itself." in shown(app)
        assert "Or times two." not in shown(app)
        await pilot.press("escape")
        await pilot.press("h")
        await until(app, pilot, lambda: "Or times two." in shown(app))
        await pilot.press("h")
        await until(app, pilot, lambda: "See the solution?" in shown(app))
        await pilot.press("escape", "h")
        await until(app, pilot, lambda: "See the solution?" in shown(app))
        await pilot.press("enter")
        await until(app, pilot, lambda: "return x + x" in shown(app))
        assert "*2     return x * x" in shown(app)
        await pilot.press("escape", "e")
        await write(app, pilot, RIGHT)
        await checked(app, pilot)
        assert "You had seen the solution" in shown(app)
        assert answers(app) == [(False, 0, False), (True, 2, True)]
    again = opened("first", "write", lab=lab)
    async with again.run_test(size=(120, 30)) as pilot:
        await pilot.press("ctrl+r")
        await again.workers.wait_for_complete([each for each in again.workers if each.group == "exercise"])
        assert answers(again)[-1] == (True, 2, True)


async def test_in_a_narrow_terminal_the_two_programs_take_turns(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h", "h", "h", "enter")
        await until(app, pilot, lambda: "return x + x" in shown(app))
        assert "Twice x." not in shown(app)
        await pilot.press("tab")
        assert "Twice x." in shown(app)
        assert "return x + x" not in shown(app)


async def test_start_anew_keeps_what_was_written(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e")
        await write(app, pilot, WRONG)
        await pilot.press("f5")
        code = editor(app).editor
        assert code.text == (SMALL / "begin" / "first" / "double.py").read_text()
        assert file_of(app).with_name("double.kept-1.py").read_text() == WRONG
        await pilot.press("ctrl+z")
        assert code.text == WRONG


async def test_a_file_that_was_only_looked_at_is_not_written(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e", "escape")
        await pilot.pause()
        assert not file_of(app).exists()


async def test_what_was_written_is_kept_when_the_app_ends(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e")
        await write(app, pilot, WRONG)
        await pilot.press("ctrl+q")
    assert file_of(app).read_text() == WRONG


async def test_a_full_disk_is_told_and_the_text_stays(
    opened: Opened, lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e")
        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", full)
            await write(app, pilot, RIGHT)
            await checked(app, pilot)
            assert "not saved: the disk is full" in shown(app)
            assert "All checks pass." in shown(app)  # the text is checked, not the file
            assert list(file_of(app).parent.iterdir()) == []  # and nothing half-written is left behind
        await pilot.press("escape")
        assert file_of(app).read_text() == RIGHT


async def test_a_file_that_was_changed_elsewhere_is_read_again(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e")
        await write(app, pilot, WRONG)
        await checked(app, pilot)
        file_of(app).write_text(RIGHT)
        await checked(app, pilot)
        assert editor(app).editor.text == RIGHT
        assert "All checks pass." in shown(app)
        file_of(app).write_text(BROKEN)
        await write(app, pilot, WRONG)
        await checked(app, pilot)
        assert file_of(app).read_text() == WRONG
        assert file_of(app).with_name("double.kept-1.py").read_text() == BROKEN


async def test_checks_are_stopped_by_a_key(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e")
        await write(app, pilot, "def double(x):\n    while True: pass\n")
        await pilot.press("ctrl+r")
        await until(app, pilot, lambda: editor(app).exercise.busy)
        await until(app, pilot, lambda: "checking…" in shown(app).splitlines()[0])
        await pilot.press("ctrl+x")
        await app.workers.wait_for_complete([each for each in app.workers if each.group == "exercise"])
        await pilot.pause()
        assert "You stopped the checks." in shown(app)
        assert answers(app) == []
        await pilot.press("f7", "ctrl+x")  # when none run, the key cuts
        assert editor(app).editor.text == ""


async def test_a_letter_typed_on_the_result_does_not_leave_the_program(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        await write(app, pilot, WRONG)
        await checked(app, pilot)
        assert not editor(app).editor.display
        await pilot.press("q")
        await pilot.pause()
        assert app.is_running
        assert app.return_code is None
        assert "q quit" not in shown(app)


async def test_an_editor_of_the_learners_own(
    opened: Opened, lab: Lab, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = tmp_path / "editor.sh"
    own.write_text('#!/bin/sh\ncp "$SOLUTION" "$1"\n', encoding="utf-8")
    own.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(own))
    app = opened("first", "write", lab=lab)
    # Suspending needs a terminal; the editor itself is run for real.
    monkeypatch.setattr(TutorApp, "suspend", lambda self: __import__("contextlib").nullcontext())
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        for name, words in (("wrong/square.py", "double(3) must be 6."), ("double_solution.py", "All checks pass.")):
            monkeypatch.setenv("SOLUTION", str(SMALL / "begin" / "first" / name))
            await pilot.press("E")
            await app.workers.wait_for_complete([each for each in app.workers if each.group == "exercise"])
            await pilot.pause()
            assert words in shown(app)
        assert [right for right, *_ in answers(app)] == [False, True]


async def test_only_ascii_loses_nothing(opened: Opened, lab: Lab, only_ascii: None) -> None:
    app = opened("first", "write", lab=lab, language="zh")
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e")
        await write(app, pilot, WRONG)
        await checked(app, pilot)
        page = shown(app)
        assert "double(x=3)" in page
        assert "return x * x" in page


async def test_a_fresh_copy_for_review(opened: Opened, lab: Lab) -> None:
    app = opened("first", "write", lab=lab)
    left: list[Exercise] = []
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("e")
        await write(app, pilot, WRONG)
        await pilot.press("f2", "escape")
        await pilot.pause()
        pack = app.packs[0]
        lesson = pack.lesson("first")
        step = lesson.step("write")
        assert isinstance(step, CodeStep)
        open_fresh(app, pack, pack.entry("first"), lesson, step, left.append)
        await pilot.pause()
        assert "Twice x." in shown(app)
        assert "Add it to itself." not in shown(app)
        await write(app, pilot, WRONG)
        await checked(app, pilot)
        await write(app, pilot, RIGHT)
        await checked(app, pilot)
        await pilot.press("escape")
        await until(app, pilot, lambda: bool(left))
        assert (left[0].passed, left[0].tries, left[0].attempt("review").how) == (True, 2, "review")
        assert answers(app) == []  # whoever asked records it
        assert file_of(app).read_text() == WRONG


async def test_what_is_said_of_the_checks_waits_for_the_column_to_be_made(opened: Opened) -> None:
    app = opened("first", "write")
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        results = Results()
        results.say("The checks run.")  # as the editor does, when it is back on the screen before it is whole
        await app.screen.mount(results)
        await pilot.pause()
        assert results.prose.plain().strip() == "The checks run."
