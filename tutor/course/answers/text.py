"""When two wordings are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from tutor.course.answers.fold import unraised

LONGEST = 200
"""Characters of an answer in words that somebody may mean."""
_AROUND = "\"'`*“”‘’„«»「」『』《》 "
_AFTER = ".。!?,;:，；：！？…、"
_BETWEEN = re.compile(r"(?<=[^\W_])[\s_\u2010-\u2015\u2212\u00ad-]+(?=[^\W_])")
"""What may stand between two words: blanks, underscores, hyphens and dashes."""
_SIGN = re.compile(r"\s*([=+*/<>()\[\]{},:|])\s*")
"""A sign of a program or a formula, with the blanks around it that make no difference."""
_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\w)")


def same_text(given: str, accepted: Iterable[str]) -> bool:
    """Whether an answer is one of the wordings that count.

    Width, case, quotes around it, punctuation behind it, an English article before it, spaces and hyphens between words
    and spaces around signs make no difference. Word forms do: plurals and synonyms are wordings of their own.
    """
    said = normal(given)
    return bool(said) and any(said == normal(wording) for wording in accepted)


def normal(text: str) -> str:
    """What all spellings of a wording have in common; empty when nothing is said, or far too much."""
    if len(text) > LONGEST:
        return ""
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", unraised(text)).casefold())
    text = " ".join("".join(" " if c.isspace() else c for c in text if c.isprintable() or c.isspace()).split())
    bare = text.strip(_AROUND).rstrip(_AFTER + _AROUND).strip(_AROUND)
    # What is nothing but such signs, as `...`, is meant as it stands.
    text = _ARTICLE.sub("", bare, count=1) if _ARTICLE.match(bare) else bare or text
    return _BETWEEN.sub(_joined, _SIGN.sub(r"\1", text))


def _joined(match: re.Match[str]) -> str:
    """Nothing, as in `over-fitting`; between two digits a gap or a sign has a meaning."""
    before, after = match.string[match.start() - 1], match.string[match.end()]
    if not (before.isdigit() and after.isdigit()):
        return ""
    return match[0].strip() or " "
