"""What a learner's answer means, and what to say to it."""

from tutor.course.answers.judge import amiss_among, judge, wordings
from tutor.course.answers.number import parse_number
from tutor.course.answers.shape import parse_shape
from tutor.course.answers.text import same_text
from tutor.course.answers.verdict import Verdict

__all__ = [
    "Verdict",
    "amiss_among",
    "judge",
    "parse_number",
    "parse_shape",
    "same_text",
    "wordings",
]
