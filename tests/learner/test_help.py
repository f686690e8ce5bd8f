"""What help with an exercise was seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.learner import Store
from tutor.learner.help import Help, help_seen, keep_help

PLACE = ("p", "l", "write")


def test_it_is_remembered(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    assert help_seen(store, *PLACE) == Help()
    keep_help(store, *PLACE, Help(2, True))
    assert help_seen(store, *PLACE) == Help(2, True)
    assert help_seen(store, "p", "l", "other") == Help()
    store.close()


@pytest.mark.parametrize("kept", ["", "{", "3", "[1]", '"x"', '{"hints": null}', '{"hints": "many"}', '{"hints": -2}'])
def test_what_makes_no_sense_is_no_help(tmp_path: Path, kept: str) -> None:
    store = Store.open(tmp_path)
    store.set_setting("exercise/p/l/write", kept)
    assert help_seen(store, *PLACE) == Help()
    store.close()
