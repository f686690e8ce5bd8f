"""Probes of what may be added: another editor, and the extras of our own package."""

from __future__ import annotations

import importlib.metadata
import re
import shlex
import shutil
from collections.abc import Iterator
from importlib.util import find_spec

from tutor.doctor.finding import Finding, Machine
from tutor.doctor.packages import OURS, asked_for
from tutor.i18n import Text
from tutor.i18n import doctor_data as words
from tutor.i18n.filled import filled, same

_EXTRA = re.compile(r"""extra\s*==\s*["']([\w-]+)["']""")
_NAME = re.compile(r"[\w.-]+")


def editor(machine: Machine) -> Iterator[Finding]:
    """What an exercise is written in: our editor, and the learner's own."""
    from tutor.study.editor import EDITORS

    coloured = find_spec("tree_sitter") is not None and find_spec("tree_sitter_python") is not None
    own = words.OWN_COLOURED if coloured else words.OWN_PLAIN
    wanted = machine.environ.get("VISUAL") or machine.environ.get("EDITOR")
    path = machine.environ.get("PATH")
    try:
        named = shlex.split(wanted)[:1] if wanted else [name for name in EDITORS if shutil.which(name, path=path)][:1]
    except ValueError:  # a quotation that is never closed
        named = [wanted or ""]
    if not named:
        outside, ok = words.NO_OUTSIDE, False
    else:
        ok = shutil.which(named[0], path=path) is not None
        outside = filled(words.OUTSIDE if ok else words.OUTSIDE_MISSING, command=wanted or named[0])
    found = filled(words.EDITORS, own=own, outside=outside)
    yield Finding("editor", words.EDITOR, ok or None, found, None if ok else words.SET_EDITOR)


def extras(machine: Machine) -> Iterator[Finding]:
    """Each extra of our own metadata: what it is for, and whether it is there."""
    asked: dict[str, list[str]] = {}
    for line in asked_for():
        extra, name = _EXTRA.search(line), _NAME.match(line)
        if extra and name:
            asked.setdefault(extra[1], []).append(name[0])
    if not asked:
        yield Finding("extras", words.EXTRAS, None, words.NO_EXTRAS)
        return
    states = [_state(name, packages) for name, packages in asked.items()]
    found = Text(en="\n".join(text.en for text, _ in states), zh="\n".join(text.zh for text, _ in states))
    missing = [name for name, (_, whole) in zip(asked, states, strict=True) if not whole]
    advice = filled(words.GET_EXTRAS, name=OURS, extras=",".join(missing)) if missing else None
    yield Finding("extras", words.EXTRAS, None, found, advice)


def _state(name: str, packages: list[str]) -> tuple[Text, bool]:
    """An extra in words, and whether all of it is there."""
    count = sum(map(_is_there, packages))
    if count == len(packages):
        state = words.INSTALLED
    elif count:
        state = filled(words.PARTLY, count=count, all=len(packages))
    else:
        state = words.MISSING
    purpose = words.PURPOSES.get(name, same(", ".join(packages)))
    return filled(words.EXTRA, name=name, purpose=purpose, state=state), count == len(packages)


def _is_there(package: str) -> bool:
    try:
        importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True
