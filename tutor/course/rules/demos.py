"""A lesson and its demos: what each says of the other."""

from __future__ import annotations

import builtins
from collections.abc import Collection, Iterable

from tutor.course.demo_source import PANELS, Call, DemoSource, read_demo
from tutor.course.draft import Draft, Step
from tutor.course.node import Node
from tutor.course.problem import Problem, Problems, hint, quote
from tutor.course.python import names_in
from tutor.course.rules.figures import placeholders, sentences
from tutor.course.rules.files import path_of
from tutor.i18n import LANGUAGES, Text
from tutor.i18n import course as words

CONSOLE = "console"
"""The panel that `print` writes to; no call names it."""
GIVEN = {*dir(builtins), "torch", "nn", "F", "np", "math", "run"}
"""Names that an expression of a lesson knows beside the figures."""


def check(draft: Draft) -> list[Problem]:
    """Problems in the demos of a lesson; those of the lesson itself are added to the draft's.

    Files that are missing or lie outside are `files`' concern.
    """
    found: list[Problem] = []
    sources: dict[str, DemoSource] = {}
    for step in draft.steps_of("demo"):
        path = path_of(step.node.get("demo"), draft)
        if path is None:
            continue
        there = Problems(path)
        source = read_demo(path, there)
        if source is not None:
            _Demo(step, source, draft.problems, there).check()
            if step.id is not None:
                sources[step.id] = source
        found += there
    for step in draft.steps_of("predict"):
        demo = draft.demo(step.node.text_at("run"))
        if demo is not None and demo.id in sources:
            _prediction(step, sources[demo.id], demo.node.text_at("demo") or "", draft.problems)
    return found


class _Demo:
    """One demo step and the source of its demo."""

    def __init__(self, step: Step, source: DemoSource, here: Problems, there: Problems) -> None:
        self.node = step.node
        self.step = step
        self.source = source
        self.here = here
        """Problems of the lesson file."""
        self.there = there
        """Problems of the demo."""
        self.file = there.file.name

    def check(self) -> None:
        self._knobs()
        self._panels()
        self._notes()
        for name, key in _keys(self.node.get("expect")):
            if not self.here.has(key):
                _figure(name, key, self.source, self.file, self.here)
        sentence = self.node.get("sentence")
        if sentence is not None:
            _shown(sentence, self.source, self.file, self.here)

    def _knobs(self) -> None:
        declared = self.node.map("knobs")
        calls = self.source.of(["knob"])
        self._undeclared(calls, declared, "undeclared-knob", words.KNOB_UNDECLARED)
        self._unused("knobs", ["knob"], "unasked-knob", words.KNOB_UNASKED)
        for name, knob in declared.items():
            asked = [call for call in calls if call.name == name]
            known = asked and self.source.complete(["knob"])
            if known and knob.flag_at("live") and not any(call.looped for call in asked):
                place = knob.key("live")
                self.here.add(place, "knob-not-live", words.KNOB_NOT_LIVE, name=quote(name), file=self.file)

    def _panels(self) -> None:
        panels = self.node.list("panels")
        listed = [panel.text for panel in panels if panel.text is not None]
        if listed:
            self._undeclared(self.source.of(PANELS), listed, "unlisted-panel", words.PANEL_UNLISTED)
        if not self.source.complete(PANELS):
            return
        shown = {call.name for call in self.source.of(PANELS) if call.name is not None}
        if self.source.prints:
            shown.add(CONSOLE)
        for panel in panels:
            if panel.text is not None and panel.text not in shown and not self.here.has(panel):
                figures = {"name": quote(panel.text), "file": self.file, "hint": hint(panel.text, shown)}
                self.here.add(panel, "panel-never-shown", words.PANEL_NEVER_SHOWN, **figures)

    def _notes(self) -> None:
        notes = self.node.map("notes")
        calls = self.source.of(["note"])
        self._undeclared(calls, notes, "note-without-text", words.NOTE_WITHOUT_TEXT)
        self._unused("notes", ["note"], "unused-note", words.NOTE_UNUSED)
        for call in calls:
            if call.name in notes and not call.more:
                given = [name for name, _ in call.figures]
                for name in _names_shown(notes[call.name]):
                    if name not in given:
                        figures = {"name": quote(name), "hint": hint(name, given)}
                        self.here.add(notes[call.name], "unknown-figure", words.NOTE_FIGURE, **figures)

    def _undeclared(self, calls: list[Call], declared: Collection[str], code: str, problem: Text) -> None:
        """Names in the demo that the lesson does not know; each where it stands first."""
        told: set[str] = set()
        for call in calls:
            if call.name is not None and call.name not in declared and call.name not in told:
                told.add(call.name)
                self.there.add(call.mark, code, problem, name=quote(call.name), hint=hint(call.name, declared))

    def _unused(self, key: str, functions: list[str], code: str, problem: Text) -> None:
        """Names in the lesson that the demo does not know."""
        if not self.source.complete(functions):
            return
        used = {call.name for call in self.source.of(functions) if call.name is not None}
        for name, place in _keys(self.node.get(key)):
            if name not in used and not self.here.has(place):
                figures = {"name": quote(name), "file": self.file, "hint": hint(name, used)}
                self.here.add(place, code, problem, **figures)


def _prediction(step: Step, source: DemoSource, file: str, problems: Problems) -> None:
    """The figures that a prediction speaks of are those of its demo."""
    for text in sentences(step):
        _shown(text, source, file, problems)
    for option in step.node.list("options"):
        node = option.get("when")
        for name in names_in(node) if node is not None else ():
            if node is not None and name not in GIVEN:
                _figure(name, node, source, file, problems)


def _keys(node: Node | None) -> Iterable[tuple[str, Node]]:
    return node.keys.items() if node is not None else ()


def _names_shown(text: Node) -> list[str]:
    """The figures that a text shows, in either language; none when it is malformed, which is told elsewhere."""
    names: dict[str, None] = {}
    for language in LANGUAGES:
        try:
            names |= dict.fromkeys(placeholders(text.text_at(language) or ""))
        except ValueError:
            return []
    return list(names)


def _shown(text: Node, source: DemoSource, file: str, problems: Problems) -> None:
    for name in _names_shown(text):
        _figure(name, text, source, file, problems)


def _figure(name: str, place: Node, source: DemoSource, file: str, problems: Problems) -> None:
    """A figure is among those that the demo reports, as far as they are known."""
    results = source.results
    if results is not None and name not in results:
        figures = {"name": quote(name), "file": file, "hint": hint(name, results)}
        problems.add(place, "unknown-figure", words.FIGURE_UNKNOWN, **figures)
