"""Every touch of Textual's private names, each with a test that fails when it moves."""

from __future__ import annotations

import textual.content

from tutor.views.wrap import divide


def install() -> None:
    """Make Textual's own widgets break lines by our rules, so that no line of Chinese begins with a comma.

    Textual 8 imports `divide_line(text, width, fold)` from Rich into `textual.content`, and offers no other way in.
    """
    textual.content.divide_line = divide  # type: ignore[attr-defined, unused-ignore]
