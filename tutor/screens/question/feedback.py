"""What is said below a question: what to do, then whether it was right, and why."""

from __future__ import annotations

from tutor.course.model import PredictStep
from tutor.i18n import Language, Text
from tutor.i18n import questions as words
from tutor.screens.question.asked import Asked
from tutor.study.verdicts import said_of


def feedback(asked: Asked, invitation: Text, language: Language) -> str:
    """Markdown for this moment of a question."""
    standing = asked.standing
    verdict = standing.verdict
    if standing.problem is not None:
        return f"*{standing.problem(language)}*"
    if verdict is None or not asked.revealed:
        return "" if asked.done else f"*{invitation(language)}*"
    text = said_of(
        asked.step,
        verdict,
        language,
        sure=standing.sure,
        tries=standing.tries,
        typed=standing.typed,
        final=standing.final,
    )
    if asked.sentence and isinstance(asked.step, PredictStep):
        text = f"{text}\n\n{asked.sentence}"
    if not verdict.right and verdict.back:
        step = asked.lesson.step(verdict.back)
        text += f"\n\n*{words.GO_BACK(language, title=step.title(language) if step.title else step.id)}*"
    return text
