"""What the system says of language and characters; what was asked for, and what the learner used last, goes first."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path

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


def environment(environ: Mapping[str, str], file: Path = Path("/proc/self/environ")) -> dict[str, str]:
    """The environment as it was given to this process, where the system tells.

    In the locale C Python sets LC_CTYPE to a UTF-8 locale as it starts (PEP 538), which says nothing of the terminal.
    """
    now = dict(environ)
    with contextlib.suppress(OSError):
        given = [line.partition(b"=")[2] for line in file.read_bytes().split(b"\0") if line.startswith(b"LC_CTYPE=")]
        # What was changed since then, but for what Python itself writes, was meant.
        if not given and now.get("LC_CTYPE") in ("C.UTF-8", "C.utf8", "UTF-8"):
            del now["LC_CTYPE"]
    return now
