"""Into a picture and out of it: letters lead there, `z` zooms it. See `cursor_screen`."""

from __future__ import annotations

from textual import on
from textual.events import Key

from tutor.screens.actions import LETTERS
from tutor.screens.header import Item
from tutor.screens.knobbar import KnobBar, shown_value
from tutor.screens.run_screen import RunScreen
from tutor.screens.stage import Stage
from tutor.views.panel import Panel

PANEL_KEYS = (
    "letter", "leave", "cursor_left", "magnify", "slice_forth", "outer_forth", "zoom", "move_earlier", "place",
)  # fmt: skip
"""What the key bar shows first while the learner is in a picture."""
ASIDE = ("answer", "mark", "take", "sure", "up", "down")
"""What the keys of a picture stand in for: nobody answers a question without looking at it."""


class InspectScreen(RunScreen):
    """Lets the learner go into a picture, to whose cursor the arrow keys then belong, and out of it again."""

    zoomed = False
    """Whether it is alone on the screen."""
    lettered = False
    """Whether the next key is a letter that leads into a picture."""

    _passing = False
    """Whether the learner came in only to zoom, and leaves with the zoom."""
    _known: object = None
    """What was told when the zoom began."""

    async def show_step(self) -> None:
        self.outside()
        await super().show_step()

    def outside(self) -> None:
        """Be in no picture, without showing it yet."""
        self.inside = None
        self.zoomed = self.lettered = self._passing = False

    # Room

    def lay_out(self) -> None:
        if self.inside is not None and self.inside not in self.stage.names:
            self.outside()  # a picture of a sweep that another run took away
        self._turn_to_it()
        super().lay_out()
        if self.inside is not None and not self.stage.panel(self.inside).display:
            self.view = 1 + self.stage.names.index(self.inside)
            super().lay_out()
        if self.zoomed:
            self.stage.only(self.inside)
        for column in (self.text, self.code, self.strip):
            column.display = column.display and not self.zoomed
        self.knobs.display = bool(self.knobs.values) and not self.zoomed
        self.set_class(self.zoomed, "-zoomed")
        self._mark()
        if self.zoomed:
            self.show_outcome()

    def _turn_to_it(self) -> None:
        """Where one picture is shown at a time, the one in which the learner is."""
        if self.inside is not None and (self.narrow or self.view > 0):
            self.view = 1 + self.stage.names.index(self.inside)

    def _mark(self) -> None:
        """Say at the pictures where the learner is, and which letters lead where."""
        self.stage.attend(self.inside)
        for name in self.stage.names:
            panel = self.stage.panel(name)
            panel.letter = self._letter(name)
            panel.focused = name == self.inside

    def _letter(self, name: str) -> str:
        """The key that leads into this picture, while such keys are shown."""
        number = self.stage.names.index(name)
        return LETTERS[number] if self.lettered and number < len(LETTERS) else ""

    def show_outcome(self) -> None:
        super().show_outcome()
        if self.zoomed and self._told() == self._known:
            self.outcome_box.display = False

    def _told(self) -> object:
        """What there is to say of the run, in whichever language."""
        return (self.said, self.stage.notes[-1:], self.stage.alarms[:1])

    # What is said

    def facts(self) -> list[str]:
        parts, knob = super().facts(), self.knobs.knob
        if self.zoomed and knob is not None and self.demo is not None and self.sweeping is None:
            # Its own line is out of sight.
            value = shown_value(self.knobs.values[self.knobs.chosen_name], self.demo.labels, self.language)
            parts.insert(0, f"{knob.label(self.language)} {value}")
        return parts

    def strip_item(self, name: str) -> Item:
        if name not in self.stage.names:
            return super().strip_item(name)
        return Item(self.view_label(name), self.stage.panel(name).gist(), self._letter(name))

    @on(Stage.Moved)
    def _gists_changed(self) -> None:
        if self.strip.display:
            self.show_strip()

    @on(KnobBar.Turned)
    def _knob_turned(self) -> None:
        self.show_status()

    def usable(self) -> tuple[str, ...]:
        names = super().usable()
        return names if self.inside is None else tuple(sorted(names, key=lambda name: name not in PANEL_KEYS))

    # Keys

    def on_key(self, event: Key) -> None:
        """Any other key than a letter that leads somewhere takes the letters away."""
        if self.lettered and not self._leads(event.key):
            event.stop()
            event.prevent_default()
            self.lettered = False
            self.show_anew()

    def _leads(self, letter: str) -> bool:
        """Whether this is the letter of a picture."""
        return self.lettered and letter in LETTERS[: len(self.stage.names)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        # Letters are bound as all keys are, so that one that is typed fast finds the letters shown.
        if action == "letter":
            return self.composed and self._leads(str(parameters[0]))
        return super().check_action(action, parameters)

    def action_letter(self, letter: str) -> None:
        self.lettered = False
        self.enter(self.stage.names[LETTERS.index(letter)])

    @on(Panel.Clicked)
    def _panel_clicked(self, message: Panel.Clicked) -> None:
        if message.panel in self.stage.names and (self.lettered or message.panel != self.inside):
            self.lettered = False
            self.enter(message.panel)

    def enter(self, name: str) -> None:
        """Go into the picture of that name, and show it if it is out of sight."""
        if self.inside is None and self.view == 0 and self.narrow:
            self.view = 1 + self.stage.names.index(name)
        self.inside = name
        self.show_anew()

    def show_anew(self) -> None:
        """Show where the learner is now."""
        self.lay_out()
        self.show_status()
        self.update_keys()

    def can(self, action: str) -> bool:
        if self.lettered:
            return action in ("letter", "leave")
        match action:
            case "letter":
                return False
            case "into":
                return self.inside is None and bool(self.stage.names)
            case "leave":
                return self.inside is not None
            case "zoom":
                return self._zoomable() is not None
            case "view" if self.inside is not None:
                return len(self.stage.names) > 1
        return not (action in ASIDE and self.inside is not None) and super().can(action)

    def _zoomable(self) -> str | None:
        """The picture that can be zoomed: the one the learner is in, or the only one in sight."""
        shown = self.stage.shown() if self.stage.display else []
        return self.inside or (shown[0].panel if len(shown) == 1 else None)

    # Actions

    def action_into(self) -> None:
        if len(self.stage.names) == 1:
            self.enter(self.stage.names[0])
        else:
            self.lettered = True
            self.show_anew()

    def action_leave(self) -> None:
        """One step out: of the zoom, of the picture."""
        if self.zoomed and not self._passing:
            self.zoomed = False
        else:
            self.outside()
        self.show_anew()

    def action_zoom(self) -> None:
        if self.zoomed:
            self.action_leave()
            return
        self._passing = self.inside is None
        self.inside, self.zoomed = self._zoomable(), True
        self._known = self._told()
        self.show_anew()

    def action_view(self) -> None:
        """Outside, the next view. In a picture, the next one; where all are in sight, it alone beside the text."""
        if self.inside is None:
            super().action_view()
        elif self.narrow or self.zoomed:
            names = self.stage.names
            self.enter(names[(names.index(self.inside) + 1) % len(names)])
        else:
            self.view = 0 if self.view else 1 + self.stage.names.index(self.inside)
            self.show_anew()
