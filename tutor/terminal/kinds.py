"""What the environment says of the terminal the learner sits at, and of the way to it.

Nothing is asked of the terminal itself here; that is in `width`. Where an environment says two things, the one that can
do no harm is believed: fewer colours are less pretty, codes that a terminal does not know are garbage.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Colours = Literal["none", "16", "256", "truecolor"]
"""How many colours a terminal shows; of `none` only attributes are left: bold, underlined, reversed."""
Between = Literal["tmux", "screen", ""]

CONSOLES = ("linux",)
"""Consoles of a kernel: 512 glyphs, no Chinese and no braille among them. What draws its own glyphs there, such as
fbterm or kmscon, has another name."""
VIDEO_TERMINALS = re.compile(r"vt\d|ansi-m")
"""Terminals of one colour with a character set of 7 bits, and what is as old; `vte` is none of them."""
NO_TERMINALS = frozenset({"", "dumb", "unknown", "network", "dialup"})
"""Names of what cannot place text: logs, pipes, the shell inside an editor."""
ONE_COLOUR = ("-m", "-mono")
TRUE_COLOUR = ("-direct", "kitty", "ghostty", "alacritty", "foot", "wezterm", "contour")
"""Kinds whose newest colours every version has."""
TRUE_COLOUR_PROGRAMS = frozenset({"iTerm.app", "iTerm2", "WezTerm", "ghostty", "vscode", "Windows Terminal"})
"""The same, by the name that a program gives itself in TERM_PROGRAM or LC_TERMINAL; the second crosses SSH."""
WINDOWS_TERMINAL = "Windows Terminal"
APPLE_TERMINAL = "Apple_Terminal"


@dataclass(frozen=True)
class Terminal:
    """A kind of terminal: what may be drawn on it, and what may be written to it."""

    name: str
    """Its kind, from TERM."""
    identity: str
    """Which program it is, as far as it says so, else its kind: facts that were found out are kept by it."""
    colours: Colours
    """None of them for NO_COLOR, whatever the terminal can."""
    glyphs: Literal["ascii", "all"]
    """Whether its font has more than ASCII; how wide it draws what it has is another question."""
    chinese: bool
    """Whether its font has Chinese."""
    mouse: bool
    """Whether it can tell of a mouse."""
    places: bool
    """Whether text can be placed on it: what the app needs."""
    far: bool
    """Whether it is at the other end of an SSH connection."""
    between: Between
    """What stands between the app and it, and draws in its name."""

    @classmethod
    def of(cls, environ: Mapping[str, str], encoding: str | None) -> Terminal:
        """The terminal of an environment, and of the encoding of what is printed there.

        `i18n.locale.environment` gives the environment as it was before Python changed its locale.
        """
        name = environ.get("TERM", "")
        old = VIDEO_TERMINALS.match(name) is not None
        console = name.split("-")[0] in CONSOLES
        between = _between(environ, name)
        return cls(
            name=name,
            identity=_identity(environ) or name,
            colours=_colours(environ, name, between),
            glyphs="ascii" if old or console or not _has_glyphs(environ, encoding) else "all",
            chinese=not (old or console) and _can_encode("学", encoding),
            mouse=not (old or console or name in NO_TERMINALS),
            places=name not in NO_TERMINALS,
            far=any(map(environ.get, ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"))),
            between=between,
        )


def _between(environ: Mapping[str, str], name: str) -> Between:
    """What the app's output goes through. Where both are nested nothing says which is the inner one: the poorer counts.

    On the far side of SSH only the kind is left: `screen` may be either, and is taken for screen.
    """
    if name.startswith("tmux") or (environ.get("TMUX") and not environ.get("STY")):
        return "tmux"
    return "screen" if environ.get("STY") or name.startswith("screen") else ""


def _identity(environ: Mapping[str, str]) -> str:
    """The name that the program of the terminal gives itself."""
    named = environ.get("TERM_PROGRAM") or environ.get("LC_TERMINAL")
    return named or (WINDOWS_TERMINAL if environ.get("WT_SESSION") else "")


def _colours(environ: Mapping[str, str], name: str, between: Between) -> Colours:
    """How many colours it has.

    - tmux takes colours of 24 bits from what runs in it, and shows the nearest that its own terminal has: COLORTERM may
      be believed there, whoever set it.
    - screen 4 takes none, and screen 5 only where it was told to: a COLORTERM there is that of the terminal outside.
    - The Linux console takes them, and shows the nearest of its 16.
    - Terminal.app has had 256 for most of its life; that it has more is nothing that its TERM says.
    """
    if environ.get("NO_COLOR") or name in NO_TERMINALS or VIDEO_TERMINALS.match(name) or name.endswith(ONE_COLOUR):
        return "none"
    if name.split("-")[0] in CONSOLES:
        return "16"
    program = _identity(environ)
    if between != "screen" and program != APPLE_TERMINAL:
        promised = environ.get("COLORTERM", "").lower() in ("truecolor", "24bit")
        if promised or program in TRUE_COLOUR_PROGRAMS or any(kind in name for kind in TRUE_COLOUR):
            return "truecolor"
    return "256" if "256color" in name or program == APPLE_TERMINAL else "16"


def _has_glyphs(environ: Mapping[str, str], encoding: str | None) -> bool:
    """Whether locale and encoding have more than ASCII. A locale that nobody set tells nothing: most terminals do."""
    locale = next(filter(None, map(environ.get, ("LC_ALL", "LC_CTYPE", "LANG"))), "")
    return locale not in ("C", "POSIX") and _can_encode("⣿▀●…σ", encoding)


def _can_encode(text: str, encoding: str | None) -> bool:
    try:
        text.encode(encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
