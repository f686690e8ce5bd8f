"""What is said to an answer: whether it was right, how sure one was, the key, and why."""

from __future__ import annotations

from tutor.course.answers import Verdict, wordings
from tutor.course.families import shown
from tutor.course.model import AskStep, PredictStep
from tutor.i18n import Language
from tutor.i18n import questions as words
from tutor.learner.attempt import Sure

SURE_WORDS = {"guess": words.GUESS, "likely": words.LIKELY, "certain": words.CERTAIN}


def joined(language: Language, *sentences: str) -> str:
    """Sentences in a row: English parts them by a space, Chinese by nothing."""
    return ("" if language == "zh" else " ").join(filter(None, sentences))


def verdict_head(verdict: Verdict | None, language: Language) -> str:
    """Whether the prediction came true, in a few words."""
    if verdict is None:
        return ""
    return (words.AS_PREDICTED if verdict.right else words.NOT_AS_PREDICTED)(language)


def said_of(
    step: AskStep | PredictStep,
    verdict: Verdict,
    language: Language,
    *,
    sure: Sure | None = None,
    tries: int = 1,
    typed: str = "",
    final: bool = False,
) -> str:
    """Markdown for a verdict: whether it is right, and why. `typed` is what was written, `final` whether no other
    answer is taken. How sure the learner was belongs to the first of the `tries`.
    """
    predicted = isinstance(step, PredictStep)
    head = verdict_head(verdict, language) if predicted else (words.RIGHT if verdict.right else words.WRONG)(language)
    text = joined(
        language,
        f"**{head}**",
        words.YOU_SAID(language, sure=SURE_WORDS[sure](language)) if sure is not None and tries < 2 else "",
        _key_of(step, typed.strip(), tries, language) if verdict.right else "",
        verdict.why(language) if verdict.why else "",
    )
    if not verdict.right and verdict.why is None and not predicted and not final:
        text = joined(language, text, words.TRY_AGAIN(language))
    return text


def _key_of(step: AskStep | PredictStep, typed: str, tries: int, language: Language) -> str:
    """The key of a question that is typed, where what was typed reads otherwise; other kinds show it in place."""
    if not isinstance(step, AskStep) or step.kind not in ("number", "shape", "text"):
        return ""
    keys = wordings(step.answer) if step.kind == "text" else [shown(step.answer)]
    if typed in keys and tries < 2:
        return ""
    return words.THE_KEY(language, key=" / ".join(f"`{key}`" for key in keys)) + ("。" if language == "zh" else ".")
