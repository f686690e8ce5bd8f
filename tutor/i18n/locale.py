"""Which language to begin with: what was asked for, what the learner used last, what the system says."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.i18n.text import LANGUAGES, Language


def as_language(name: str | None) -> Language | None:
    """`en` or `zh` from a name such as `zh_CN.UTF-8`; None for anything else."""
    short = (name or "").lower().replace("-", "_").partition("_")[0].partition(".")[0]
    return next((language for language in LANGUAGES if language == short), None)


def language_of(environ: Mapping[str, str]) -> Language:
    """The language of a POSIX environment: Chinese for `zh*`, English for everything else."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return "zh" if environ[name].lower().startswith("zh") else "en"
    return "en"
