"""The kinds of step, each with its keys."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from tutor.course.model.base import File, Identifier, Model, Name, Value
from tutor.course.model.demos import Expect, Knob, Limits
from tutor.course.model.parts import Item, Mistake, Option, Pair, Trap, Wrong
from tutor.i18n import Text


class Step(Model):
    """What all steps have."""

    id: Name
    title: Text | None = None


class ReadStep(Step):
    """A page of text: markdown with `$…$` and `$$…$$` LaTeX."""

    read: Text
    errata: bool = False
    """Whether this page is of the kind "what people often say, and what is true"."""


class DemoStep(Step):
    """A program to run, its knobs and its panels."""

    demo: File
    text: Text
    """What to do and what to look at."""
    knobs: dict[Identifier, Knob] = Field(default={})
    panels: list[Identifier] = Field(min_length=1)
    """Names of the panels in the order in which they stand; the first is shown alone where there is little room."""
    labels: dict[str, Text] = Field(default={})
    """Words for the names that the demo uses (panels, series, columns, rows, choices), in both languages."""
    notes: dict[Identifier, Text] = Field(default={})
    """Sentences that the demo shows by `live.note(name, **figures)`; `{figure}` is filled in."""
    expect: dict[Identifier, Expect] = Field(default={})
    sentence: Text | None = None
    """What happened, with the figures of the result: shown after a run."""
    seed: int = 0
    seconds: float = Field(default=60, gt=0)
    """Wall clock allowed to one run."""
    limits: Limits | None = None
    """What else one run may use."""
    threads: int = Field(default=1, ge=1, le=64)
    """Threads that PyTorch computes with."""
    pace: float = Field(default=0, ge=0)
    """Steps a second at most while somebody watches, for a demo too quick to follow; 0 for full speed."""


class PredictStep(Step):
    """A question about a demo that has not run yet; once the learner commits, it runs."""

    predict: Text
    run: Name
    """The demo step that runs, in this lesson."""
    set: dict[Identifier, Value] = Field(default={})
    """Knobs of that demo for this run."""
    options: list[Option] = Field(min_length=2, max_length=8)
    after: Text | None = None
    """Shown with the outcome, whatever was chosen; figures of the run may be filled in."""


class AskStep(Step):
    """A question with a key."""

    ask: Text
    kind: Literal["choice", "choices", "number", "shape", "text", "order", "match", "line"] = "choice"
    options: list[Option] = Field(default=[], max_length=8)
    """For choice and choices."""
    items: list[Item] = Field(default=[], max_length=8)
    """For order."""
    pairs: list[Pair] = Field(default=[], max_length=8)
    """For match."""
    program: File | None = None
    """For line: a program with one wrong line."""
    fixed: File | None = None
    """For line: the same program with that line put right. The key is the line in which the two differ."""
    otherwise: Text | None = None
    """For line: what is said of lines that `mistakes` does not speak of."""
    answer: int | float | str | list[int] | list[str] | None = None
    """For number and shape the key; for text every wording that counts, in both languages."""
    within: float = Field(default=0, ge=0)
    """How far from `answer` a number may be."""
    unit: Text | None = None
    """What the number counts, shown behind it."""
    mistakes: list[Mistake] = Field(default=[])
    verify: str | None = None
    """A one-line expression that recomputes the key with torch; only `tutor check --run` evaluates it, in the lab."""
    why: Text | None = None
    """Why the right answer is right; shown once it was given."""


class FamilyStep(Step):
    """A question with new numbers each time: a file beside the lesson makes them, key and distractors, of a seed."""

    family: File
    """Defines `make(seed)`, which returns `{"given": …, "key": …, "wrong": {name: value}}`."""
    ask: Text
    """The parameters are filled in: `{kernel}`."""
    kind: Literal["choice", "number", "shape"] = "choice"
    """How it is answered: by choosing among key and distractors, or by typing."""
    traps: dict[Identifier, Trap] = Field(min_length=1)
    """What is to be said of each distractor, by the name it has in the file."""
    within: float = Field(default=0, ge=0)
    """How far from the key a typed number may be."""
    unit: Text | None = None
    why: Text | None = None
    """Why the key is right; parameters and `{answer}` are filled in."""


class CodeStep(Step):
    """An exercise: the learner's file, and the hidden checks."""

    code: File
    check: File
    solution: File
    text: Text
    hints: list[Text] = Field(default=[])
    right: list[File] = Field(default=[])
    """Solutions in other styles; `tutor check --run` proves that each is accepted."""
    wrong: list[Wrong] = Field(default=[])
    """Typical wrong solutions; `tutor check --run` proves that each is refused in the words that it should be."""


def _kind_of(value: Any) -> str | None:
    """Which kind of step this mapping is, by the key that only this kind has."""
    if isinstance(value, Step):
        return type(value).__name__
    if isinstance(value, dict):
        for key, tag in STEP_KEYS.items():
            if key in value:
                return tag
    return None


STEP_KEYS = {
    "read": "ReadStep",
    "demo": "DemoStep",
    "predict": "PredictStep",
    "family": "FamilyStep",
    "ask": "AskStep",
    "code": "CodeStep",
}
"""The key that makes a mapping a step of a kind."""

AnyStep = Annotated[
    Annotated[ReadStep, Tag("ReadStep")]
    | Annotated[DemoStep, Tag("DemoStep")]
    | Annotated[PredictStep, Tag("PredictStep")]
    | Annotated[FamilyStep, Tag("FamilyStep")]
    | Annotated[AskStep, Tag("AskStep")]
    | Annotated[CodeStep, Tag("CodeStep")],
    Discriminator(_kind_of),
]


def kind_of(step: AnyStep) -> str:
    """The kind of a step as `tutor list --json` names it: read, demo, predict, ask, family or code."""
    return {tag: key for key, tag in STEP_KEYS.items()}[type(step).__name__]
