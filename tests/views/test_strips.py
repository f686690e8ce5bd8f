"""Rows in few bytes show what Textual's own bytes show: both are given to an emulated terminal."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tutor.views.strips import encode

COLUMNS = 60
COLOURS = [None, "default", "red", "bright_blue", "color(200)", "#102030", "#102031", "#fde725"]
ATTRIBUTES = ["bold", "italic", "underline", "strike", "reverse"]
"""Those that the emulated terminal knows."""

styles = st.builds(
    lambda fore, back, attributes: Style.parse(" ".join([*attributes, fore or "", f"on {back}" if back else ""])),
    st.sampled_from(COLOURS),
    st.sampled_from(COLOURS),
    st.lists(st.sampled_from(ATTRIBUTES), max_size=2, unique=True),
)
segments = st.builds(Segment, st.sampled_from(["", " ", "   ", "▀", "ab", "损失", " x"]), st.none() | styles)
rows = st.lists(segments, max_size=12)
SYSTEMS = [ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT, ColorSystem.STANDARD]


def textual(row: list[Segment], system: ColorSystem) -> str:
    """A row as Textual writes it, each segment by itself."""
    written = ""
    for text, style, _ in row:
        codes = Strip.render_ansi(style, system) if style is not None else ""
        written += f"\x1b[{codes}m{text}\x1b[0m" if codes else text
    return written


def shown(written: str) -> list[tuple[object, ...]]:
    """The cells of the first line. The foreground of a blank is nothing to see, unless there is a line through it."""
    screen = pyte.Screen(COLUMNS, 1)
    pyte.Stream(screen).feed(written)
    cells: list[tuple[object, ...]] = []
    for column in range(COLUMNS):
        cell = screen.buffer[0][column]
        seen = cell.data != " " or cell.underscore or cell.strikethrough or cell.reverse
        ink = (cell.fg, cell.bold, cell.italics) if seen else ()
        cells.append((cell.data, cell.bg, cell.underscore, cell.strikethrough, cell.reverse, *ink))
    return cells


@given(rows, st.sampled_from(SYSTEMS))
def test_the_terminal_shows_what_it_would_show_by_textual(row: list[Segment], system: ColorSystem) -> None:
    ours = encode(row, system)
    assert shown(ours) == shown(textual(row, system))
    # A row leaves nothing behind for the next one.
    assert shown(ours + "next") == shown(textual(row, system) + "next")


@given(rows, st.sampled_from(SYSTEMS))
def test_never_more_bytes_than_textual_takes(row: list[Segment], system: ColorSystem) -> None:
    assert len(encode(row, system)) <= len(textual(row, system))


A, B, C = "#010203", "#0a0b0c", "#102030"
CASES: dict[str, tuple[list[tuple[str, Style | None]], str]] = {
    "only what changes is written": (
        [("▀", Style(color=A, bgcolor=B)), ("▀", Style(color=C, bgcolor=B)), ("▀", Style(color=C, bgcolor=A))],
        "\x1b[38;2;1;2;3;48;2;10;11;12m▀\x1b[38;2;16;32;48m▀\x1b[48;2;1;2;3m▀\x1b[0m",
    ),
    "a blank leaves the foreground": (
        [("a", Style(color=A)), ("  ", Style(color=B)), ("b", Style(color=A)), (" ", Style(bold=True))],
        "\x1b[38;2;1;2;3ma  b \x1b[0m",
    ),
    "a line under a blank has its colour": (
        [("a", Style(color=A)), (" ", Style(color=B, underline=True))],
        "\x1b[38;2;1;2;3ma\x1b[4;38;2;10;11;12m \x1b[0m",
    ),
    "bold ends by itself": (
        [("a", Style(color=A, bold=True)), ("b", Style(color=A))],
        "\x1b[1;38;2;1;2;3ma\x1b[22mb\x1b[0m",
    ),
    "dim and bold end together": (
        [("a", Style(color=A, bold=True, dim=True)), ("b", Style(color=A, bold=True))],
        "\x1b[1;2;38;2;1;2;3ma\x1b[0;1;38;2;1;2;3mb\x1b[0m",
    ),
    "the terminal's own colours come back": (
        [("a", Style(color=A, bgcolor=B)), ("b", None)],
        "\x1b[38;2;1;2;3;48;2;10;11;12ma\x1b[0mb",
    ),
    "nothing is written for plain text": ([("a", None), (" ", Style()), ("b", None)], "a b"),
}


@pytest.mark.parametrize("name", CASES)
def test_codes(name: str) -> None:
    row, expected = CASES[name]
    assert encode([Segment(text, style) for text, style in row], ColorSystem.TRUECOLOR) == expected


def test_a_link_is_opened_and_closed_once() -> None:
    link = Style(link="https://example.org")
    row = [Segment("a"), Segment("b", link), Segment(" c", link), Segment("d")]
    opened, closed = f"\x1b]8;id={link.link_id};https://example.org\x1b\\", "\x1b]8;;\x1b\\"
    assert encode(row, ColorSystem.TRUECOLOR) == f"a{opened}b c{closed}d"
    assert encode(row[:2], ColorSystem.TRUECOLOR) == f"a{opened}b{closed}"
