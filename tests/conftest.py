"""What every test may rely on: a home of its own, an environment without surprises, the same examples each time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Four tests at a time on two cores: a thread of OpenMP that waits for another by computing takes a third one's time.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

settings.register_profile("tutor", derandomize=True, deadline=None)
settings.load_profile("tutor")

SURPRISES = (
    "COLORTERM",
    "COLUMNS",
    "EDITOR",
    "FORCE_COLOR",
    "LC_ALL",
    "LC_MESSAGES",
    "LINES",
    "NO_COLOR",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONPATH",
    "SSH_CONNECTION",
    "STY",
    "TMUX",
    "SSH_CLIENT",
    "SSH_TTY",
    "TUTOR_AMBIGUOUS",
    "TUTOR_BUDGET",
    "TUTOR_DEBUG",
    "TUTOR_LIMITS",
    "TUTOR_DEVICE",
    "TUTOR_MOUSE",
    "TUTOR_THEME",
    "VISUAL",
)
"""Variables that change what tutor shows; a test that wants one sets it."""

LABS = Path(__file__).parent / "lab"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A file here that warms labs of its own is one process's work; all other tests go wherever there is room."""
    for item in items:
        if LABS in item.path.parents:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the progress, the caches or the settings of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        for name in ("DATA", "CACHE", "CONFIG", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        for name in SURPRISES:
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "C.UTF-8")
        patch.setenv("TERM", "xterm-256color")
        yield


pytest_plugins = ["hollow", "sinks", "support", "terminals", "server", "logins"]
