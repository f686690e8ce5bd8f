"""How a frame looks: one widget for each kind of frame, each with its plain-text twin; and how a page of text looks.

Names are loaded when they are asked for, so that plain text needs no Textual.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tutor.views.base import View as View
    from tutor.views.kinds import view_for as view_for
    from tutor.views.panel import Panel as Panel
    from tutor.views.plain import plain as plain_text

_HOMES = {
    "Panel": ("tutor.views.panel", "Panel"),
    "View": ("tutor.views.base", "View"),
    "plain_text": ("tutor.views.plain", "plain"),
    "view_for": ("tutor.views.kinds", "view_for"),
}

__all__ = ["Panel", "View", "plain_text", "view_for"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)
