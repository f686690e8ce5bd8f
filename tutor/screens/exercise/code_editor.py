"""The code editor: Textual's text area with our colours, Python's indentation, comments and completion of names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from rich.text import Text as RichText
from textual.events import Key
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import TextAreaTheme

from tutor.screens.exercise import names
from tutor.screens.in_turn import act_in_turn

INDENT = 4
_SYNTAX = {
    "keyword": "keyword", "keyword.function": "keyword", "keyword.operator": "keyword", "keyword.return": "keyword",
    "conditional": "keyword", "repeat": "keyword", "include": "keyword", "exception": "keyword",
    "constant.builtin": "keyword", "boolean": "keyword", "type.class": "keyword",
    "function": "name", "method": "name", "attribute": "name", "type.definition": "name",
    "string": "string", "string.escape": "string", "number": "number", "float": "number", "comment": "comment",
}  # fmt: skip
"""What tree-sitter calls the parts of a program, and the few roles that we colour."""


def has_grammar() -> bool:
    """Whether Python can be coloured here."""
    from importlib.util import find_spec

    return find_spec("tree_sitter") is not None and find_spec("tree_sitter_python") is not None


class CodeEditor(TextArea):
    """A file of Python. `offered` are the names under the cursor, `chosen` the one that enter takes."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "editor--keyword", "editor--name", "editor--string", "editor--number", "editor--comment", "editor--problem",
    }  # fmt: skip
    DEFAULT_CSS = """
    CodeEditor {
        border: none; padding: 0; background: $background; scrollbar-size-horizontal: 1;
        &:focus { border: none; }
        & .text-area--gutter { color: $muted; }
        & .text-area--cursor-gutter { color: $foreground; background: $background; text-style: bold; }
        & .text-area--cursor-line { background: $surface; }
        & .text-area--matching-bracket { background: $background; color: $accent; text-style: bold underline; }
        & .text-area--selection { background: $secondary 60%; }
        &:nocolor .text-area--selection { text-style: reverse; }
        & .text-area--cursor { text-style: reverse; }
        & > .editor--keyword { color: $text-accent; }
        & > .editor--name { color: $text-primary; text-style: bold; }
        & > .editor--string { color: $text-success; }
        & > .editor--number { color: $text-warning; }
        & > .editor--comment { color: $muted; text-style: italic; }
        & > .editor--problem { color: $text-error; text-style: bold underline; }
        &:nocolor > .editor--keyword { text-style: bold; }
    }
    """

    @dataclass
    class Offered(Message):
        """Other names are offered, or none any more."""

        editor: CodeEditor

    def __init__(self, text: str) -> None:
        self.problem: int | None = None
        """The line that a check complained of, from 1."""
        super().__init__(
            text, language="python" if has_grammar() else None, soft_wrap=False, tab_behavior="indent",
            show_line_numbers=True, max_checkpoints=500, id="editor",
        )  # fmt: skip
        self.indent_width = INDENT
        self.offered: list[str] = []
        self.chosen = 0
        self._painted = 0

    def on_mount(self) -> None:
        self.watch(self.app, "theme", self._theme_changed)

    def _theme_changed(self) -> None:
        self.call_after_refresh(self.paint)  # styles follow the theme a moment later

    def paint(self) -> None:
        """Take the colours of the app's theme."""
        styles: dict[str, Style] = {}
        for part, role in _SYNTAX.items():
            style = self.get_component_rich_style(f"editor--{role}", partial=True)
            styles[part] = Style(color=style.color, bold=style.bold, italic=style.italic)
        self._painted += 1  # a theme of the same name would not be drawn anew
        theme = TextAreaTheme(name=f"tutor-{self._painted}", syntax_styles=styles)
        self.register_theme(theme)
        self.theme = theme.name

    def get_line(self, line_index: int) -> RichText:
        """A line as it is drawn; the one that a check complained of is marked."""
        line = super().get_line(line_index)
        if self.problem == line_index + 1:
            line.stylize(self.get_component_rich_style("editor--problem", partial=True))
        return line

    def mark(self, line: int | None) -> None:
        """Mark a line, counted from 1, or none."""
        if line != self.problem:
            self.problem = line
            self.notify_style_update()  # lines that were drawn are kept
            self.refresh()

    def go_to(self, line: int) -> None:
        """Put the cursor where the code of a line begins, counted from 1."""
        row = max(0, min(line - 1, self.document.line_count - 1))
        text = self.document.get_line(row)
        self.move_cursor((row, len(text) - len(text.lstrip())), center=True)

    # Keys

    async def on_key(self, event: Key) -> None:
        """Indentation, and the list of names; all other keys are Textual's, each in its turn."""
        if self.offered and self._steers(event.key):
            self._done_with(event)
            return
        match event.key:
            case "escape":
                event.prevent_default()  # the text area would move the focus; the screen leaves
            case "enter":
                self._done_with(event)
                self._new_line()
            case "ctrl+home":
                self._done_with(event)
                self.move_cursor((0, 0))
            case "ctrl+end":
                self._done_with(event)
                self.move_cursor(self.document.end)
            case "tab" if self.selection.start[0] != self.selection.end[0]:
                self._done_with(event)
                self._shift(INDENT)
            case "shift+tab":
                self._done_with(event)
                self._shift(-INDENT)
        character = event.character or " "
        goes_on = character.isidentifier() or character in "0123456789."
        if goes_on or (event.key == "backspace" and self.offered):
            self.call_later(self._offer)
        else:
            self._close()
        await act_in_turn(self, event)

    def _done_with(self, event: Key) -> None:
        event.stop()
        event.prevent_default()

    def _steers(self, key: str) -> bool:
        """Whether a key is for the list of names."""
        if key in ("up", "down"):
            self.chosen = (self.chosen + (1 if key == "down" else -1)) % len(self.offered)
            self.post_message(self.Offered(self))
            return True
        if key == "escape":
            self._close()
            return True
        if key == "tab" or (key == "enter" and not self._is_whole()):
            self._take()
            return True
        return False

    def _is_whole(self) -> bool:
        """Whether what was typed is a name already and no other was chosen: then enter begins a line."""
        row, column = self.cursor_location
        _, begun, _ = names.typed(self.document.get_line(row)[:column])
        return self.chosen == 0 and names.is_known(self.text, begun)

    def _offer(self) -> None:
        row, column = self.cursor_location
        found = names.offers(self.text, row, column) if self.selection.is_empty else []
        if found or self.offered:
            self.offered, self.chosen = found, 0
            self.post_message(self.Offered(self))

    def _take(self) -> None:
        row, column = self.cursor_location
        _, begun, _ = names.typed(self.document.get_line(row)[:column])
        name = self.offered[self.chosen]
        self.replace(name, (row, column - len(begun)), (row, column), maintain_selection_offset=False)
        self._close()

    def _close(self) -> None:
        if self.offered:
            self.offered = []
            self.post_message(self.Offered(self))

    def on_blur(self) -> None:
        """The cursor is elsewhere: no names are wanted."""
        self._close()

    # Indentation and comments

    def _new_line(self) -> None:
        """A line with the indentation of this one, deeper after a colon."""
        start, end = sorted(self.selection)
        before = self.document.get_line(start[0])[: start[1]]
        lead = before[: len(before) - len(before.lstrip())]
        code = re.sub(r"#.*", "", before).rstrip()
        if code.endswith(":"):
            lead += " " * INDENT
        self.replace("\n" + lead, start, end, maintain_selection_offset=False)

    def action_delete_left(self) -> None:
        """Backspace; in the indentation it goes back to the stop before."""
        row, column = self.cursor_location
        before = self.document.get_line(row)[:column]
        if self.selection.is_empty and before and not before.strip(" "):
            self.delete((row, (column - 1) // INDENT * INDENT), (row, column), maintain_selection_offset=False)
        else:
            super().action_delete_left()

    def _chosen_rows(self) -> tuple[int, int]:
        """The first and the last line that the selection touches."""
        start, end = sorted(self.selection)
        last = end[0] - 1 if end[0] > start[0] and end[1] == 0 else end[0]
        return start[0], last

    def _shift(self, by: int) -> None:
        """Indent the lines of the selection, or take an indentation away."""
        self._rewrite([_shifted(line, by) for line in self._lines()])

    def toggle_comment(self) -> None:
        """Make the lines of the selection comments; where all are, make them code again."""
        lines = self._lines()
        code = [line for line in lines if line.strip()]
        if not code:
            return
        if all(line.lstrip().startswith("#") for line in code):
            self._rewrite([re.sub(r"^(\s*)# ?", r"\1", line) for line in lines])
        else:
            lead = min(len(line) - len(line.lstrip()) for line in code)
            self._rewrite([f"{line[:lead]}# {line[lead:]}" if line.strip() else line for line in lines])

    def _lines(self) -> list[str]:
        first, last = self._chosen_rows()
        return [self.document.get_line(row) for row in range(first, last + 1)]

    def _rewrite(self, lines: list[str]) -> None:
        """Put lines in place of those of the selection: one edit, which can be undone."""
        first, last = self._chosen_rows()
        before = self._lines()
        if lines == before:
            return
        row, column = self.cursor_location
        was_empty = self.selection.is_empty
        end = (last, len(before[-1]))
        self.replace("\n".join(lines), (first, 0), end, maintain_selection_offset=False)
        if was_empty:
            self.move_cursor((row, max(0, column + len(lines[0]) - len(before[0]))))
        else:
            self.move_cursor((first, 0))
            self.move_cursor((last, len(lines[-1])), select=True)


def _shifted(line: str, by: int) -> str:
    if by > 0:
        return " " * by + line if line.strip() else line
    spaces = len(line) - len(line.lstrip(" "))
    return line[min(-by, spaces) :]
