"""Completion: which names are offered after what was typed."""

from __future__ import annotations

import pytest

from tutor.screens.exercise.names import is_known, offers

FILE = '''import torch

def attend(query, keys):
    """The query_words of a docstring are no names."""
    scores = query @ keys.T  # scored by hand
    scores = torch.softmax(scores, -1)
    return torch.sum(scores)

'''


def after(typed: str, text: str = FILE) -> list[str]:
    """The names that are offered when this is typed on a last line."""
    lines = (text + typed).split("\n")
    return offers(text + typed, len(lines) - 1, len(lines[-1]))


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("    sc", ["scores"]),
        ("    q", []),
        ("    qu", ["query", "quit"]),
        ("    scores", []),
        ("    so", ["sorted"]),
        ("    whi", ["while"]),
        ("    torch.s", ["softmax", "sum"]),
        ("    torch.", []),
        ("    torch . so", ["softmax"]),
        ("    keys.s", ["softmax", "sum"]),
        ("    keys.T", []),
        ("    x = 'sc", []),
        ("    # sc", []),
        ('    """sc', []),
        ("    x = 'a' + sc", ["scores"]),
        ("    é", []),
        ("", []),
    ],
)
def test_names_of_the_file_keywords_and_builtins(typed: str, names: list[str]) -> None:
    assert after(typed) == names


def test_names_below_the_cursor_count_too() -> None:
    assert offers("hi\nhidden = hidden_size\n", 0, 2) == ["hidden", "hidden_size"]


def test_the_name_that_is_used_most_comes_first() -> None:
    assert offers("he\nheight = head\nhead, head\n", 0, 2)[:2] == ["head", "height"]


def test_a_name_in_chinese() -> None:
    assert offers("权重矩阵 = 1\n权重", 1, 2) == ["权重矩阵"]


def test_an_unfinished_string_hides_nothing_on_other_lines() -> None:
    assert offers("a = 'open\nvalue = 1\nva", 2, 2) == ["value", "vars"]


def test_whether_a_name_is_known() -> None:
    assert is_known(FILE + "scores", "scores")
    assert is_known(FILE, "return")
    assert not is_known(FILE + "sc", "sc")
    assert not is_known(FILE, "query_words")
