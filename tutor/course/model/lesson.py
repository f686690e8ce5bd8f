"""A whole lesson."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from tutor.course.model.base import Model, Name, Source
from tutor.course.model.steps import AnyStep, DemoStep, PredictStep
from tutor.i18n import Text


class Lesson(Model):
    """One lesson: a folder with a `lesson.yaml` of this form."""

    schema_: Literal[1] = Field(alias="schema")
    lesson: Name
    title: Text
    minutes: int = Field(gt=0, le=240)
    needs: list[Name] = Field(default=[])
    objectives: list[Text] = Field(min_length=1)
    sources: list[Source] = Field(default=[])
    takeaway: Text | None = None
    """The one sentence to take away, shown in the recap after the last step."""
    steps: list[AnyStep] = Field(min_length=1)

    def step(self, step_id: str) -> AnyStep:
        """The step of that id; KeyError when there is none."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def demo_of(self, step: AnyStep) -> DemoStep | None:
        """The demo that runs on this step: its own, or the one a prediction speaks of."""
        if isinstance(step, PredictStep):
            found = self.step(step.run)
            return found if isinstance(found, DemoStep) else None
        return step if isinstance(step, DemoStep) else None
