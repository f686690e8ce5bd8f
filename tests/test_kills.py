"""The app is killed while it is being answered: no answer whose verdict was on the screen is ever lost."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tutor.learner import Store


@pytest.mark.parametrize(
    ("kills", "seed"),
    [pytest.param(20, 1, id="20"), pytest.param(200, 2, id="200", marks=pytest.mark.lessons)],
)
def test_no_confirmed_answer_is_lost(tmp_path: Path, kills: int, seed: int) -> None:
    folder = tmp_path / "data"
    script = Path(__file__).with_name("killing.py")
    command = [sys.executable, str(script), str(folder), str(tmp_path / "pack"), str(kills), str(seed)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(told) == kills
    for line in told:
        assert line["check"] == "ok"
        # What was confirmed is kept, in order; at most one answer more, whose verdict was still to be painted.
        assert line["kept"][: len(line["confirmed"])] == line["confirmed"]
        assert len(line["kept"]) - len(line["confirmed"]) <= 1
        assert line["tries"] == line["all"]
    # Some kills came before the verdict on the last question, and some after it.
    assert any(len(line["confirmed"]) <= line["last"] for line in told)
    assert any(len(line["confirmed"]) > line["last"] for line in told)
    store = Store.open(folder)
    assert store.warning is None
    assert [a.step for a in store.attempts("kills") if a.kind == "ask"] == [s for line in told for s in line["kept"]]
    computed = store.cards(), store.progress("kills")
    store.rebuild()
    assert (store.cards(), store.progress("kills")) == computed
    store.close()
