"""Every touch of Textual's private names, each with a test that fails when it moves."""

from tutor.compat import breaking, sheets, writing
from tutor.compat.sheltered import Sheltered
from tutor.compat.writing import forget

__all__ = ["Sheltered", "forget", "install"]


def install() -> None:
    """Have Textual break lines, find styles and write to the terminal in our way, in every app of this process."""
    breaking.install()
    sheets.install()
    writing.install()
