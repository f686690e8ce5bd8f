"""The purse that pays for pictures over a line, on a clock of the test's own."""

from __future__ import annotations

from math import inf

import pytest

from tutor.terminal import Terminal, pace
from tutor.terminal.pace import Pace, bytes_a_second, pace_for


class Clock:
    """Time that goes on when the test says so."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def full(clock: Clock, *, asks: bool = True, budget: float = 60_000) -> Pace:
    purse = Pace(budget, asks=asks, clock=clock)
    clock.now += 1
    return purse


def report(purse: Pace, clock: Clock, seconds: float) -> None:
    """Something is written, and the report behind it takes so long."""
    purse.wrote(pace.WORTH_ASKING)
    assert purse.wants_report()
    purse.asked()
    clock.now += seconds
    purse.answered()


def test_the_purse_holds_what_a_key_may_wait_for(clock: Clock) -> None:
    purse = full(clock)
    assert purse.purse == pytest.approx(purse.rate * pace.PURSE_SECONDS)
    clock.now += 60
    assert purse.purse == pytest.approx(purse.rate * pace.PURSE_SECONDS)


def test_what_a_key_changes_is_paid_for_by_pictures(clock: Clock) -> None:
    purse = full(clock)
    purse.wrote(8_000)
    assert purse.purse < 0
    assert purse.wait == pytest.approx((purse.rate * pace.PURSE_SECONDS / 2 - purse.purse) / purse.rate)
    purse.taken(8_000, 0.0)
    clock.now += purse.wait
    assert purse.purse == pytest.approx(purse.rate * pace.PURSE_SECONDS / 2)


def test_what_is_meant_is_spent_once(clock: Clock) -> None:
    purse = full(clock)
    before = purse.purse
    purse.mean(1_000)
    assert purse.purse == pytest.approx(before - 1_000)
    purse.wrote(1_100)
    assert purse.purse == pytest.approx(before - 1_100)


def test_a_line_that_is_free_gets_the_whole_budget_in_time(clock: Clock) -> None:
    purse = full(clock)
    assert purse.rate == pytest.approx(60_000 * pace.CAUTION)
    for _ in range(50):
        report(purse, clock, 0.2)
    assert purse.rate == 60_000
    assert purse.round_trip == pytest.approx(0.2)


def test_bytes_that_wait_on_the_line_make_pictures_slower(clock: Clock) -> None:
    purse = full(clock)
    report(purse, clock, 0.2)
    before = purse.rate
    report(purse, clock, 0.2 + pace.WAITING + 0.02)
    assert purse.rate < before
    for _ in range(60):
        report(purse, clock, 1.0)
        report(purse, clock, 0.2)
        report(purse, clock, 1.0)
    assert purse.rate >= pace.LEAST


def test_while_a_report_is_late_no_picture_is_drawn(clock: Clock) -> None:
    purse = full(clock)
    report(purse, clock, 0.2)
    purse.wrote(pace.WORTH_ASKING)
    purse.taken(2 * pace.WORTH_ASKING, 0.0)
    purse.asked()
    assert not purse.wants_report()
    assert purse.patience == pytest.approx(purse.round_trip + pace.STUCK_SECONDS)
    clock.now += purse.patience + 0.01
    assert purse.purse <= 0
    purse.answered()
    assert purse.purse > 0


def test_a_terminal_that_never_answers_is_not_waited_for(clock: Clock) -> None:
    purse = full(clock)
    purse.wrote(pace.WORTH_ASKING)
    purse.taken(pace.WORTH_ASKING, 0.0)
    purse.asked()
    clock.now += 0.5
    assert purse.purse > 0  # it has not been heard of yet, so nothing is late
    clock.now += pace.GIVE_UP_SECONDS
    assert purse.purse > 0
    purse.wrote(10_000)
    assert not purse.wants_report()


def test_one_lost_report_is_no_end(clock: Clock) -> None:
    purse = full(clock)
    report(purse, clock, 0.2)
    purse.taken(pace.WORTH_ASKING, 0.0)
    purse.wrote(pace.WORTH_ASKING)
    purse.taken(pace.WORTH_ASKING, 0.0)
    purse.asked()
    clock.now += pace.GIVE_UP_SECONDS + 1
    assert purse.purse > 0
    purse.wrote(pace.WORTH_ASKING)
    assert purse.wants_report()


def test_what_the_system_has_not_taken_yet_holds_pictures_back(clock: Clock) -> None:
    purse = full(clock, asks=False)
    purse.wrote(20_000)
    clock.now += 5
    assert purse.purse <= 0
    purse.taken(20_000, 5.0)
    assert purse.rate == pytest.approx(4_000 * pace.SLOWER)  # the line has shown what it carries
    assert purse.purse < 0  # and carries what the system keeps for it first
    clock.now += 2 * pace.SYSTEM_ROOM / purse.rate
    assert purse.purse > 0


def test_a_line_that_was_full_once_is_tried_again(clock: Clock) -> None:
    purse = full(clock, asks=False)
    purse.taken(20_000, 1.0)
    before = purse.rate
    for _ in range(100):
        purse.taken(0, 0.0)
    assert before < purse.rate < 20_000
    for _ in range(3000):
        purse.taken(0, 0.0)
    assert purse.rate == pytest.approx(60_000 * pace.CAUTION)


@pytest.mark.parametrize(
    ("text", "bytes_"), [("60", 60_000), ("12.5 kB/s", 12_500), ("100kb", 100_000), ("0", inf), (" 7 ", 7_000)]
)
def test_budgets_as_they_are_typed(text: str, bytes_: float) -> None:
    assert bytes_a_second(text) == bytes_


@pytest.mark.parametrize("text", ["", "much", "-1", "nan", "inf", "60 MB"])
def test_what_is_no_budget(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        bytes_a_second(text)


def paced(environ: dict[str, str], budget: float | None = None) -> Pace | None:
    return pace_for(Terminal.of(environ, "utf-8"), environ, budget)


def test_over_ssh_there_is_a_budget() -> None:
    ssh = {"SSH_CONNECTION": "192.0.2.1 5 192.0.2.2 22"}
    assert paced({}) is None
    assert paced(ssh, inf) is None
    usual, asked, inside = paced(ssh), paced({}, 20_000), paced({**ssh, "TMUX": "/tmp/tmux-0/default,1,0"})
    assert usual is not None
    assert usual.budget == pace.BUDGET
    assert usual.asks
    assert asked is not None
    assert asked.budget == 20_000
    assert inside is not None
    assert not inside.asks
