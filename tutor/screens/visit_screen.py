"""A lesson that was opened from search or glossary, over what the learner was doing."""

from __future__ import annotations

from textual.geometry import Region, Spacing

from tutor.screens.step_screen import StepScreen
from tutor.views.prose.view import Prose

AROUND = Spacing(2, 0, 4, 0)
"""Lines before and after the one that was sought that are in sight, too."""


class VisitScreen(StepScreen):
    """Leads back to where the learner was, when they came here to look something up."""

    visiting = False
    """Whether something lies below to return to."""
    sought: tuple[str, ...] = ()
    """Words that are to be in sight when the first step is shown."""

    async def show_step(self) -> None:
        await super().show_step()
        if self.sought:
            self.call_after_refresh(self._show_sought, self.sought)
            self.sought = ()

    def _show_sought(self, words: tuple[str, ...]) -> None:
        """Scroll to the first line of the text that holds one of these words."""
        from tutor.course.search.fold import marked

        for prose in self.text.query(Prose):
            for row, line in enumerate(prose.plain().split("\n")):
                if marked(line, words):
                    top = prose.region.y - self.text.region.y + self.text.scroll_offset.y
                    self.text.scroll_to_region(Region(0, top + row, 1, 1), spacing=AROUND, animate=False)
                    return

    def can(self, action: str) -> bool:
        if action == "return":
            return self.visiting and self.inside is None and not self.can("leave_line")
        return super().can(action)

    def abandon(self) -> None:
        self.stage.halt()

    def action_return(self) -> None:
        self.abandon()
        self.dismiss()

    def on_screen_resume(self) -> None:
        # A visit has remembered another place.
        if self.composed:
            self.app.remember_place(self.pack, self.lesson.lesson, self.step.id)

    def reading(self) -> tuple[str, str]:
        from tutor.course.search.documents import texts

        said = [*texts(self.step), *([self.step.title] if self.step.title else [])]
        return "\n".join(text.en for text in said), "\n".join(text.zh for text in said)
