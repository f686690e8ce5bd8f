"""The lesson format as types: what a `lesson.yaml` may hold. Rules within one lesson are here, rules between a lesson
and its files, or other lessons, are in `rules.py`.

Importing this module imports pydantic (about 60 ms), so the contents screen works from `pack.py` alone.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, StringConstraints, Tag
from pydantic_core import PydanticCustomError

from tutor.course.size import parse_size
from tutor.i18n import Text

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=64)]
"""A lesson's or a step's id: lower case, words joined by hyphens."""

Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$", max_length=64)]
"""A knob's, panel's, figure's or note's name, as the demo writes it."""

File = Annotated[str, StringConstraints(min_length=1, max_length=200)]
"""A file of the lesson, relative to its folder."""

Value = bool | int | float | str
Range = Annotated[list[float], Field(min_length=2, max_length=2)]


class Model(BaseModel):
    """Unknown keys are errors, and `"3"` is not 3."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Source(Model):
    """Where a fact comes from."""

    title: str
    author: str = ""
    year: int | None = None
    where: str = ""
    url: str = ""


class Knob(Model):
    """A value that the learner turns. Its kind follows from `start` and `choices`: number, choice, switch or text."""

    start: Value
    label: Text
    range: Range | None = None
    """Lowest and highest value of a number."""
    step: float | None = Field(default=None, gt=0)
    """How far one key press turns a linear number; by default 1 for integers, 1/20 of the range for others."""
    scale: Literal["linear", "log"] = "linear"
    choices: list[int | float | str] | None = Field(default=None, min_length=2)
    live: bool = False
    """Whether the demo asks for it again while it runs."""

    @property
    def kind(self) -> Literal["number", "choice", "switch", "text"]:
        if self.choices is not None:
            return "choice"
        if isinstance(self.start, bool):
            return "switch"
        return "text" if isinstance(self.start, str) else "number"


class Expect(Model):
    """What a figure of a demo must be at its defaults. `about` and `within`, or `low` and `high`, or `equals`."""

    about: float | None = None
    within: float | None = Field(default=None, ge=0)
    low: float | None = None
    high: float | None = None
    equals: Value | list[Value] | None = None


def _bytes(value: Any) -> Any:
    """A size as bytes, whether it stands there as a number or as a word such as `2GB`."""
    try:
        if type(value) in (int, str):
            return parse_size(str(value))
    except ValueError:
        pass
    raise PydanticCustomError("size", "a size")


Size = Annotated[int, BeforeValidator(_bytes)]
"""Bytes: `512MB`, `2GB`, or a whole number."""


class Limits(Model):
    """What one run of a demo may use at most, where that differs from the defaults."""

    cpu: float | None = Field(default=None, gt=0)
    """Seconds of computing, all threads together."""
    memory: Size | None = None
    output: Size | None = None
    """What it may write, prints and files together."""
    files: int | None = Field(default=None, ge=1)
    """Open at the same time."""
    threads: int | None = Field(default=None, ge=0)
    """At the same time, PyTorch's among them."""
    processes: int | None = Field(default=None, ge=0)
    """At the same time, the run's own not counted."""

    def settings(self) -> dict[str, float]:
        """The limits that are set, by name."""
        return self.model_dump(exclude_none=True)


class Option(Model):
    """One answer to choose. A wrong one says why it is tempting and what it misses."""

    text: Text
    right: bool = False
    why: Text | None = None
    back: Name | None = None
    """The step that explains it."""
    value: Any = None
    """What the option claims, in YAML; `verify` must give the right option's value and no other's."""
    when: str | None = None
    """For `predict`: an expression over the figures of the run that is true if this option came true."""


class Mistake(Model):
    """A wrong answer that people give, and why: a number, a shape, words (one way or several), or a line of code."""

    answer: int | float | str | list[int] | list[str]
    why: Text
    back: Name | None = None


class Item(Model):
    """One of the things to put in order. They stand in the file in the right order."""

    text: Text
    why: Text | None = None
    """Why it comes after the one before it; all but the first have one."""
    back: Name | None = None


class Pair(Model):
    """Two things that belong together."""

    left: Text
    right: Text
    why: Text
    """Why they do, and what speaks for another; shown when they were not put together."""
    back: Name | None = None


class Trap(Model):
    """What is to be said of one distractor of a family."""

    why: Text
    """Parameters, `{answer}` and `{given}` (what the learner answered) may be filled in."""
    back: Name | None = None


class Wrong(Model):
    """A typical wrong solution of an exercise."""

    file: File
    says: Annotated[str, StringConstraints(min_length=8)]
    """Words of the English message that it must be refused with: those that name this mistake."""


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
    knobs: dict[Identifier, Knob] = {}
    panels: list[Identifier] = Field(min_length=1)
    """Names of the panels in the order in which they stand; the first is shown alone where there is little room."""
    labels: dict[str, Text] = {}
    """Words for the names that the demo uses (panels, series, columns, rows, choices), in both languages."""
    notes: dict[Identifier, Text] = {}
    """Sentences that the demo shows by `live.note(name, **figures)`; `{figure}` is filled in."""
    expect: dict[Identifier, Expect] = {}
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
    set: dict[Identifier, Value] = {}
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
    mistakes: list[Mistake] = []
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
    traps: dict[Identifier, Trap]
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
    hints: list[Text] = []
    right: list[File] = []
    """Solutions in other styles; `tutor check --run` proves that each is accepted."""
    wrong: list[Wrong] = []
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


class Lesson(Model):
    """One lesson: a folder with a `lesson.yaml` of this form."""

    schema_: Literal[1] = Field(alias="schema")
    lesson: Name
    title: Text
    minutes: int = Field(gt=0, le=240)
    needs: list[Name] = []
    objectives: list[Text] = Field(min_length=1)
    sources: list[Source] = []
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


def kind_of(step: AnyStep) -> str:
    """The kind of a step as `tutor list --json` names it: read, demo, predict, ask, family or code."""
    return {tag: key for key, tag in STEP_KEYS.items()}[type(step).__name__]


def is_inside(path: str) -> bool:
    """Whether a file name stays within the lesson's folder."""
    pure = PurePosixPath(path.replace("\\", "/"))
    return not pure.is_absolute() and ".." not in pure.parts and ":" not in path
