"""What is whole on a screen of any size: nothing outside its place, nothing out of reach."""

from __future__ import annotations

import re

from rich.cells import cell_len
from textual.geometry import Region
from textual.scrollbar import ScrollBar, ScrollBarCorner
from textual.widget import Widget
from textual.widgets._toast import Toast, ToastRack

from support import shown
from tutor.app import TutorApp
from tutor.i18n.spelling import said
from tutor.screens.actions import ACTIONS
from tutor.screens.base import TutorScreen
from tutor.screens.keybar import HELP
from tutor.screens.lesson import LessonScreen
from tutor.views.prose.view import Prose

NARROWEST_PROSE = 24
"""Cells below which a column of text cannot be read."""
WIDEST_PROSE = 110
"""Cells above which the eye loses the line."""


def misplaced(screen: TutorScreen) -> list[str]:
    """Widgets that stand outside their parents, where the parent does not scroll, or outside the screen."""
    found = []
    for widget in screen.query("*"):
        if isinstance(widget, (ScrollBar, ScrollBarCorner, Toast, ToastRack)) or not _drawn(widget):
            continue
        parent = widget.parent
        assert isinstance(parent, Widget)
        place, room = widget.region, parent.region
        across = place.x >= room.x and place.right <= room.right
        down = place.y >= room.y and place.bottom <= room.bottom
        if not (across or parent.styles.overflow_x != "hidden"):
            found.append(f"{widget!r} at {place} is wider than {parent!r} at {room}")
        if not (down or (parent.styles.overflow_y != "hidden" and parent.allow_vertical_scroll)):
            found.append(f"{widget!r} at {place} is higher than {parent!r} at {room}")
    return found


def _drawn(widget: Widget) -> bool:
    return widget.is_on_screen and widget.region.area > 0


def lines_of(widget: Widget) -> list[str]:
    """All lines of a widget, also those that are scrolled away."""
    width, height = widget.size
    return ["".join(part.text for part in line) for line in widget.render_lines(Region(0, 0, width, height))]


def squeezed(text: str) -> str:
    """Text without blanks and markdown, so that it can be found however it is broken into lines."""
    return re.sub(r"^```.*$|[\s`*▸]", "", said(text), flags=re.MULTILINE)


def whole(app: TutorApp) -> None:
    """Check what is on the screen, whichever it is. Raises AssertionError with what is wrong."""
    screen = app.screen
    assert isinstance(screen, TutorScreen)
    where = f"{type(screen).__name__} at {app.size.width}x{app.size.height} in {app.language}"
    assert not misplaced(screen), f"{where}: {misplaced(screen)}"
    rows = shown(app).splitlines()
    _keys(screen, where, rows[-1])
    for prose in screen.query(Prose):
        if prose.id and _drawn(prose) and prose.markdown.strip():
            lines = [cell_len(line.rstrip()) for line in lines_of(prose)]
            assert prose.size.width >= NARROWEST_PROSE, f"{where}: {prose!r} {prose.size}"
            assert max(lines) <= WIDEST_PROSE, f"{where}: {prose!r} has a line of {max(lines)} cells"
    if isinstance(screen, LessonScreen):
        _step(screen, where, rows[0])


def _keys(screen: TutorScreen, where: str, foot: str) -> None:
    """The keys that matter are in the bar: at least the first two that work, and help."""
    keys = [name for name in screen.usable() if name not in HELP]
    wanted = [*keys[:2], *(name for name in HELP if name in screen.usable())]
    for name in wanted:
        label = f"{said(ACTIONS[name].shown)} {ACTIONS[name].named(screen.language)}"
        assert label in foot, f"{where}: no {label!r} in {foot!r}"


def _step(screen: LessonScreen, where: str, head: str) -> None:
    """All that a step says is in its column, and the column can be scrolled to its end."""
    where = f"{screen.step.id}, {where}"
    text = screen.text
    assert re.search(rf"\b{screen.index + 1}\b", head), f"{where}: {head!r}"
    if not text.display:
        return
    assert text.virtual_size.width <= text.container_size.width, where
    parts = [part for part in text.children if part.display and part.size.area]
    assert all(part.virtual_region.bottom <= text.virtual_size.height for part in parts), where
    if text.max_scroll_y:
        assert "page_up" in screen.usable() or screen.question is not None, f"{where}: no key scrolls"
    page = squeezed("".join(line for part in parts for leaf in _leaves(part) for line in lines_of(leaf)))
    for wanted in _said(screen):
        assert squeezed(wanted) in page, f"{where}: no {wanted!r} in {page}"


def _leaves(widget: Widget) -> list[Widget]:
    """The widgets in it that draw."""
    inner = [each for child in widget.children if child.display for each in _leaves(child)]
    return inner or [widget]


def _said(screen: LessonScreen) -> list[str]:
    """What a step must say: its title, its question, and everything that may be chosen."""
    step, language = screen.step, screen.language
    texts = [step.title, getattr(step, "ask", None), getattr(step, "predict", None)]
    for name in ("options", "items"):
        texts += [each.text for each in getattr(step, name, [])]
    found = [text(language) for text in texts if text is not None]
    return [text for text in found if not set("{$|") & set(text)]
