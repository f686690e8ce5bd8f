"""Questions on the screen: a view for all kinds of them, and the keys that answer."""

from tutor.screens.question.questioner import QUESTION_KEYS, Questioner
from tutor.screens.question.standing import Standing
from tutor.screens.question.view import QuestionView
from tutor.study.verdicts import joined, verdict_head

__all__ = ["QUESTION_KEYS", "QuestionView", "Questioner", "Standing", "joined", "verdict_head"]
