"""Where there is no SSH server the tests say so; where they are wanted, they fail for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from server import WANTED, Unserved, program, unserved


def test_a_missing_program_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unserved, match="sshd is missing"):
        program("sshd", str(tmp_path))


@pytest.mark.parametrize(
    ("wanted", "end"), [("", pytest.skip.Exception), ("ssh", pytest.fail.Exception)], ids=["skipped", "failed"]
)
def test_without_a_server_a_test_is_skipped_unless_it_is_wanted(
    monkeypatch: pytest.MonkeyPatch, wanted: str, end: type[BaseException]
) -> None:
    monkeypatch.setenv(WANTED, wanted)
    with pytest.raises(end, match="why there is none"):
        unserved(Unserved("why there is none"))
