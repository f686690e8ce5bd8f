"""Where Textual's own widgets break a line: so that no line of Chinese begins with a comma."""

from __future__ import annotations

import textual.content
from rich.cells import cell_len


def divide(text: str, width: int, fold: bool = True) -> list[int]:
    """Our rules, which are loaded when there is something to break."""
    if cell_len(text) <= width:
        return []
    from tutor.views import wrap

    return wrap.divide(text, width, fold)


def install() -> None:
    """Textual imports `divide_line(text, width, fold)` from Rich into `textual.content`, and offers no other way in."""
    textual.content.divide_line = divide  # type: ignore[attr-defined, unused-ignore]
