"""A lesson, step by step: text, questions, knobs, and the pictures of the run."""

from __future__ import annotations

from collections.abc import Mapping
from time import monotonic
from typing import Any, ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import Key, Paste, Resize
from textual.widgets import Static

from tutor.course import Entry, Pack
from tutor.course.model import AnyStep, AskStep, CodeStep, DemoStep, Lesson, PredictStep, ReadStep, kind_of
from tutor.i18n import Language, Text
from tutor.i18n import interface as words
from tutor.lab import demo_plan, explain
from tutor.lab.knobs import start_values
from tutor.learner import Attempt
from tutor.live.frames import Failed, Result
from tutor.screens.actions import bindings
from tutor.screens.base import TutorScreen
from tutor.screens.exercise import Exercise
from tutor.screens.header import HeaderLine, ViewStrip
from tutor.screens.keybar import KeyBar
from tutor.screens.knobbar import KnobBar
from tutor.screens.question import TYPED, QuestionView, Standing, joined, verdict_head
from tutor.screens.source import SourceScreen, source_page
from tutor.screens.stage import Stage
from tutor.views.prose import Prose
from tutor.views.words import fill

WIDE = 100
"""From this width on, text and pictures stand side by side."""
VAST = 180
"""From this width on, the program that runs stands beside them."""


