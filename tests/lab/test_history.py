"""What a run has shown can be walked through, however long it was."""

from __future__ import annotations

import pytest

from tutor.lab import history
from tutor.lab.history import History
from tutor.live.frames import Curve, Frame, Series, Table


def table(name: str, step: int) -> Table:
    return Table(name, step, ["step"], [[step]])


def point(at: float) -> Curve:
    return Curve("loss", {"train": Series([at], [1.0])})


def shown(kept: History, index: int) -> dict[str, int]:
    """The step of the newest picture of each panel at a moment."""
    return {picture.name: picture.step for picture in kept.pictures_at(index)}


def test_a_moment_shows_the_newest_picture_of_each_panel() -> None:
    kept = History()
    kept.add(1, [table("a", 1), point(0)])
    kept.add(2, [table("b", 2)])
    kept.add(3, [table("a", 3), point(2)])
    assert [shown(kept, index) for index in range(3)] == [{"a": 1}, {"a": 1, "b": 2}, {"a": 3, "b": 2}]
    assert [kept.places_at(index) for index in range(3)] == [{"loss": 0}, {"loss": 0}, {"loss": 2}]
    assert kept.panels == {"a", "b"}
    assert [kept.index_at(step) for step in (0, 1, 2, 9)] == [0, 0, 1, 2]


def test_what_comes_in_one_step_is_one_moment_and_words_are_none() -> None:
    kept = History()
    kept.add(4, [table("a", 4)])
    kept.add(4, [point(3)])
    kept.add(5, [])
    assert len(kept) == 1
    assert kept.places_at(0) == {"loss": 3}


@pytest.mark.parametrize("bound", ["MOST", "MOST_BYTES"])
def test_a_long_run_is_thinned_and_keeps_its_ends(monkeypatch: pytest.MonkeyPatch, bound: str) -> None:
    monkeypatch.setattr(history, bound, 50 if bound == "MOST" else 2000)
    kept = History()
    for step in range(1, 1001):
        frames: list[Frame] = [point(step - 1)]
        if step % 3 == 0:
            frames.append(table("a", step))
        kept.add(step, frames)
    steps = [moment.step for moment in kept.moments]
    assert len(steps) < 100
    assert steps == sorted(set(steps))
    assert (steps[0], steps[-1]) == (1, 1000)
    for index, step in enumerate(steps):
        assert kept.places_at(index) == {"loss": step - 1}
        assert shown(kept, index) == ({"a": step // 3 * 3} if step > 2 else {})


def test_a_run_that_went_on_from_another_begins_with_its_moments() -> None:
    kept = History()
    for step in (1, 2, 3):
        kept.add(step, [table("a", step)])
    on = History(kept.until(2))
    on.add(3, [table("a", 30)])
    assert [shown(on, index)["a"] for index in range(3)] == [1, 2, 30]
    assert shown(kept, 2) == {"a": 3}
