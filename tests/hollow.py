"""A lab whose processes warm up at once: where torch and scikit-learn stand, they find nothing.

A process that loads them computes for two seconds and a half first. What they have to do with a run is tested with the
real ones; these are for tests of processes alone: who is started, who is told, who ends.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tutor.lab import Lab

NOTHING = '''
"""Whatever is asked of it, it is itself; if asked whether, no."""
import sys
from types import ModuleType


class Nothing(ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *values, **named):
        return self

    def __bool__(self):
        return False


for name in ("torch", "torch._dynamo", "sklearn", "sklearn.datasets"):
    sys.modules[name] = Nothing(name)
'''


@pytest.fixture(scope="session")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a torch that is nothing."""
    folder = tmp_path_factory.mktemp("hollow")
    (folder / "torch.py").write_text(NOTHING, encoding="utf-8")
    return folder


@pytest.fixture
def hollow(_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every process that is started in the test finds nothing where torch stands."""
    monkeypatch.setenv("PYTHONPATH", str(_folder))


@pytest_asyncio.fixture(scope="session")
async def _spawned() -> AsyncIterator[Lab]:
    """Not started before the first run."""
    lab = Lab(method="spawn")
    yield lab
    lab.close()


@pytest.fixture
def spawned(hollow: None, _spawned: Lab) -> Lab:
    """One lab for all tests, whose runs are processes that were started beforehand, without torch."""
    return _spawned
