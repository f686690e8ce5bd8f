"""What is built is what is used: the wheel and the editable install, each in a fresh virtual environment; the Makefile.

The fresh environments see the dependencies of the running interpreter through a `.pth` file, so that nothing is
downloaded. Nothing here needs a network.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NOT_COPIED = shutil.ignore_patterns("__pycache__", ".*", "*.egg-info")


@dataclass(frozen=True)
class Installed:
    """A virtual environment that has tutor."""

    folder: Path

    def run(self, *command: str) -> str:
        """What a command of the environment prints, called from a folder that has nothing to do with it."""
        environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        done = subprocess.run(
            [str(self.folder / "bin" / command[0]), *command[1:]],
            cwd=self.folder.parent,
            env=environ | {"XDG_DATA_HOME": str(self.folder.parent / "data")},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def home_of(self, module: str) -> Path:
        """The file that a module is imported from."""
        return Path(self.run("python", "-c", f"import {module}; print({module}.__file__)").strip())

    def listing(self) -> list[dict[str, Any]]:
        """What `tutor list --json` prints."""
        rows: list[dict[str, Any]] = json.loads(self.run("tutor", "list", "--json"))
        return rows


def checkout(folder: Path) -> Path:
    """A copy of what the distribution is built from."""
    folder.mkdir()
    for name in (".gitignore", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("tutor", "lessons"):
        shutil.copytree(ROOT / name, folder / name, ignore=NOT_COPIED)
    return folder


def build(source: Path, target: Path, hook: str) -> Path:
    """Calls the build backend as pip does: `build_wheel` or `build_editable` (PEP 517, PEP 660)."""
    target.mkdir()
    code = f"import sys, hatchling.build; hatchling.build.{hook}(sys.argv[1])"
    subprocess.run([sys.executable, "-c", code, str(target)], cwd=source, check=True, capture_output=True)
    (wheel,) = target.glob("*.whl")
    return wheel


def install(wheel: Path, folder: Path) -> Installed:
    """Installs a wheel, without its dependencies, in a fresh environment that finds those of this one."""
    venv.create(folder, symlinks=True)
    pip = [sys.executable, "-m", "pip", "--python", str(folder), "--disable-pip-version-check", "install"]
    subprocess.run([*pip, "--no-deps", "--no-index", "--quiet", str(wheel)], check=True, capture_output=True)
    (packages,) = folder.glob("lib/python3.*/site-packages")
    ours = [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    (packages / "zz_dependencies.pth").write_text("\n".join(ours) + "\n")
    return Installed(folder)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    return build(checkout(folder / "source"), folder / "dist", "build_wheel")


def test_the_wheel_holds_code_and_lessons_and_no_more(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
        licences = [name for name in archive.namelist() if name.endswith("licenses/LICENSE")]
    expected = set()
    for source, target in (("tutor", "tutor"), ("lessons", "tutor/lessons")):
        for file in (ROOT / source).rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts and not file.name.startswith("."):
                expected.add(f"{target}/{file.relative_to(ROOT / source).as_posix()}")
    assert names == expected
    assert "tutor/lessons/course.yaml" in names
    assert len(licences) == 1


def test_the_wheel_works_in_a_fresh_environment(wheel: Path, tmp_path: Path) -> None:
    installed = install(wheel, tmp_path / "fresh")
    assert installed.home_of("tutor").is_relative_to(tmp_path)
    assert installed.run("tutor", "--version") == f"tutor {version_in(ROOT)}\n"
    rows = installed.listing()
    assert len(rows) == 36
    ready = [row for row in rows if row["state"] == "ready"]
    assert ready
    assert all(row["steps"] for row in ready)


def test_an_editable_install_sees_edits_at_once(tmp_path: Path) -> None:
    source = checkout(tmp_path / "source")
    installed = install(build(source, tmp_path / "dist", "build_editable"), tmp_path / "fresh")
    assert installed.home_of("tutor") == source / "tutor" / "__init__.py"
    before = installed.listing()
    ready = next(row for row in before if row["state"] == "ready")
    lesson = next(source.glob(f"lessons/*/{ready['lesson']}/lesson.yaml"))
    edit(lesson, r"(?m)^title:.*$", "title: {en: Edited just now, zh: 刚刚改过}")
    edit(source / "tutor" / "__init__.py", r'__version__ = ".*"', '__version__ = "9.8.7"')
    after = {row["lesson"]: row for row in installed.listing()}
    assert after[ready["lesson"]]["title"] == {"en": "Edited just now", "zh": "刚刚改过"}
    assert after[ready["lesson"]]["title"] != ready["title"]
    assert installed.run("tutor", "--version") == "tutor 9.8.7\n"


def edit(file: Path, pattern: str, replacement: str) -> None:
    text, count = re.subn(pattern, replacement, file.read_text(encoding="utf-8"), count=1)
    assert count == 1
    file.write_text(text, encoding="utf-8")


def version_in(source: Path) -> str:
    found = re.search(r'__version__ = "(.*)"', (source / "tutor" / "__init__.py").read_text(encoding="utf-8"))
    assert found is not None
    return found[1]


def test_the_makefiles_torch_is_one_that_the_project_allows() -> None:
    found = re.search(r"(?m)^TORCH \?= torch==(.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert found is not None
    (allowed,) = (r for r in map(Requirement, PROJECT["project"]["dependencies"]) if r.name == "torch")
    assert found[1] in allowed.specifier


# A stand-in for Python that makes environments of stand-ins, all of which write down what they were asked to do.
PYTHON = """#!/bin/sh
case "$*" in
  *version_info*) exit {too_old} ;;
  --version) echo "Python {version}" ;;
  "-m venv "*)
    for folder; do :; done
    mkdir -p "$folder/bin"
    cp "$0" "$folder/bin/python"; cp "$0" "$folder/bin/tutor"; touch "$folder/bin/pip"; chmod +x "$folder/bin/pip" ;;
  *) echo "$(basename "$0") $*" >> log ;;
