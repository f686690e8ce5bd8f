"""What is said below a question: what to do, then whether it was right, and why."""

from __future__ import annotations

from tutor.course.answers import Verdict, wordings
from tutor.course.families import shown
from tutor.course.model import AskStep, PredictStep
from tutor.i18n import Language, Text
from tutor.i18n import questions as words
from tutor.screens.question.asked import Asked

SURE_WORDS = {"guess": words.GUESS, "likely": words.LIKELY, "certain": words.CERTAIN}


def joined(language: Language, *sentences: str) -> str:
    """Sentences in a row: English parts them by a space, Chinese by nothing."""
    return ("" if language == "zh" else " ").join(filter(None, sentences))


def verdict_head(verdict: Verdict | None, language: Language) -> str:
    """Whether the prediction came true, in a few words."""
    if verdict is None:
        return ""
    return (words.AS_PREDICTED if verdict.right else words.NOT_AS_PREDICTED)(language)


def feedback(asked: Asked, invitation: Text, language: Language) -> str:
    """Markdown for this moment of a question."""
    standing = asked.standing
    verdict = standing.verdict
    if standing.problem is not None:
        return f"*{standing.problem(language)}*"
    if verdict is None or not asked.revealed:
        return "" if asked.done else f"*{invitation(language)}*"
    predicted = isinstance(asked.step, PredictStep)
    head = verdict_head(verdict, language) if predicted else (words.RIGHT if verdict.right else words.WRONG)(language)
    text = joined(
        language,
        f"**{head}**",
        said_sure(asked, language),
        key_of(asked, language) if verdict.right else "",
        verdict.why(language) if verdict.why else "",
    )
    if not verdict.right and verdict.why is None and not predicted and not standing.final:
        text = joined(language, text, words.TRY_AGAIN(language))
    if asked.sentence and predicted:
        text = f"{text}\n\n{asked.sentence}"
    if not verdict.right and verdict.back:
        step = asked.lesson.step(verdict.back)
        text += f"\n\n*{words.GO_BACK(language, title=step.title(language) if step.title else step.id)}*"
    return text


def said_sure(asked: Asked, language: Language) -> str:
    """How sure the learner was, beside the first verdict, which it belongs to."""
    sure = asked.standing.sure
    if sure is None or asked.standing.tries > 1:
        return ""
    return words.YOU_SAID(language, sure=SURE_WORDS[sure](language))


def key_of(asked: Asked, language: Language) -> str:
    """The key of a question that is typed, where what was typed reads otherwise; other kinds show it in place."""
    step, typed = asked.step, asked.standing.typed.strip()
    if not isinstance(step, AskStep) or step.kind not in ("number", "shape", "text"):
        return ""
    keys = wordings(step.answer) if step.kind == "text" else [shown(step.answer)]
    if typed in keys and asked.standing.tries < 2:
        return ""
    return words.THE_KEY(language, key=" / ".join(f"`{key}`" for key in keys)) + ("。" if language == "zh" else ".")
