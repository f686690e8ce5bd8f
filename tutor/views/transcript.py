"""A run told in text: for pipes, logs and screen readers, for a live rich display, and as JSON lines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

import msgspec

from tutor.i18n import Language, Text
from tutor.i18n import views as texts
from tutor.live.frames import PICTURES, Alarm, Console, Curve, Failed, Frame, Note, Progress, Result, Start
from tutor.views import alarm_words
from tutor.views.base import View
from tutor.views.cells import clean
from tutor.views.kinds import shows, view_for
from tutor.views.plain import plain
from tutor.views.reading import markdown_text
from tutor.views.sentences import absent_device, printed
from tutor.views.words import fill, label

if TYPE_CHECKING:
    from tutor.course.model import DemoStep


WIDTH = 76
"""Cells of the widest line of a sentence."""


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

    def __init__(self, step: DemoStep, language: Language, sentence: Text | None = None) -> None:
        self.step, self.language = step, language
        self.views: dict[str, View] = {}
        self.progress: Progress | None = None
        self.closing = ""
        """What the run came to: the lesson's sentence, then every figure."""
        self._sentence = sentence or step.sentence

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
                return "\n".join(map(printed, text.removesuffix("\n").split("\n")))
            case Note(name=name, figures=figures):
                note = self.step.notes.get(name)
                said = note(self.language) if note else clean(name)
                return self._read(fill(said, figures, self.step.labels, self.language))
            case Result(figures):
                self.closing = self._close(figures)
            case _:
                view = self.views.get(frame.name)
                if view is not None and shows(view, frame):
                    view.take(frame)
                else:
                    self.views[frame.name] = view_for(frame, labels=self.step.labels, language=self.language)
        return ""

    def _close(self, figures: dict[str, object]) -> str:
        lines = []
        if self._sentence is not None:
            sentence = fill(self._sentence(self.language), figures, self.step.labels, self.language)
            lines.append(self._read(sentence))
        for name, value in figures.items():
            shown = f"{value:.6g}" if isinstance(value, float) else clean(str(value))
            lines.append(f"{label(name, self.step.labels, self.language)} = {shown}")
        return "\n".join(lines)

    def _read(self, markdown: str) -> str:
        """A sentence of the lesson as it reads."""
        return markdown_text(markdown, WIDTH)

    def panels(self) -> str:
        """Every panel as text, under its name."""
        parts = []
        for name, view in self.views.items():
            title = label(name, self.step.labels, self.language)
            parts.append(f"[{title}]\n{view.plain()}".rstrip())
        return "\n\n".join(parts)

    def gists(self, step: int) -> dict[str, str]:
        """Every panel in a few words; one that says only which step it shows has none."""
        gists = {name: clean(view.gist()) for name, view in self.views.items()}
        return {name: gist for name, gist in gists.items() if gist not in ("", texts.STEP(self.language, step=step))}

    def moment(self, gists: Mapping[str, str]) -> str:
        """What panels show, in one line."""
        panels = [
            texts.PANEL_GIST(self.language, panel=label(name, self.step.labels, self.language), gist=gist)
            for name, gist in gists.items()
        ]
        return texts.BETWEEN(self.language).join(panels)


class Transcript:
    """Plain lines: how the run begins, what is said as it is said, now and then how far it is, at the end the panels.

    How far it is depends on the frames alone: a line after each step of which pictures were sent; of a run that draws
    curves only, after 2, 4, 8 … of their frames. It tells what has changed. There are at most `MOMENTS` of these lines.
    """

    MOMENTS = 20

    def __init__(self, step: DemoStep, language: Language, out: TextIO, sentence: Text | None = None) -> None:
        self._told = Told(step, language, sentence)
        self._out = out
        self._step = 0
        """Of which the newest pictures are."""
        self._then: dict[str, str] = {}
        """The gists as they were when the newest of these came; empty once they are told."""
        self._before: dict[str, str] = {}
        """The gists that were told last."""
        self._curves = 0
        """Frames of curves that came."""
        self._moments = 0

    def __enter__(self) -> Transcript:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if kind is None:
            ending = list(filter(None, (self._told.panels(), self._told.closing)))
            if ending:
                print("\n" * bool(self._moments) + "\n\n".join(ending), file=self._out, flush=True)

    def show(self, frames: list[Frame]) -> None:
        """Take frames; print what is said at once."""
        for frame in frames:
            if isinstance(frame, Start):
                self._say(plain(frame, self._told.step.labels, self._told.language))
                continue
            step = _step_of(frame)
            if step and step != self._step:
                self._tell_pictures()
                self._step = step
            if said := self._told.take(frame):
                self._tell_pictures()
                self._say(said)
            if step:
                self._then = self._told.gists(self._step)
            elif isinstance(frame, Curve):
                self._curve()

    def _tell_pictures(self) -> None:
        """The pictures of a step are whole: something else comes."""
        then, self._then = self._then, {}
        self._moment(then, partial(texts.MOMENT, self._told.language, step=self._step))

    def _curve(self) -> None:
        self._curves += 1
        if not self._step and self._curves > 1 and self._curves & (self._curves - 1) == 0:
            self._moment(self._told.gists(self._step), partial(texts.SO_FAR, self._told.language))

    def _moment(self, gists: dict[str, str], said: Callable[..., str]) -> None:
        """Say what has changed; nothing where nothing has, or enough was said."""
        new = {name: gist for name, gist in gists.items() if self._before.get(name) != gist}
        if new and self._moments < self.MOMENTS:
            self._moments += 1
            self._before.update(new)
            self._say(said(panels=self._told.moment(new)))

    def _say(self, said: str) -> None:
        if said:
            print(said, file=self._out, flush=True)


def _step_of(frame: Frame) -> int:
    """The step that a picture shows; 0 for other frames, and before the first step."""
    return int(getattr(frame, "step", 0)) if isinstance(frame, PICTURES) else 0


class LiveDisplay:
    """The panels as text, redrawn in place while the run goes on."""

    def __init__(self, step: DemoStep, language: Language, sentence: Text | None = None) -> None:
        from rich.console import Console as Terminal
        from rich.live import Live

        self._told = Told(step, language, sentence)
        self._terminal = Terminal(file=sys.stdout, markup=False, highlight=False)
        self._live = Live(console=self._terminal, auto_refresh=False, vertical_overflow="crop", transient=True)

    def __enter__(self) -> LiveDisplay:
        self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._live.stop()
        self._terminal.print("\n\n".join(filter(None, (self._told.panels(), self._told.closing))), soft_wrap=True)

    def show(self, frames: list[Frame]) -> None:
        """Take frames and redraw."""
        from rich.text import Text as RichText

        said = [text for frame in frames if (text := self._told.take(frame))]
        for text in said:
            self._terminal.print(text, soft_wrap=True)
        progress = self._told.progress
        head = texts.STEP(self._told.language, step=progress.step) if progress else ""
        self._live.update(RichText("\n".join(filter(None, (head, self._told.panels())))), refresh=True)
