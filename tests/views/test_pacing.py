"""Pictures over a slow line: row by row, whole frames, the newest first, and no key waits for them."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot

from showing import Showing, painted, tensor
from tutor.live.frames import Table
from tutor.terminal.pace import Pace
from tutor.views.pacing import Pacer
from tutor.views.table.view import TableView
from tutor.views.tensor.view import TensorView

ROWS = 8


class Purse(Pace):
    """A purse that the test fills."""

    left = 0.0

    @property
    def purse(self) -> float:
        return self.left

    @property
    def wait(self) -> float:
        return 0.0

    def mean(self, count: float) -> None:
        self.left -= count


class Slow(Showing):
    """An app with a line of which every byte is counted."""

    def __init__(self, *views: Any) -> None:
        super().__init__(*views)
        self.purse = Purse()
        self.pacer = Pacer(self.purse)

    async def give(self, pilot: Pilot[None], count: float) -> None:
        """So many bytes may be written; they are."""
        self.purse.left = count
        self.pacer._tick()
        await pilot.pause()
        self.purse.left = 0.0


def rows(value: float) -> Table:
    return Table("t", 1, ["value"], [[value + row] for row in range(ROWS)])


def values(view: TableView) -> list[str]:
    return [line.strip() for line in painted(view)[1 : ROWS + 1]]


def expected(*parts: tuple[float, range]) -> list[str]:
    return [f"{value + row:.1f}" for value, span in parts for row in span]


async def showing(pilot: Pilot[None], view: TableView, value: float) -> None:
    """Have the first frame on the screen."""
    view.show(rows(value))
    await pilot.pause()
    assert isinstance(pilot.app, Slow)
    await pilot.app.give(pilot, 10_000)
    assert values(view) == expected((value, range(ROWS)))


async def test_rows_come_as_the_line_can_carry_them() -> None:
    view = TableView()
    app = Slow(view)
    async with app.run_test(size=(40, 12)) as pilot:
        await showing(pilot, view, 10.5)
        view.show(rows(20.5))
        await pilot.pause()
        assert values(view) == expected((10.5, range(ROWS)))
        await app.give(pilot, 1)
        assert values(view) == expected((20.5, range(1)), (10.5, range(1, ROWS)))
        await app.give(pilot, 10_000)
        assert values(view) == expected((20.5, range(ROWS)))


async def test_a_frame_that_was_begun_is_finished_and_then_comes_the_newest() -> None:
    view = TableView()
    app = Slow(view)
    async with app.run_test(size=(40, 12)) as pilot:
        await showing(pilot, view, 10.5)
        view.show(rows(20.5))
        await app.give(pilot, 1)
        view.show(rows(30.5))
        view.show(rows(40.5))
        for count in range(2, ROWS + 1):
            await app.give(pilot, 1)
            assert values(view) == expected((20.5, range(count)), (10.5, range(count, ROWS)))
        await app.give(pilot, 1)
        assert values(view) == expected((40.5, range(1)), (20.5, range(1, ROWS)))
        await app.give(pilot, 10_000)
        assert values(view) == expected((40.5, range(ROWS)))


async def test_pictures_take_turns() -> None:
    first, second = TableView(), TableView()
    app = Slow(first, second)
    async with app.run_test(size=(40, 24)) as pilot:
        await showing(pilot, first, 10.5)
        await showing(pilot, second, 10.5)
        first.show(rows(20.5))
        await app.give(pilot, 1)
        second.show(rows(20.5))
        first.show(rows(30.5))  # while its last is not whole
        for _ in range(ROWS - 1):
            await app.give(pilot, 1)
        assert values(first) == expected((20.5, range(ROWS)))
        for _ in range(ROWS):
            await app.give(pilot, 1)
        assert values(second) == expected((20.5, range(ROWS)))
        assert values(first) == expected((20.5, range(ROWS)))
        await app.give(pilot, 10_000)
        assert values(first) == expected((30.5, range(ROWS)))


async def test_who_waits_for_a_picture_waits_until_it_is_whole() -> None:
    view = TableView()
    app = Slow(view)
    done: list[str] = []
    async with app.run_test(size=(40, 12)) as pilot:
        await showing(pilot, view, 10.5)
        view.show(rows(20.5))
        app.pacer.after(view, lambda: done.append("painted"))
        await app.give(pilot, 1)
        view.show(rows(30.5))
        assert not done
        await app.give(pilot, 10_000)
        assert done == ["painted"]
        app.pacer.after(view, lambda: done.append("at once"))
        await pilot.pause()
        assert done == ["painted", "at once"]


async def test_a_picture_that_goes_lets_others_through() -> None:
    gone, stays = TableView(), TableView()
    app = Slow(gone, stays)
    done: list[str] = []
    async with app.run_test(size=(40, 24)) as pilot:
        await showing(pilot, gone, 10.5)
        await showing(pilot, stays, 10.5)
        gone.show(rows(20.5))
        stays.show(rows(20.5))
        app.pacer.after(stays, lambda: done.append("painted"))
        await gone.remove()
        await app.give(pilot, 10_000)
        assert values(stays) == expected((20.5, range(ROWS)))
        assert done == ["painted"]


async def test_what_the_learner_does_in_a_picture_is_painted_at_once() -> None:
    view = TensorView()
    app = Slow(view)
    async with app.run_test(size=(60, 12)) as pilot:
        view.show(tensor(2, 2, lambda row, col: row + col))
        await pilot.pause()
        await app.give(pilot, 10_000)
        before = painted(view)
        view.walk(1, 0)
        await pilot.pause()
        assert painted(view) != before


async def test_another_size_is_drawn_whole() -> None:
    view = TableView()
    app = Slow(view)
    async with app.run_test(size=(40, 12)) as pilot:
        await showing(pilot, view, 10.5)
        view.show(rows(20.5))
        await app.give(pilot, 1)
        await pilot.resize_terminal(44, 14)
        await pilot.pause()
        assert values(view) == expected((20.5, range(ROWS)))
        await app.give(pilot, 10_000)
        assert values(view) == expected((20.5, range(ROWS)))