class LessonScreen(TutorScreen):
    """One step of a lesson at a time."""

    CSS_PATH = "lesson.tcss"
    BINDINGS = bindings(
        "answer", "mark", "revisit", "resume", "run", "pause", "one_step", "stop", "knob", "knob_back", "turn_down",
        "turn_up", "view", "edit", "hint", "source", "up", "down", "page_up", "page_down", "next", "back", "contents",
    )  # fmt: skip
    BAR: ClassVar[tuple[str, ...]] = (
        "resume", "answer", "mark", "run", "pause", "next", "view", "edit", "hint", "turn_down", "knob", "stop",
        "revisit", "language", "up", "one_step", "back", "contents", "source", "page_up",
    )  # fmt: skip

    header = getters.query_one(HeaderLine)
    strip = getters.query_one(ViewStrip)
    text = getters.query_one("#text", VerticalScroll)
    prose = getters.query_one("#prose", Prose)
    stage = getters.query_one(Stage)
    knobs = getters.query_one(KnobBar)
    outcome = getters.query_one("#outcome", Prose)
    status = getters.query_one("#status", Static)

    def __init__(self, pack: Pack, entry: Entry, lesson: Lesson, step_id: str | None = None) -> None:
        super().__init__()
        self.pack, self.entry, self.lesson = pack, entry, lesson
        ids = [step.id for step in lesson.steps]
        self.index = ids.index(step_id) if step_id in ids else 0
        self.view = 0
        """Where there is room for one: 0 shows the text, k the k-th picture."""
        self._standings: dict[str, Standing] = {}
        self._said: Result | Failed | str | None = None
        self._shown_at = monotonic()
        self._exercise: Exercise | None = None
        self._busy = False
        self._asked: int | None = None
        """The question from which the learner went back to read again."""

    def compose(self) -> ComposeResult:
        yield HeaderLine()
        yield ViewStrip()
        with Horizontal(id="body"):
            with VerticalScroll(id="text", can_focus=False):
                yield Prose("", id="prose")
            yield Stage()
            with VerticalScroll(id="code", can_focus=False):
                yield Prose("")
        with Vertical(id="foot"):
            yield VerticalScroll(Prose("", id="outcome"), id="outcome-box", can_focus=False)
            yield KnobBar()
            yield Static(id="status", markup=False)
        yield KeyBar()

    async def on_mount(self) -> None:
        await super().on_mount()
        await self.show_step()

    @property
    def step(self) -> AnyStep:
        """The step on screen."""
        return self.lesson.steps[self.index]

    @property
    def demo(self) -> DemoStep | None:
        """The demo that runs here."""
        return self.lesson.demo_of(self.step)

    @property
    def question(self) -> QuestionView | None:
        """The question on screen."""
        found = self.query(QuestionView)
        return found.first() if found else None

    @property
    def narrow(self) -> bool:
        """Whether text and pictures take turns."""
        return self.size.width < WIDE

    # Showing a step

    async def show_step(self) -> None:
        """Put the current step on the screen."""
        step, demo = self.step, self.demo
        self.view, self._said, self._shown_at = 0, None, monotonic()
        await self.query(QuestionView).remove()
        if isinstance(step, (AskStep, PredictStep)):
            standing = self._standings.setdefault(step.id, Standing())
            if isinstance(step, PredictStep) and standing.verdict is not None:
                standing = self._standings[step.id] = Standing()
            await self.text.mount(QuestionView(self.lesson, step, standing, self.language))
        await self.stage.prepare(demo.panels if demo else [], demo.labels if demo else {}, self.language)
        values = start_values(demo) if demo else {}
        if isinstance(step, PredictStep):
            values.update(step.set)
        self.knobs.load(demo.knobs if isinstance(step, DemoStep) and demo else {}, values, demo.labels if demo else {})
        self.knobs.values = values
        self._exercise = None
        if isinstance(step, CodeStep):
            self._exercise = Exercise(self.entry.folder, step, self.app.draft_folder(self.pack, self.lesson.lesson))
        self.text.scroll_home(animate=False)
        self.relabel()
        self.lay_out()
        self.update_keys()
        self.app.remember_place(self.pack, self.lesson.lesson, step.id)
        if isinstance(step, ReadStep):
            self._record("read", None, None)

    def relabel(self) -> None:
        language = self.language
        self.prose.update(self._text(language))
        if self.question is not None:
            self._reveal()
            self.question.speak(language)
        self.stage.speak(language)
        self.knobs.speak(language)
        self.query_one("#code Prose", Prose).update(self._code(language))
        self._show_head()
        self._show_strip()
        self._show_outcome()
        self._show_status()

    def _text(self, language: Language) -> str:
        step = self.step
        title = f"## {step.title(language)}\n\n" if step.title else ""
        match step:
            case ReadStep():
                return title + step.read(language)
            case DemoStep():
                return title + step.text(language)
            case CodeStep():
                return title + step.text(language) + "\n\n*" + words.EXERCISE_KEYS(language) + "*"
        return title.rstrip()

    def _code(self, language: Language) -> str:
        """What stands in the column for code: the learner's file, or the demo's."""
        if self._exercise is not None:
            return self._exercise.page(language)
        if self.demo is not None and self.entry.folder is not None:
            return source_page(self.entry.folder / self.demo.demo)
        return ""

    def lay_out(self) -> None:
        """Side by side where there is room, in turns where there is not."""
        views = self._views()
        self.view = min(self.view, len(views))
        side = bool(views)
        single = self.narrow and side
        self.strip.display = single
        self.text.display = not single or self.view == 0
        self.stage.display = bool(self.stage.names) and (not single or self.view > 0)
        vast = self.size.width >= VAST and self.demo is not None
        self.query_one("#code").display = vast or (self._exercise is not None and (not single or self.view > 0))
        self.stage.only(self.stage.names[self.view - 1] if single and self.view > 0 and self.stage.names else None)
        self.set_class(side and not single, "-wide")
        self.set_class(vast, "-vast")
        self.knobs.brief = single and self.view > 0
        self._show_strip()
        self._show_outcome()

    def _views(self) -> list[str]:
        """Names of what may stand beside the text."""
        if self._exercise is not None:
            return [self._exercise.path.name]
        return list(self.stage.names)

    def on_resize(self, event: Resize) -> None:
        if self.is_mounted:
            self.lay_out()
            self.update_keys()

    def _show_head(self) -> None:
        language = self.language
        part = next((part.title(language) for part in self.pack.parts if self.entry in part.entries), "")
        total = len(self.lesson.steps)
        self.header.show(
            part,
            f"{self.entry.number:02d} {self.lesson.title(language)}",
            words.STEP_OF(language, step=self.index + 1, total=total),
            self.app.lab_words(self.stage.run),
        )

    def _show_strip(self) -> None:
        labels = self.demo.labels if self.demo else {}
        names = [labels[name](self.language) if name in labels else name for name in self._views()]
        self.strip.show((words.TEXT_VIEW(self.language), *names), self.view)

    def _show_status(self) -> None:
        run, language = self.stage.run, self.language
        parts = []
        if run is not None and run.progress.total:
            parts.append(words.PROGRESS(language, step=run.progress.step, total=run.progress.total))
            if run.state == "running" and run.progress.rate:
                parts.append(words.RATE(language, rate=run.progress.rate))
        elif isinstance(self.step, DemoStep) and run is None:
            parts.append(words.PRESS_RUN(language))
        self.status.update("   ".join(parts))
        self.status.display = self.demo is not None

    def _show_outcome(self) -> None:
        """The last thing to know: a note, how the run ended, the verdict where the question is out of sight."""
        language, said, demo = self.language, self._said, self.demo
        text = ""
        if isinstance(said, str):
            text = said
        elif isinstance(said, Failed):
            text = explain(said, language)
            if said.source:
                text += f"\n\n    {said.source}"
        elif isinstance(said, Result) and demo is not None:
            step = self.step
            text = self._filled((step.after if isinstance(step, PredictStep) else None) or demo.sentence, said.figures)
        if isinstance(self.step, PredictStep) and isinstance(said, Result):
            question = self.question
            if question is not None and self.narrow and self.view > 0:
                text = joined(language, verdict_head(question.standing.verdict, language), text)
            else:
                text = ""  # it stands under the question
        text = "\n\n".join(filter(None, (self._note(), text)))
        self.outcome.update(text)
        self.query_one("#outcome-box").display = bool(text)

    def _note(self) -> str:
        """The last sentence of the demo: while it runs, and afterwards if it was said at the end."""
        notes, run, demo = self.stage.notes, self.stage.run, self.demo
        if not notes or demo is None or isinstance(self._said, str):
            return ""
        note = notes[-1]
        if isinstance(self._said, Result) and run is not None and note.step < run.progress.total:
            return ""
        return self._filled(demo.notes.get(note.name, Text(note.name, note.name)), note.figures)

    def _filled(self, text: Text | None, figures: Mapping[str, Any]) -> str:
        """A sentence of the lesson with the figures of a run."""
        if text is None or self.demo is None:
            return ""
        return fill(text(self.language), figures, self.demo.labels, self.language)

    # What the run says

    def show_lab(self) -> None:
        """The lab's state changed."""
        if self.is_mounted:
            self._show_head()

    @on(Stage.Moved)
    def _run_moved(self) -> None:
        self._show_head()
        self._show_status()
        self.update_keys()

    @on(Stage.Noted)
    def _run_noted(self) -> None:
        self._show_outcome()

    @on(Stage.Appeared)
    def _panel_appeared(self) -> None:
        self.lay_out()

    @on(Stage.Ended)
    def _run_ended(self, message: Stage.Ended) -> None:
        self._said = message.last
        step, question = self.step, self.question
        if isinstance(message.last, Result):
            if isinstance(step, DemoStep):
                self._record("demo", message.last.figures, None)
            elif question is not None:
                self._reveal()
                question.redraw()
        self._run_moved()
        self._show_outcome()

    def _reveal(self) -> None:
        """Tell a prediction what came of it, once its run is over."""
        step, question, demo, said = self.step, self.question, self.demo, self._said
        if isinstance(step, PredictStep) and question is not None and demo and isinstance(said, Result):
            question.sentence = self._filled(step.after or demo.sentence, said.figures) or " "

    # Answers

    @on(QuestionView.Answered)
    def _answered(self, message: QuestionView.Answered) -> None:
        step = message.step
        kind = "predict" if isinstance(step, PredictStep) else kind_of(step)
        self._record(kind, message.answer, message.verdict.right)
        if isinstance(step, PredictStep):
            self.action_run()
        self.update_keys()

    def _record(self, kind: str, answer: object, right: bool | None) -> None:
        self.app.record(
            Attempt(
                pack=self.pack.name,
                lesson=self.lesson.lesson,
                step=self.step.id,
                kind=kind,
                answer=answer,
                right=right,
                seconds=monotonic() - self._shown_at,
                language=self.language,
            )
        )

    def on_key(self, event: Key) -> None:
        question = self.question
        if question is None:
            return
        if question.typing:
            if event.key == "backspace":
                question.type("\b")
                event.stop()
            elif event.character is not None and event.character in TYPED:
                question.type(event.character)
                event.stop()
        elif event.character is not None and event.character.isdigit() and question.step.options:
            question.digit(int(event.character))
            event.stop()

    def on_paste(self, event: Paste) -> None:
        question = self.question
        if question is not None and question.typing:
            for character in event.text.strip():
                if character in TYPED:
                    question.type(character)

    # Actions

    def can(self, action: str) -> bool:
        question, step, alive = self.question, self.step, self.stage.alive
        match action:
            case "answer":
                return question is not None and not question.done
            case "mark":
                return question is not None and question.kind == "choices" and not question.done
            case "revisit":
                return question is not None and bool(question.standing.verdict and question.standing.verdict.back)
            case "resume":
                return self._asked is not None and self._asked != self.index
            case "run":
                return isinstance(step, DemoStep) or (
                    isinstance(step, PredictStep) and bool(question and question.done)
                )
            case "pause" | "one_step" | "stop":
                return alive
            case "knob" | "knob_back":
                return isinstance(step, DemoStep) and len(step.knobs) > 1
            case "turn_up" | "turn_down":
                return isinstance(step, DemoStep) and bool(step.knobs)
            case "view":
                return self.narrow and bool(self._views())
            case "edit":
                return self._exercise is not None and not self._busy
            case "hint":
                return self._exercise is not None and bool(self._exercise.step.hints)
            case "source":
                return self.demo is not None
            case "next":
                return self.index < len(self.lesson.steps) - 1
            case "back":
                return self.index > 0
            case "up" | "down" | "page_up" | "page_down":
                return bool(question and question.step.options and not question.done) or self._scrollable()
        return True

    def _scrollable(self) -> bool:
        return any(box.display and box.max_scroll_y > 0 for box in (self.text, self.query_one("#code")))

    async def action_next(self) -> None:
        await self._go(self.index + 1)

    async def action_back(self) -> None:
        await self._go(self.index - 1)

    async def action_revisit(self) -> None:
        question = self.question
        if question is not None and question.standing.verdict and question.standing.verdict.back:
            ids = [step.id for step in self.lesson.steps]
            self._asked = self.index
            await self._go(ids.index(question.standing.verdict.back))

    async def action_resume(self) -> None:
        if self._asked is not None:
            await self._go(self._asked)

    async def _go(self, index: int) -> None:
        if index == self._asked:
            self._asked = None
        self.index = index
        await self.show_step()

    def action_contents(self) -> None:
        self.stage.halt()
        self.app.show_contents()

    def action_run(self) -> None:
        demo = self.demo
        if demo is None:
            return
        self._said = None
        assert self.entry.folder is not None
        self.stage.start(self.app.lab, demo_plan(self.lesson, demo, self.entry.folder, knobs=self.knobs.values))
        if self.narrow and self.view == 0:
            self.view = 1
        self.lay_out()
        self.update_keys()

    def action_pause(self) -> None:
        self.stage.pause_or_resume()

    def action_one_step(self) -> None:
        self.stage.one_step()

    def action_stop(self) -> None:
        self.stage.stop()

    def action_answer(self) -> None:
        if self.question is not None:
            self.question.commit()
            self.update_keys()

    def action_mark(self) -> None:
        if self.question is not None:
            self.question.toggle()

    def action_view(self) -> None:
        self.view = (self.view + 1) % (len(self._views()) + 1)
        self.lay_out()
        self.update_keys()

    def action_knob(self) -> None:
        self.knobs.next()

    def action_knob_back(self) -> None:
        self.knobs.next(-1)

    def action_turn_up(self) -> None:
        self.knobs.turn(1)

    def action_turn_down(self) -> None:
        self.knobs.turn(-1)

    @on(KnobBar.Turned)
    def _turned(self, message: KnobBar.Turned) -> None:
        demo = self.demo
        if demo is not None and demo.knobs[message.knob].live:
            self.stage.turn(message.knob, message.value)

    def action_up(self) -> None:
        self._move(-1)

    def action_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        question = self.question
        if question is not None and question.step.options and not question.done:
            question.move(by)
            self.call_after_refresh(
                question.query(f"#option-{question.standing.cursor}").first().scroll_visible, animate=False
            )
            return
        for box in (self.text, self.query_one("#code")):
            if box.display:
                box.scroll_relative(y=by, animate=False)

    def action_page_up(self) -> None:
        self._page(-1)

    def action_page_down(self) -> None:
        self._page(1)

    def _page(self, by: int) -> None:
        for box in (self.text, self.query_one("#code")):
            if box.display:
                box.scroll_relative(y=by * max(1, box.size.height - 1), animate=False)

    def action_source(self) -> None:
        if self.demo is not None and self.entry.folder is not None:
            self.app.push_screen(SourceScreen(self.entry.folder / self.demo.demo))

    # Exercises

    def action_hint(self) -> None:
        if self._exercise is not None:
            self._said = self._exercise.next_hint(self.language)
            self._show_outcome()

    @work(exclusive=True, group="exercise", exit_on_error=False)
    async def action_edit(self) -> None:
        exercise = self._exercise
        if exercise is None:
            return
        if not exercise.edit(self.app):
            self._said = words.NO_EDITOR(self.language, path=exercise.path)
            self._show_outcome()
            return
        self._busy = True
        self._said = words.CHECKING(self.language)
        self.relabel()
        passed, messages = await exercise.check(self.app.lab)
        self._busy = False
        self._record("code", {"messages": messages}, passed)
        self._said = exercise.verdict(self.language)
        self.relabel()
        self.update_keys()

    def about(self) -> str:
        pages = [words.ABOUT_LESSON]
        if self.question is not None:
            pages.append(words.ABOUT_QUESTION)
        if self._exercise is not None:
            pages.append(words.ABOUT_EXERCISE)
        return "\n\n".join(page(self.language) for page in pages)
