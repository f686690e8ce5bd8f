"""What `tutor doctor` says of the learner's folder and of the lessons."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from looking import advice, only
from support import SMALL
from tutor.doctor import Machine, content
from tutor.learner import Store
from tutor.learner.database import NAME


def test_a_folder_that_works(tmp_path: Path) -> None:
    drafts = tmp_path / "drafts" / "pack" / "lesson"
    drafts.mkdir(parents=True)
    (drafts / "exercise.py").touch()
    finding = only(content.progress(Machine(data=tmp_path)))
    assert (finding.ok, finding.advice) == (True, None)
    assert finding.found.en.startswith(f"{tmp_path}: ")
    assert "attempts: 0, drafts: 1" in finding.found.en


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    finding = only(content.progress(Machine(data=in_the_way)))
    assert finding.ok is False
    assert str(in_the_way) in advice(finding)


def test_space_that_runs_out_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "LITTLE_SPACE", float("inf"))
    finding = only(content.progress(Machine(data=tmp_path)))
    assert finding.ok is False
    assert "almost full" in advice(finding)


def test_a_damaged_file_is_said_and_later_that_it_lies_there(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    (tmp_path / NAME).write_bytes(b"no database at all, but long enough to be looked at" * 20)
    first = only(content.progress(Machine(data=tmp_path)))
    assert first.ok is False
    assert "progress.damaged-" in advice(first)
    later = only(content.progress(Machine(data=tmp_path)))
    assert later.ok is None
    assert "was set aside: progress.damaged-" in advice(later)


MOUNTS = """\
22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
23 22 0:40 / /home rw - nfs4 server:/home rw
24 23 0:41 / /home/me/my\\040disk rw - xfs /dev/sdb rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("/var/lib", "ext4"), ("/home/me", "nfs4"), ("/homeward", "ext4"), ("/home/me/my disk/tutor", "xfs")],
)
def test_the_file_system_of_a_folder(tmp_path: Path, folder: str, kind: str) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS, encoding="utf-8")
    assert content.file_system(Path(folder), mounts) == kind


def test_where_the_system_tells_nothing_of_file_systems(tmp_path: Path) -> None:
    assert content.file_system(tmp_path, tmp_path / "none") == ""


def test_a_network_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"22 1 8:1 / {tmp_path} rw - nfs4 server:/home rw\n", encoding="utf-8")
    monkeypatch.setattr(content, "MOUNTS", mounts)
    finding = only(content.progress(Machine(data=tmp_path / "data")))
    assert finding.ok is False
    assert "on a network disk (nfs4)" in finding.found.en
    assert "`tutor --data DIR`" in advice(finding)


def test_a_disk_without_shared_memory_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def answers(db: sqlite3.Connection, query: str) -> str:
        return "delete" if "journal_mode" in query else "0"

    monkeypatch.setattr(content, "_one", answers)
    finding = only(content.progress(Machine(data=tmp_path)))
    assert finding.ok is False
    assert finding.found.en.endswith("without write-ahead log (delete)")


@pytest.fixture
def small_course(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small pack is the course."""
    monkeypatch.setattr("tutor.course.default_folder", lambda: SMALL)


def test_a_pack_without_lessons_is_said(tmp_path: Path, small_course: None) -> None:
    course, empty = content.lessons(Machine(courses=[tmp_path]))
    assert course.found.en.startswith(f"{SMALL}: ")
    assert (empty.ok, empty.found.en) == (False, f"{tmp_path}: no lessons")


def test_a_pack_with_problems_is_said(tmp_path: Path, small_course: None) -> None:
    (tmp_path / "part" / "lesson").mkdir(parents=True)
    (tmp_path / "part" / "lesson" / "lesson.yaml").write_text("schema: 1\nlesson: other\n")
    _, broken = content.lessons(Machine(courses=[tmp_path]))
    assert broken.ok is False
    assert advice(broken) == f"`tutor check {tmp_path}` lists them."
