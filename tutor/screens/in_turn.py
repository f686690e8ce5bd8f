"""Keys of a line or a text act in the order in which they were pressed."""

from __future__ import annotations

from textual.events import Key
from textual.widget import Widget


async def act_in_turn(widget: Widget, event: Key) -> None:
    """Let a key that is bound by the widget with the focus act now.

    Textual writes a character as soon as the widget has it, but lets a bound key bubble up to the app before it acts.
    Of keys that come in one burst, as they do over a slow line, letters would overtake arrows and backspace.
    """
    if event.is_printable:
        return
    bound = widget.screen.active_bindings.get(event.key)
    if bound is not None and bound.node is widget and await widget.app.run_action(bound.binding.action, widget):
        event.stop()
        event.prevent_default()
