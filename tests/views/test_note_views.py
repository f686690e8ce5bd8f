"""Notes and the console."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showing import LABELS, picture, texts
from tutor.i18n import Text
from tutor.live.frames import Console, Note
from tutor.views.console import KEPT, ConsoleView
from tutor.views.kinds import view_for
from tutor.views.note import NoteView
from tutor.views.words import fill


@given(st.lists(st.text(), max_size=5), st.integers(10, 60), st.integers(3, 12))
def test_anything_printed_is_drawn_within_its_size(parts: list[str], width: int, height: int) -> None:
    view = ConsoleView()
    for part in parts:
        view.take(Console(part))
    assert picture(view, width, height)
    assert view.plain().replace("\n", "").isprintable()


@given(st.text(), st.dictionaries(st.text(max_size=5), st.text() | st.floats() | st.none()), st.integers(10, 60))
def test_any_note_is_drawn_within_its_size(name: str, figures: dict[str, object], width: int) -> None:
    view = NoteView(labels={name: Text(en="{a} " + name, zh=name)})
    view.take(Note(name, 1, figures))
    assert picture(view, width, 3)


def test_a_note_is_a_sentence_with_its_figures() -> None:
    view = view_for(Note("best", 3, {"step": 50, "dev": 0.0351}), labels=LABELS)
    assert texts(picture(view, 40, 3)) == ["Best at 50: 0.035."]
    view.language = "zh"
    assert view.plain() == "第 50 步最好：0.035。"


def test_a_missing_figure_stays_visible_and_a_wrong_format_does_not_fail() -> None:
    assert view_for(Note("best", 3, {"dev": "linear"}), labels=LABELS).plain() == "Best at {step}: a line."


def test_filling_gives_no_access_to_attributes() -> None:
    assert fill("{x.__class__} {x[0]} {x!r} {}", {"x": 2.0}, {}, "en") == "{x.__class__} {x[0]} 2 {0}"
    assert fill("{half", {"half": 0.5}, {}, "en") == "{half"
    assert fill("{{literal}} {yes}", {"yes": True}, {}, "zh") == "{literal} 是"
    assert fill("{order}", {"order": [1, 0.5, "linear"]}, LABELS, "en") == "[1, 0.5, a line]"


def test_a_text_of_its_own_is_shown_literally() -> None:
    assert view_for(Note("a[i] is [bold]not[/bold] markup", 0, {})).plain() == "a[i] is [bold]not[/bold] markup"


def test_the_newest_note_is_last_and_the_others_step_back() -> None:
    view = NoteView(labels=LABELS)
    for step in (1, 2, 2):
        view.show(Note("best", step, {"step": step, "dev": 0.5}))
    lines = picture(view, 40, 5)
    assert texts(lines) == ["Best at 1: 0.500.", "Best at 2: 0.500."]
    assert [line[0][1].fore for line in lines] == ["muted", "text"]
    assert view.describe() == "Best at 2: 0.500."
    view.clear()
    assert view.plain() == ""


def test_a_long_note_shows_its_beginning() -> None:
    view = view_for(Note("one two three four five six seven eight nine ten", 0, {}))
    assert texts(picture(view, 12, 2)) == ["one two", "three four…"]


def test_the_console_shows_the_end_of_what_was_printed() -> None:
    view = ConsoleView()
    for text in ("one\ntw", "o\nthree\n", "fou"):
        view.show(Console(text))
    assert texts(picture(view, 20, 3)) == ["two", "three", "fou"]
    assert view.describe() == "4 lines printed."
    view.show(Console("r\n"))
    assert view.plain() == "one\ntwo\nthree\nfour"


def test_escape_codes_are_dropped_and_progress_bars_show_their_last_state() -> None:
    view = view_for(Console("\x1b[31mred\x1b[0m \x1b]0;title\x07x\n 10%\r 50%\r100%\r\na\tb\n\x1b[2J\n"))
    assert view.plain() == "red x\n100%\na       b\n"


def test_a_long_line_is_folded_not_cut() -> None:
    view = view_for(Console("0123456789abcdef\n"))
    assert texts(picture(view, 10, 4)) == ["0123456789", "abcdef"]


def test_the_console_remembers_a_bounded_number_of_lines() -> None:
    view = ConsoleView()
    for start in range(0, 10_000, 500):
        view.take(Console("".join(f"{number}\n" for number in range(start, start + 500))))
    assert view.plain().count("\n") == KEPT - 1
    assert view.describe() == "10,000 lines printed."
