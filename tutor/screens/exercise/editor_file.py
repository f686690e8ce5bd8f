"""The file behind the editor: saved as it is written, whatever ends the app; changed elsewhere, it is read again."""

from __future__ import annotations

from textual import on
from textual.widgets import TextArea

from tutor.i18n import exercise as words
from tutor.learner.faults import reason_of
from tutor.screens.exercise.code_editor import CodeEditor
from tutor.screens.exercise.editor_columns import EditorColumns

SAVE_SECONDS = 2.0
"""So long after a change the file is saved."""


class EditorFile(EditorColumns):
    """Keeps what is written."""

    _last = ""
    """The text after the last change."""

    @on(TextArea.Changed)
    def _changed(self) -> None:
        self._last = self.editor.text
        stale = self.exercise.of is not None and self.exercise.of != self.editor.text
        if stale != self.stale:
            self.stale = stale
            self.show_results()
        if self.timer is None:
            self.timer = self.set_timer(SAVE_SECONDS, self._save_soon)
        self.show_head()

    def _text(self) -> str:
        """What the editor holds; when it is gone already, what it held last."""
        if self.query(CodeEditor):
            self._last = self.editor.text
        return self._last

    def _save_soon(self) -> None:
        self.save(durable=False)

    def save_now(self) -> None:
        self.save()

    def save(self, *, durable: bool = True) -> None:
        """Put what was written on the disk; what keeps it from there is said once, and tried again."""
        if self.timer is not None:
            self.timer.stop()
            self.timer = None
        try:
            aside = self.exercise.draft.write(self._text(), durable=durable)
        except OSError as error:
            if self.trouble is None:
                self.trouble = reason_of(error)
                self.app.say(words.NOT_SAVED(self.language, reason=self.trouble(self.language)))
            if self.composed:
                self.timer = self.set_timer(SAVE_SECONDS, self._save_soon)
        else:
            self.trouble = None
            if aside is not None:
                self.app.say(words.SET_ASIDE(self.language, path=aside))
        if self.composed:
            self.show_head()

    def read_again(self) -> None:
        """Take what was written elsewhere, unless something was written here, too."""
        draft, editor = self.exercise.draft, self.editor
        if draft.changed_elsewhere and draft.holds(editor.text):
            here = editor.cursor_location
            editor.replace(draft.read(), (0, 0), editor.document.end, maintain_selection_offset=False)
            editor.move_cursor(here)
            self.app.say(words.READ_AGAIN(self.language))

    def on_screen_resume(self) -> None:
        if self.composed:
            self.relabel()
            self.read_again()

    def on_app_focus(self) -> None:
        """The learner comes back to this terminal, perhaps from another editor."""
        if self.composed:
            self.read_again()

    def on_unmount(self) -> None:
        self.save_now()
