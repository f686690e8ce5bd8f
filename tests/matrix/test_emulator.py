"""The terminal that the matrix is drawn on sees what is wrong with what it is told."""

from __future__ import annotations

import pytest

from emulator import Glass


def faults(glass: Glass, text: str) -> list[tuple[str, str]]:
    """What is wrong with a text, written one character at a time: sequences come in pieces."""
    for character in text:
        glass.write(character)
    return [(fault.kind, fault.what) for fault in glass.faults]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("\x1b[2;3Hok\x1b[1;31mred\x1b[0m\x1b]0;title\x07\x1b[>1u\x1b[?2026$p\x1b[?1049h", []),
        ("\x1b[1;10H!", []),
        ("\x1b[1;10H!!", [("past the edge", "!")]),
        ("\x1b[1;10H学", [("split", "学")]),
        ("\x1b[4;1H", [("outside", "\x1b[4;1H")]),
        ("\x1b[2;11H", [("outside", "\x1b[2;11H")]),
        ("\x1b[5Z", [("unknown", "\x1b[5Z")]),
        ("\x1b[?77h", [("unknown", "mode 77")]),
        ("\x1b[?1049h\x1b[3;1H\n", [("outside", "a line below the last")]),
    ],
)
def test_it_tells_what_a_terminal_would_show_wrongly(text: str, wrong: list[tuple[str, str]]) -> None:
    assert faults(Glass(10, 3), text) == wrong


def test_colours_beyond_its_depth_are_told() -> None:
    assert faults(Glass(10, 3, colours="256"), "\x1b[38;5;7;48;5;200m") == []
    assert faults(Glass(10, 3, colours="256"), "\x1b[1;48;2;1;2;3m") == [("colour", "\x1b[1;48;2;1;2;3m")]
    assert faults(Glass(10, 3, colours="16"), "\x1b[97;44m") == []
    assert faults(Glass(10, 3, colours="16"), "\x1b[38;5;7m") == [("colour", "\x1b[38;5;7m")]
    assert faults(Glass(10, 3, colours="none"), "\x1b[1;4;7;39;49m") == []
    assert faults(Glass(10, 3, colours="none"), "\x1b[31m") == [("colour", "\x1b[31m")]


def test_glyphs_that_its_font_lacks_are_told_and_shown_as_question_marks() -> None:
    console = Glass(10, 3, alphabet="linux")
    assert faults(console, "│²⣿学") == [("glyph", "⣿"), ("glyph", "学")]
    assert console.text.splitlines()[0] == "│²???"
    assert faults(Glass(10, 3, alphabet="ascii"), "│") == [("glyph", "│")]


def test_ambiguous_glyphs_are_as_wide_as_it_is_told() -> None:
    narrow, wide = Glass(10, 1), Glass(10, 1, ambiguous=2)
    assert faults(narrow, "●学|") == faults(wide, "●学|") == []
    assert (narrow.cursor.x, wide.cursor.x) == (4, 5)


def test_it_answers_what_terminals_answer() -> None:
    said: list[str] = []
    glass = Glass(10, 3, answer=said.append)
    assert faults(glass, "\x1b[2;5H\x1b[6n\x1b[c\x1b[?2026$p\x1b[?u") == []
    assert said == ["\x1b[2;5R", "\x1b[?62;22c", "\x1b[?2026;0$y"]


def test_a_wide_glyph_that_is_half_overwritten_goes() -> None:
    glass = Glass(10, 1)
    glass.write("学学\x1b[1;2Ha")
    assert list(glass.rows()) == [" a学"]
    glass.write("\x1b[1;2Hab")
    assert list(glass.rows()) == [" ab"]
