"""What the checks said, beside the editor: how many do not pass, and one finding open."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.geometry import Region

from tutor.i18n import Language
from tutor.i18n import exercise as words
from tutor.lab.checks import Checked
from tutor.screens.source import code_block
from tutor.views.findings import words as findings_words
from tutor.views.findings.view import FindingsView
from tutor.views.prose.view import Prose


class Results(VerticalScroll, can_focus=False):
    """The last verdict of the checks."""

    DEFAULT_CSS = """
    Results { padding: 0 1; scrollbar-size-vertical: 1; }
    Results FindingsView { margin: 1 0 0 0; }
    """

    def __init__(self) -> None:
        super().__init__()
        # Made here and not in `compose`: the editor speaks of the checks when it has this widget, which may be
        # before this widget has its own.
        self.prose = Prose("", id="verdict")
        self.view = FindingsView()

    def compose(self) -> ComposeResult:
        yield self.prose
        yield self.view

    def say(self, sentence: str) -> None:
        """Show a sentence in place of a verdict."""
        self.prose.update(sentence)
        self.view.display = False

    def tell(self, checked: Checked, opened: int, language: Language, *, solution_seen: bool, stale: bool) -> None:
        """Show what the checks said; `stale` when the file was changed since."""
        self.prose.update(verdict(checked, language, solution_seen=solution_seen, stale=stale))
        self.view.language = language
        self.view.display = bool(checked.findings)
        self.view.tell(checked.findings, opened)
        self.call_after_refresh(self._find)

    def _find(self) -> None:
        """Bring the finding that is open into sight."""
        if self.view.display and self.view.findings:
            row = self.view.row_of_opened() + 2 if self.view.opened else 0
            self.scroll_to_region(Region(0, row, 1, max(1, self.size.height - 1)), animate=False, force=True)


def verdict(checked: Checked, language: Language, *, solution_seen: bool, stale: bool = False) -> str:
    """The verdict in a sentence or two, as markdown."""
    if checked.failed is not None:
        text = checked.trouble(language)
        if checked.failed.source:
            text += f"\n\n{code_block(checked.failed.source)}"
    elif checked.passed:
        said = words.PASSED_AFTER_SOLUTION if solution_seen else words.PASSED
        text = f"**{said(language)}**"
    else:
        text = f"**{findings_words.summary(checked.findings, language)}**"
    return f"{text}\n\n*{words.CHANGED_SINCE(language)}*" if stale else text
