"""`tutor gallery`: a demo for each kind of picture, and the pictures that README and docs show."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal
from terminals import PROMPT, start
from tutor.course import Pack, default_folder
from tutor.course.check import check
from tutor.course.model import DemoStep
from tutor.course.places import lessons_at
from tutor.gallery import PACK
from tutor.gallery.shots import BEST, SHOTS, VIEWS
from tutor.lab import demo_plan
from tutor.lab.headless import play_once
from tutor.lab.prove import prove_all
from tutor.live.frames import PICTURES, Curve, Failed, Frame, Shapes, Source

ROOT = Path(__file__).parents[1]
(LESSON, FOLDER) = lessons_at(PACK)[0]


def call(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tutor", "gallery", "--lang", "en", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def test_the_gallery_is_a_pack_without_a_fault() -> None:
    assert list(check(PACK)) == []


def test_every_step_of_the_gallery_is_a_picture_that_is_drawn_for_the_docs() -> None:
    assert tuple(step.id for step in LESSON.steps if step.id != "source") == VIEWS
    written = {file.stem for file in (ROOT / "docs" / "pictures").glob("*.svg")}
    assert {shot.name for shot in SHOTS} == written


def test_every_lesson_that_is_written_has_its_best_moment_drawn_in_both_languages() -> None:
    pack = Pack.open(default_folder())
    assert list(BEST) == [entry.name for entry in pack.entries if not entry.coming]
    for lesson, step in BEST.items():
        assert isinstance(pack.lesson(lesson).step(step), DemoStep)
    shown = (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8")
    assert [shot.name for shot in SHOTS if f"pictures/{shot.name}.svg" not in shown and shot.name[:5] != "branc"] == []


@pytest.mark.lessons
def test_every_kind_of_picture_is_there_and_every_figure_as_it_should_be() -> None:
    said: list[str] = []
    prove_all([(LESSON, FOLDER)], lambda _, step, code, text: said.append(f"{step}: {code}: {text('en')}"))
    assert said == []


@pytest.mark.lessons
def test_together_the_demos_show_every_kind_of_picture() -> None:
    kinds: set[type[Frame]] = set()
    for step in LESSON.steps:
        assert isinstance(step, DemoStep)
        plan = demo_plan(LESSON, step, FOLDER, even=True, pictures=1)
        play_once(plan, lambda frames: kinds.update(map(type, frames)))
    assert kinds >= {*PICTURES, Curve} - {Source}  # a program is told only to who watches


@pytest.mark.lessons
def test_a_kernel_that_is_too_large_breaks_the_second_convolution() -> None:
    step = LESSON.step("shapes")
    assert isinstance(step, DemoStep)
    frames: list[Frame] = []
    last = play_once(demo_plan(LESSON, step, FOLDER, knobs={"kernel": 13}, even=True), frames.extend)
    assert isinstance(last, Failed)
    shown = [frame for frame in frames if isinstance(frame, Shapes)][-1]
    assert [row.layer for row in shown.layers if row.error] == ["3"]


def test_the_gallery_opens_in_a_terminal(started: list[Terminal], data: Path) -> None:
    terminal = start(
        started, [sys.executable, "-m", "tutor", "--data", str(data), "--lang", "en", "gallery", "trellis"]
    )
    terminal.wait_for("Viterbi fills the trellis")
    terminal.send("q")
    terminal.wait_for(PROMPT)


def test_a_picture_that_is_not_there_is_refused_with_the_nearest_name() -> None:
    for words in (("treliss",), ("--write", "nowhere", "view-treliss-en")):
        done = call(*words)
        assert done.returncode == 1
        assert "trellis" in done.stderr
        assert not Path("nowhere").exists()


def test_a_picture_is_written(tmp_path: Path) -> None:
    done = call("--write", str(tmp_path / "new" / "folder"), "view-shapes-zh")
    assert done.returncode == 0, done.stderr
    (file,) = (tmp_path / "new" / "folder").iterdir()
    assert done.stdout.strip() == str(file)
    assert "卷积核" in file.read_text(encoding="utf-8")
