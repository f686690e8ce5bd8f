"""A lesson as linear plain text: for pipes, dumb terminals and screen readers. No colour, no cursor, top to bottom."""

from tutor.views.reading.lesson import head_text, lesson_text, question_text, step_text
from tutor.views.reading.reader import markdown_text

__all__ = ["head_text", "lesson_text", "markdown_text", "question_text", "step_text"]
