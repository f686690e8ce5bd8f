"""Views that show text: what a demo says, what it prints, and the program that runs."""

from __future__ import annotations

from showing import LABELS
from tutor.i18n import Language
from tutor.live.frames import Console, Made, Note, Source
from tutor.views.console import ConsoleView
from tutor.views.note import NoteView
from tutor.views.source.view import SourceView

PROGRAM = '''"""One head of attention."""
import torch

x = torch.randn(2, 6, 8)  # (B, T, D)
W = torch.randn(8, 24)
q, k, v = (x @ W).chunk(3, dim=-1)  # each (B, T, D)
scores = q @ k.mT / 8**0.5  # (B, T, T)
for step in range(100):
    weights = scores.softmax(-1)
    out = weights @ v
'''


def best_notes(language: Language = "en") -> NoteView:
    """Three notes of a run, the last of them a text of its own."""
    view = NoteView(labels=LABELS, language=language)
    view.take(Note("best", 10, {"step": 10, "dev": 0.2412}))
    view.take(Note("best", 50, {"step": 50, "dev": 0.0351}))
    view.take(Note("a[i] is shown as it stands", 60, {}))
    return view


def printed(language: Language = "en") -> ConsoleView:
    """What a demo printed: more lines than are seen at once, one that is long, one that is not ended."""
    view = ConsoleView(language=language)
    view.take(Console("".join(f"step {step:3d}  loss {1 / (step + 1):.4f}\n" for step in range(0, 100, 5))))
    view.take(Console("tensor([[0.1250, 0.2500, 0.5000], [1.0000, 2.0000, 4.0000]])\n中文也照原样显示。\ndone"))
    return view


def program(language: Language = "en") -> SourceView:
    """A program in its loop: the line that runs, and what the lines before it made."""
    view = SourceView(language=language)
    view.set_reactive(SourceView.text, PROGRAM)
    view.take(
        Source(
            "source",
            12,
            9,
            [
                Made(4, "x", [2, 6, 8], "float32", -2.91, 2.77),
                Made(5, "W", [8, 24], "float32", -2.44, 3.05),
                Made(6, "q", [2, 6, 8], "float32", -9.1, 8.73),
                Made(6, "k", [2, 6, 8], "float32", -7.61, 8.02),
                Made(6, "v", [2, 6, 8], "float32", -8.8, 6.94),
                Made(7, "scores", [2, 6, 6], "float32", -31.25, 28.5),
                Made(9, "weights", [2, 6, 6], "float32", 0.0, 1.0),
            ],
        )
    )
    return view
