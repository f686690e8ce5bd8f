"""The order in which things are shown: decided by its key alone."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tutor.course.shuffle import shuffled


@given(st.integers(0, 8), st.lists(st.text(max_size=5), max_size=3))
def test_each_number_stands_there_once_and_the_same_key_gives_the_same_order(count: int, key: list[str]) -> None:
    order = shuffled(count, *key)
    assert sorted(order) == list(range(count))
    assert shuffled(count, *key) == order


@given(st.integers(2, 8), st.text(max_size=5))
def test_what_is_to_be_put_in_order_never_stands_in_order(count: int, key: str) -> None:
    order = shuffled(count, key, avoid_sorted=True)
    assert sorted(order) == list(range(count)) != order


def test_nothing_and_one_thing_have_one_order() -> None:
    assert shuffled(0, "k", avoid_sorted=True) == []
    assert shuffled(1, "k", avoid_sorted=True) == [0]


def test_another_process_gives_the_same_order() -> None:
    script = "from tutor.course.shuffle import shuffled; print(shuffled(6, 'small', 'first', 'q', '3'))"
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert out.strip() == str(shuffled(6, "small", "first", "q", "3")) == "[2, 0, 4, 5, 1, 3]"


def test_all_orders_come_about_equally_often() -> None:
    orders = Counter(tuple(shuffled(3, "k", str(n))) for n in range(1200))
    assert len(orders) == 6
    assert all(140 < count < 260 for count in orders.values())


def test_the_parts_of_a_key_are_kept_apart() -> None:
    assert any(shuffled(8, "a", f"b{n}") != shuffled(8, "ab", f"{n}") for n in range(3))
