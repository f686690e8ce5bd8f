"""Probes of the packages: which version, and for those of the demos whether they can be imported."""

from __future__ import annotations

import importlib.metadata
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tutor.doctor.finding import Finding, Machine
from tutor.i18n import Text
from tutor.i18n import doctor_machine as words
from tutor.i18n.filled import filled, same

OURS = "tutor-lab"
SHOWN = ("textual",)
"""Packages of the app itself: it would not have come this far without them, so the version is enough."""
TORCH = ("torch", "torch")
TRIED = {"scikit-learn": "sklearn", "jieba": "jieba"}
"""Packages of the demos and their modules; imported in a process of their own, since some take seconds."""
NVIDIA = Path("/proc/driver/nvidia")
"""There where a driver for a GPU of NVIDIA is loaded (Linux)."""

_IMPORT = """
import contextlib, io, json, sys, time
start = time.perf_counter()
with contextlib.redirect_stdout(io.StringIO()):
    module = __import__(sys.argv[1])
answer = {"seconds": time.perf_counter() - start}
if sys.argv[1] == "torch":
    count = module.cuda.device_count() if module.cuda.is_available() else 0
    devices = [f"cuda:{index} ({module.cuda.get_device_name(index)})" for index in range(count)]
    devices += ["mps"] * module.backends.mps.is_available()
    answer |= {"devices": ["cpu", *devices], "threads": module.get_num_threads(), "cuda": module.version.cuda}
print(json.dumps(answer))
"""


def torch(machine: Machine) -> Iterator[Finding]:
    """Which PyTorch, how long it takes to import, and what it can compute on."""
    name, module = TORCH
    version, answer = _tried(name, module, machine.patience)
    if isinstance(answer, Finding):
        yield answer
        return
    devices = ", ".join(answer["devices"])
    figures = {"version": version, "seconds": answer["seconds"], "devices": devices, "threads": answer["threads"]}
    advice = other_version(name, version)
    if advice is None and answer["cuda"] and len(answer["devices"]) == 1:
        advice = filled(words.OLD_DRIVER if NVIDIA.exists() else words.IDLE_CUDA, cuda=answer["cuda"])
    yield Finding(name, same(name), advice is None or None, filled(words.TORCH, **figures), advice)


def packages(machine: Machine) -> Iterator[Finding]:
    """One finding for each other package that matters."""
    for name in SHOWN:
        version = _version(name)
        if version is None:
            yield _missing(name)
        else:
            advice = other_version(name, version)
            yield Finding(name, same(name), advice is None or None, same(version), advice)
    for name, module in TRIED.items():
        version, answer = _tried(name, module, machine.patience)
        if isinstance(answer, Finding):
            yield answer
        else:
            advice = other_version(name, version)
            found = filled(words.IMPORTED, version=version, seconds=answer["seconds"])
            yield Finding(name, same(name), advice is None or None, found, advice)


def other_version(name: str, version: str) -> Text | None:
    """What to do where this is not a version that our own metadata asks for."""
    asked = _requirement(name)
    if all(_allows(sign, bound, version) for sign, bound in _CLAUSE.findall(asked)):
        return None
    return filled(words.OTHER_VERSION, asked=asked.strip('"'), requirement=asked)


_CLAUSE = re.compile(r"(>=|<=|==|<|>)\s*([0-9][0-9.]*)")


def _allows(sign: str, bound: str, version: str) -> bool:
    """Whether a version lies on the right side of a bound, as far as their numbers tell."""
    ours, theirs = (tuple(map(int, re.findall(r"\d+", text.partition("+")[0])[:3])) for text in (version, bound))
    ours, theirs = ((*numbers, 0, 0, 0)[:3] for numbers in (ours, theirs))
    return {">=": ours >= theirs, "<=": ours <= theirs, "==": ours == theirs, "<": ours < theirs, ">": ours > theirs}[
        sign
    ]


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
    for line in asked_for():
        specifier = line.partition(";")[0].strip()
        if specifier.startswith(name) and not specifier[len(name) : len(name) + 1].isalnum():
            return f'"{specifier}"'
    return name


def asked_for() -> list[str]:
    """What our own metadata asks for; nothing where tutor runs from a checkout that was never installed."""
    try:
        return importlib.metadata.requires(OURS) or []
    except importlib.metadata.PackageNotFoundError:
        return []


def _tried(name: str, module: str, patience: float) -> tuple[str, dict[str, Any] | Finding]:
    """The version of a package, and what came of importing it; a finding where nothing did."""
    version = _version(name)
    if version is None:
        return "", _missing(name)

    def failed(found: Text, advice: Text) -> tuple[str, Finding]:
        return version or "", Finding(name, same(name), False, found, advice)

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
        return failed(filled(words.TOO_SLOW, version=version, seconds=patience), words.TOO_SLOW_ADVICE)
    if done.returncode != 0:
        said = done.stderr.strip().splitlines()
        error = said[-1] if said else f"exit {done.returncode}"
        advice = filled(words.REINSTALL, requirement=_requirement(name))
        return failed(filled(words.NOT_IMPORTED, version=version, error=error), advice)
    answer: dict[str, Any] = json.loads(done.stdout)
    return version, answer
