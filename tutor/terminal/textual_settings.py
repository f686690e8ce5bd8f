"""What Textual is told of a terminal: by variables, which it reads once, when it is imported.

It would otherwise count colours by other rules, and take every line for a quick one. Where the learner has set a
variable, theirs holds.
"""

from __future__ import annotations

from collections.abc import MutableMapping

from tutor.terminal.kinds import Terminal

SYSTEMS = {"none": "standard", "16": "standard", "256": "256", "truecolor": "truecolor"}
"""Textual's names of the colours that a terminal has."""
ESCAPE_FAR = "250"
"""Milliseconds after which an escape that nothing followed is the key; an arrow may come over a line in two pieces."""


def tell_textual(terminal: Terminal, environ: MutableMapping[str, str]) -> None:
    """Set Textual's variables in the environment of this process, before Textual is imported."""
    environ.setdefault("TEXTUAL_COLOR_SYSTEM", SYSTEMS[terminal.colours])
    if terminal.colours == "none":
        environ["NO_COLOR"] = "1"
    else:
        environ.pop("NO_COLOR", None)  # an empty one asks for nothing, but Textual would obey it
    if terminal.far:
        environ.setdefault("ESCDELAY", ESCAPE_FAR)
        # Each step of a movement is a screen to send, and with it goes the blinking of cursors.
        environ.setdefault("TEXTUAL_ANIMATIONS", "none")
        environ.setdefault("TEXTUAL_SMOOTH_SCROLL", "0")