esac
"""


@dataclass(frozen=True)
class Workshop:
    """The Makefile in a folder of its own, with a stand-in for Python."""

    folder: Path

    def make(self, *targets: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["make", "--no-print-directory", *targets, "PYTHON=./fake-python"],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            env={name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")},
        )

    def asked(self) -> list[str]:
        """What was asked of Python since the last time."""
        log = self.folder / "log"
        asked = log.read_text().splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return [re.sub(r"-m pip .*install", "install", line) for line in asked if "ensurepip" not in line]

    def change(self, name: str) -> None:
        """Makes a file newer than everything."""
        newest = max(file.stat().st_mtime for file in self.folder.rglob("*"))
        os.utime(self.folder / name, (newest + 10, newest + 10))


def workshop(folder: Path, version: str = "3.11.7", too_old: int = 0) -> Workshop:
    (folder / "tutor").mkdir()
    for name in ("Makefile", "pyproject.toml", "tutor/__init__.py"):
        shutil.copy(ROOT / name, folder / name)
    python = folder / "fake-python"
    python.write_text(PYTHON.format(version=version, too_old=too_old))
    python.chmod(0o755)
    return Workshop(folder)


needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="no make on this machine")


@needs_make
def test_make_installs_torch_first_and_everything_once(tmp_path: Path) -> None:
    shop = workshop(tmp_path)
    assert shop.make("install").returncode == 0
    assert shop.asked() == ["python install torch==2.13.0", "python install --editable ."]
    assert shop.make("install").returncode == 0
    assert shop.asked() == []


@needs_make
def test_make_installs_again_when_the_project_changes(tmp_path: Path) -> None:
    shop = workshop(tmp_path)
    shop.make("install")
    shop.asked()
    shop.change("pyproject.toml")
    assert shop.make("install").returncode == 0
    assert shop.asked() == ["python install --editable ."]


@needs_make
def test_make_run_opens_what_is_asked_for(tmp_path: Path) -> None:
    shop = workshop(tmp_path)
    assert shop.make("run", "ARGS=open bias-variance").returncode == 0
    assert shop.asked()[-1] == "tutor open bias-variance"


@needs_make
def test_make_run_after_the_development_install_installs_nothing(tmp_path: Path) -> None:
    shop = workshop(tmp_path)
    assert shop.make(".venv/.installed-dev").returncode == 0
    assert shop.asked() == ["python install torch==2.13.0", "python install --editable .[dev]"]
    assert shop.make("run").returncode == 0
    assert shop.asked() == ["tutor "]


@needs_make
def test_make_says_when_python_is_too_old(tmp_path: Path) -> None:
    shop = workshop(tmp_path, version="3.9.2", too_old=1)
    done = shop.make("run")
    assert done.returncode != 0
    assert "tutor needs Python 3.11 or newer; ./fake-python is Python 3.9.2." in done.stderr
    assert shop.asked() == []
    assert not (tmp_path / ".venv").exists()


def test_continuous_integration_can_be_run() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", str(script)], check=True)
