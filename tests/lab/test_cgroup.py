"""Control groups: where one is made, what is written there, and what remains."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tutor.lab.cgroup import Groups, enter, homes

MOUNT = "35 24 0:30 {root} {mount} rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate\n"
OTHER = "24 1 0:22 / / rw - ext4 /dev/vda rw\n30 24 0:26 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n"


def proc(folder: Path, own: str, root: str = "/", mount: Path | None = None) -> Path:
    """A folder such as the system shows a process of itself."""
    folder.joinpath("cgroup").write_text(f"4:memory:/elsewhere\n{own}", encoding="utf-8")
    mounts = OTHER + (MOUNT.format(root=root, mount=mount) if mount else "")
    folder.joinpath("mountinfo").write_text(mounts, encoding="utf-8")
    return folder


def test_a_group_may_be_made_in_ones_own_or_beside_it(tmp_path: Path) -> None:
    found = homes(proc(tmp_path, "0::/user.slice/app.slice/shell.scope\n", mount=tmp_path))
    assert found == [tmp_path / "user.slice/app.slice/shell.scope", tmp_path / "user.slice/app.slice"]


def test_in_a_container_the_path_begins_where_the_mount_does(tmp_path: Path) -> None:
    found = homes(proc(tmp_path, "0::/docker/abc/inner\n", root="/docker/abc", mount=tmp_path))
    assert found == [tmp_path / "inner", tmp_path]


def test_there_is_nothing_above_the_first_group(tmp_path: Path) -> None:
    assert homes(proc(tmp_path, "0::/\n", mount=tmp_path)) == [tmp_path]


@pytest.mark.parametrize(("own", "mounted"), [("", True), ("0::/a\n", False)])
def test_without_the_second_version_there_is_no_home(tmp_path: Path, own: str, mounted: bool) -> None:
    assert homes(proc(tmp_path, own, mount=tmp_path if mounted else None)) == []


def test_a_system_that_tells_nothing_has_no_home(tmp_path: Path) -> None:
    assert homes(tmp_path / "none") == []


def group(home: Path, *files: str) -> Path:
    """A group as the system makes it: with the files of the controllers that are handed down."""
    folder = home / f"tutor-{os.getpid()}"
    folder.mkdir(parents=True)
    for name in files:
        (folder / name).write_text("max", encoding="ascii")
    return folder


def test_limits_are_written_in_the_first_place_that_has_the_controllers(tmp_path: Path) -> None:
    without = group(tmp_path / "own", "cgroup.procs")
    (without / "cgroup.procs").unlink()
    folder = group(tmp_path / "above", "memory.max", "pids.max", "cgroup.procs")
    assert enter(1 << 30, 128, [tmp_path / "own", tmp_path / "above"])
    assert not without.exists()
    written = {file.name: file.read_text(encoding="ascii") for file in folder.iterdir()}
    assert written["memory.max"] == str(1 << 30)
    assert written["pids.max"].startswith("128")
    assert written["cgroup.procs"].startswith(str(os.getpid()))


def test_where_nothing_may_be_made_nothing_happens(tmp_path: Path) -> None:
    assert not enter(1 << 30, 128, [tmp_path / "missing", Path("/proc/self")])
    assert not enter(1 << 30, 128, [])


def test_a_kill_for_want_of_memory_is_known_and_the_group_is_taken_away_once_it_is_empty(tmp_path: Path) -> None:
    folder = group(tmp_path)
    (folder / "memory.events").write_text("low 0\nhigh 0\nmax 91\noom 1\noom_kill 1\n", encoding="ascii")
    groups = Groups([tmp_path])
    assert groups.leave(os.getpid())
    assert folder.exists()
    (folder / "memory.events").unlink()
    groups.clear()
    assert not folder.exists()
    assert not groups.leave(os.getpid())


def test_a_group_without_kills_says_so(tmp_path: Path) -> None:
    folder = group(tmp_path)
    (folder / "memory.events").write_text("oom 0\noom_kill 0\n", encoding="ascii")
    assert not Groups([tmp_path]).leave(os.getpid())


@pytest.mark.skipif(not homes(), reason="needs cgroup v2")
def test_a_real_group_is_entered_or_nothing_remains_of_the_try() -> None:
    """In a child, since one who has entered stays there."""
    pid = os.fork()
    if pid == 0:
        os._exit(enter(1 << 30, 128, homes()))
    entered = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    left = [place / f"tutor-{pid}" for place in homes() if (place / f"tutor-{pid}").exists()]
    assert len(left) == entered
    assert not Groups(homes()).leave(pid)
    assert not any(folder.exists() for folder in left)
