"""A run told in text: for pipes, logs and screen readers, for a live rich display, and as JSON lines."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

import msgspec

from tutor.i18n import Language
from tutor.i18n import views as texts
from tutor.live.frames import Alarm, Console, Failed, Frame, Note, Progress, Result, Start
from tutor.views import alarm_words
from tutor.views.base import View
from tutor.views.kinds import shows, view_for
from tutor.views.sentences import absent_device
from tutor.views.words import fill, label

if TYPE_CHECKING:
    from tutor.course.model import DemoStep


class JsonLines:
    """Every frame as one object on a line of its own."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._encoder = msgspec.json.Encoder()

    def __enter__(self) -> JsonLines:
        return self

    def __exit__(self, *_: object) -> None:
        self._out.flush()

    def show(self, frames: list[Frame]) -> None:
        """Print frames."""
        for frame in frames:
            self._out.write(self._encoder.encode(frame).decode() + "\n")
        self._out.flush()


class Told:
    """What a run has shown so far: the newest view of each panel, and its sentences."""

    def __init__(self, step: DemoStep, language: Language) -> None:
        self.step, self.language = step, language
        self.views: dict[str, View] = {}
        self.progress: Progress | None = None
        self.sentence = ""

    def take(self, frame: Frame) -> str:
        """Keep a frame; what is to be said of it at once, or nothing."""
        match frame:
            case Progress():
                self.progress = frame
            case Start():
                return absent_device(frame, self.language)
            case Failed():
                pass
            case Alarm():
                return alarm_words.plain(frame, self.step.labels, self.language)
            case Console(text):
                return text.rstrip("\n")
            case Note(name=name, figures=figures):
                note = self.step.notes.get(name)
                return fill(note(self.language) if note else name, figures, self.step.labels, self.language)
            case Result(figures):
                self.sentence = self._close(figures)
            case _:
                view = self.views.get(frame.name)
                if view is not None and shows(view, frame):
                    view.take(frame)
                else:
                    self.views[frame.name] = view_for(frame, labels=self.step.labels, language=self.language)
        return ""

    def _close(self, figures: dict[str, object]) -> str:
        """The step's sentence, then every figure."""
        lines = []
        if self.step.sentence is not None:
            lines.append(fill(self.step.sentence(self.language), figures, self.step.labels, self.language))
        for name, value in figures.items():
            shown = f"{value:.6g}" if isinstance(value, float) else str(value)
            lines.append(f"{label(name, self.step.labels, self.language)} = {shown}")
        return "\n".join(lines)

    def panels(self) -> str:
        """Every panel as text, under its name."""
        parts = []
        for name, view in self.views.items():
            title = label(name, self.step.labels, self.language)
            parts.append(f"[{title}]\n{view.plain()}".rstrip())
        return "\n\n".join(parts)


class Transcript:
    """Plain lines: what is said as it is said, the panels once at the end, then the figures."""

    def __init__(self, step: DemoStep, language: Language, out: TextIO) -> None:
        self._told = Told(step, language)
        self._out = out

    def __enter__(self) -> Transcript:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if kind is None:
            ending = filter(None, (self._told.panels(), self._told.sentence))
            print("\n\n".join(ending), file=self._out, flush=True)

    def show(self, frames: list[Frame]) -> None:
        """Take frames; print what is said at once."""
        for frame in frames:
            if said := self._told.take(frame):
                print(said, file=self._out, flush=True)


class LiveDisplay:
    """The panels as text, redrawn in place while the run goes on."""

    def __init__(self, step: DemoStep, language: Language) -> None:
        from rich.console import Console as Terminal
        from rich.live import Live

        self._told = Told(step, language)
        self._terminal = Terminal(file=sys.stdout, markup=False, highlight=False)
        self._live = Live(console=self._terminal, auto_refresh=False, vertical_overflow="crop", transient=True)

    def __enter__(self) -> LiveDisplay:
        self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._live.stop()
        self._terminal.print("\n\n".join(filter(None, (self._told.panels(), self._told.sentence))), soft_wrap=True)

    def show(self, frames: list[Frame]) -> None:
        """Take frames and redraw."""
        from rich.text import Text

        said = [text for frame in frames if (text := self._told.take(frame))]
        for text in said:
            self._terminal.print(text, soft_wrap=True)
        progress = self._told.progress
        head = texts.STEP(self._told.language, step=progress.step) if progress else ""
        self._live.update(Text("\n".join(filter(None, (head, self._told.panels())))), refresh=True)
