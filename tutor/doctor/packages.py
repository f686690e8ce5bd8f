"""Probes of the packages: which version, and for those of the demos whether they can be imported."""

from __future__ import annotations

import importlib.metadata
import json
import subprocess
import sys
from collections.abc import Iterator

from tutor.doctor.finding import Finding, Machine
from tutor.i18n import Text
from tutor.i18n import doctor as words
from tutor.i18n.filled import filled, same

OURS = "tutor-lab"
SHOWN = ("textual",)
"""Packages of the app itself: it would not have come this far without them, so the version is enough."""
TRIED = {"torch": "torch", "scikit-learn": "sklearn", "jieba": "jieba"}
"""Packages of the demos and their modules; imported in a process of their own, since torch takes seconds."""

_IMPORT = """
import contextlib, io, json, sys, time
start = time.perf_counter()
with contextlib.redirect_stdout(io.StringIO()):
    module = __import__(sys.argv[1])
seconds = time.perf_counter() - start
devices = []
if sys.argv[1] == "torch":
    count = module.cuda.device_count() if module.cuda.is_available() else 0
    devices = [f"cuda:{index} ({module.cuda.get_device_name(index)})" for index in range(count)]
    devices += ["mps"] * module.backends.mps.is_available()
print(json.dumps({"seconds": seconds, "devices": ["cpu", *devices]}))
"""


def packages(machine: Machine) -> Iterator[Finding]:
    """One finding for each package that matters."""
    for name in SHOWN:
        version = _version(name)
        yield _missing(name) if version is None else Finding(name, same(name), True, same(version))
    for name, module in TRIED.items():
        version = _version(name)
        yield _missing(name) if version is None else _tried(name, module, version, machine.patience)


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _missing(name: str) -> Finding:
    advice = filled(words.INSTALL, requirement=_requirement(name))
    return Finding(name, same(name), False, words.NOT_INSTALLED, advice)


def _requirement(name: str) -> str:
    """The package as our own metadata asks for it, for instance `"torch<2.14,>=2.13"`."""
    try:
        asked = importlib.metadata.requires(OURS) or []
    except importlib.metadata.PackageNotFoundError:  # run from a checkout that was never installed
        asked = []
    for line in asked:
        specifier = line.partition(";")[0].strip()
        if specifier.startswith(name) and not specifier[len(name) : len(name) + 1].isalnum():
            return f'"{specifier}"'
    return name


def _tried(name: str, module: str, version: str, patience: float) -> Finding:
    def finding(ok: bool, found: Text, advice: Text | None = None) -> Finding:
        return Finding(name, same(name), ok, found, advice)

    try:
        done = subprocess.run(
            [sys.executable, "-c", _IMPORT, module],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=patience,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return finding(False, filled(words.TOO_SLOW, version=version, seconds=patience), words.TOO_SLOW_ADVICE)
    if done.returncode != 0:
        said = done.stderr.strip().splitlines()
        error = said[-1] if said else f"exit {done.returncode}"
        advice = filled(words.REINSTALL, requirement=_requirement(name))
        return finding(False, filled(words.NOT_IMPORTED, version=version, error=error), advice)
    answer = json.loads(done.stdout)
    if name == "torch":
        version = ", ".join([version, *answer["devices"]])
    return finding(True, filled(words.IMPORTED, version=version, seconds=answer["seconds"]))
