"""Answers that are typed: a number, a shape, words."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text as RichText
from textual import getters, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import Focus, Key
from textual.message import Message
from textual.widgets import Input, Static

from tutor.course.answers import parse_number, parse_shape
from tutor.course.model import AskStep
from tutor.i18n import Language, Text
from tutor.i18n import questions as words
from tutor.screens.in_turn import act_in_turn
from tutor.screens.question.answer import Answer
from tutor.screens.question.asked import Asked
from tutor.screens.question.standing import Standing

LONGEST = 200
"""Characters that a line may hold."""
RUBBED_OUT = "\x7f\b"
"""What terminals send for backspace: in a line that was left it leads back, too."""
KEYS = "?/ "
"""What no number, shape or word begins with: these stay keys in an empty line."""


class AnswerLine(Input, inherit_bindings=False):
    """A line with a cursor. It takes the characters that belong to an answer; other keys stay keys."""

    # Enter commits the answer: that is an action of the screen.
    BINDINGS: ClassVar[list[BindingType]] = [
        binding for binding in Input.BINDINGS if getattr(binding, "action", "") != "submit"
    ]

    class Entered(Message):
        """The learner came into the line."""

    def __init__(self, kind: str, standing: Standing) -> None:
        super().__init__(standing.typed, max_length=LONGEST, compact=True, select_on_focus=False)
        self.kind = kind
        self._standing = standing
        self.cursor_blink = False

    def takes(self, character: str, inside: bool) -> bool:
        """Whether a character belongs to the answer rather than being a key.

        Once something is typed, everything does. In an empty line for words every letter does; one for numbers and
        shapes leaves the letters to the keys, but those that `torch.Size` begins with.
        """
        if not character.isprintable():
            return False
        if inside and (self.value or self.kind == "text"):
            return True
        if not character.isascii() or character.isdigit():
            return True
        if character.isalpha():
            return inside and self.kind == "shape" and character in "tTsS"
        return self.kind != "text" and character not in KEYS

    def on_focus(self, event: Focus) -> None:
        self.post_message(self.Entered())

    async def _on_key(self, event: Key) -> None:
        # The screen hears of enter only after the keys that wait behind it here.
        if self._standing.shut:
            self._standing.ahead.append(event.key)
            event.prevent_default().stop()
        else:
            await act_in_turn(self, event)
        self._standing.shut = self._standing.shut or event.key == "enter"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        # In an empty line there is nowhere to go: the arrows turn the pages.
        return bool(self.value) or action not in ("cursor_left", "cursor_right")


class TypedAnswer(Answer):
    """For number, shape and text. The answer: a float, a list of sizes, what was written."""

    moves = False
    line = getters.query_one(AnswerLine)

    def __init__(self, asked: Asked, language: Language) -> None:
        super().__init__(asked, language)
        assert isinstance(asked.step, AskStep)
        self._unit = asked.step.unit

    def compose(self) -> ComposeResult:
        with Horizontal(classes="typed"):
            yield Static(classes="sign", markup=False)
            yield AnswerLine(self.asked.kind, self.standing)
            yield Static(classes="unit", markup=False)

    def on_mount(self) -> None:
        if self.standing.inside is None:
            self.standing.inside = True

    @property
    def typing(self) -> bool:
        standing = self.standing
        inside = bool(standing.inside) and not standing.shut and not self.asked.done
        return inside and (bool(standing.typed) or self.asked.kind == "text")

    def invitation(self) -> Text:
        if not self.standing.inside:
            return words.LINE_LEFT
        return {"number": words.TYPE_NUMBER, "shape": words.TYPE_SHAPE, "text": words.TYPE_TEXT}[self.asked.kind]

    # Into the line and out of it

    def _focus(self) -> None:
        """Keys go to the line first as long as all of them are characters. Into an empty one `press` leads."""
        if self.typing and not self.line.has_focus:
            self.screen.set_focus(self.line, scroll_visible=False)
        elif not self.typing and self.line.has_focus:
            self.screen.set_focus(None)

    def enter(self) -> None:
        """Come into the line; what was judged is marked, so that it is replaced or mended."""
        self.standing.inside = True
        if self.asked.wrong:
            self.line.select_all()

    def leave(self) -> None:
        self.standing.inside = False
        self.standing.problem = None

    @on(AnswerLine.Entered)
    def _entered(self, message: AnswerLine.Entered) -> None:
        message.stop()
        if not self.standing.inside:
            self.standing.inside = True
            self.post_message(self.Changed())

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        self._take()

    def _take(self) -> None:
        """Keep what stands in the line now; a message may tell of it when more was typed since."""
        if self.line.value != self.standing.typed:
            self.standing.typed = self.line.value
            self.asked.changed()
            self.post_message(self.Changed())

    def press(self, character: str) -> bool:
        if self.asked.done or self.standing.shut:
            return False
        if character in RUBBED_OUT and self.line.value:
            self.enter()
            self.line.action_delete_left()
            self._take()
            return True
        if not self.line.takes(character, bool(self.standing.inside)):
            return False
        self.paste(character)
        return True

    def paste(self, text: str) -> None:
        """Put a text where the cursor is, or in place of what was judged."""
        if not self.standing.inside and self.asked.wrong:
            self.line.value = ""
        self.enter()
        start, end = self.line.selection
        self.line.replace(text, start, end)
        self._take()

    # Answering

    def given(self) -> object | None:
        self._take()
        answer = self._meant()
        self.standing.shut = answer is not None
        return answer

    def _meant(self) -> object | None:
        """What the line means; None, with the problem said, when it means nothing."""
        standing, kind = self.standing, self.asked.kind
        if not standing.inside and (self.asked.wrong or not standing.typed.strip()):
            self.enter()
            return None
        value: object | None = standing.typed.strip()
        if not value:
            standing.problem = words.NOTHING_TYPED
            return None
        if kind == "number":
            value = parse_number(standing.typed, self._unit)
            standing.problem = words.NOT_A_NUMBER if value is None else None
        elif kind == "shape":
            value = parse_shape(standing.typed)
            standing.problem = words.NOT_A_SHAPE if value is None else None
        return value

    def judged(self) -> None:
        self.standing.shut = False
        self.leave()

    def speak(self, language: Language) -> None:
        super().speak(language)
        self.query_one(".unit", Static).update(self._unit(language) if self._unit else "")

    def redraw(self) -> None:
        sign = "✓" if self.asked.done else "✗" if self.asked.wrong else "›"
        self.query_one(".sign", Static).update(RichText(sign))
        self.line.disabled = self.asked.done
        self.set_class(bool(self.standing.inside) and not self.asked.done, "-inside")
        self._focus()
