"""Probes of the lab: a small demo is run in one, and each of its limits is reached once."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from tutor.doctor.finding import Finding, Machine
from tutor.i18n import Text
from tutor.i18n import doctor_machine as words
from tutor.i18n.filled import filled, same

if TYPE_CHECKING:
    from tutor.lab import Lab
    from tutor.lab.limits import Limits
    from tutor.live.frames import Failed, Result

DEMO = """
import torch
from tutor import live

weight = torch.ones(2, requires_grad=True)
for step in live.steps(3):
    loss = (weight**2).sum()
    loss.backward()
    live.curve("loss", loss=loss)
"""

BREAKERS: dict[str, tuple[dict[str, float], str]] = {
    "seconds": ({"seconds": 0.2}, "import time; time.sleep(60)"),
    "cpu": ({"cpu": 0.1, "seconds": 10}, "while True: pass"),
    "memory": ({"memory": 64 << 20}, "held = bytearray(256 << 20)"),
    "output": ({"output": 1 << 20}, "print('x' * (2 << 20))"),
    "files": ({"files": 8}, "held = [open('/dev/null') for _ in range(64)]"),
    "threads": ({"threads": 0}, "import threading; threading.Thread(target=print).start()"),
    "processes": ({"processes": 0}, "import os; os.fork() or os._exit(0)"),
}
"""A program for each limit that runs against it, and the limits it is given."""
REASONS = {"seconds": "time"}
"""Limits that a run which reached them does not call by their own name."""

NEWS_SECONDS = 2.0
"""How long it may take to hear that a run was copied."""

_GROUP = "from tutor.lab.cgroup import enter, homes; print(enter(1 << 30, 64, homes()))"


@dataclass
class Tried:
    """What came of trying a lab."""

    warm: float = 0.0
    """Seconds until it was ready."""
    first: float = 0.0
    """Seconds from then to the first frame with something to see."""
    forks: bool = True
    copies: bool = False
    """Whether the demo can be gone back in."""
    failed: Text | None = None
    """Why the demo did not run."""
    broken: list[str] = field(default_factory=list)
    """Limits that held nothing back."""


def lab(machine: Machine) -> Iterator[Finding]:
    """Whether demos run here, how soon they begin, and whether the limits of a run hold."""
    tried = try_lab(machine.patience)
    if tried.failed is not None:
        yield Finding("lab", words.LAB, False, tried.failed, words.LAB_FAILED_ADVICE)
    else:
        how = words.SPARES if not tried.forks else words.WITH_CHECKPOINTS if tried.copies else words.WITHOUT_CHECKPOINTS
        works = filled(words.LAB_WORKS, warm=tried.warm, first=tried.first * 1000)
        advice = words.WITHOUT_CHECKPOINTS_ADVICE if how is words.WITHOUT_CHECKPOINTS else None
        yield Finding("lab", words.LAB, advice is None or None, _lines(works, how), advice)
    yield limits(machine, tried)


def limits(machine: Machine, tried: Tried) -> Finding:
    """What a run is allowed, and what of it was seen to hold."""
    from tutor.lab.limits import Limits, shown, with_settings

    asked = machine.environ.get("TUTOR_LIMITS", "")
    try:
        settings = _settings(asked)
    except ValueError:
        nonsense = filled(words.BAD_LIMITS, text=asked)
        return Finding("limits", words.LIMITS, False, same(f"TUTOR_LIMITS={asked}"), nonsense)
    allowed = with_settings(Limits(), settings)
    named: dict[str, Any] = {name: getattr(allowed, name) for name in allowed.__struct_fields__}
    named |= {name: shown(allowed, name) for name in ("memory", "output")}
    found = [filled(words.IN_FORCE, **named)]
    if tried.failed is not None:
        return Finding("limits", words.LIMITS, None, _lines(*found, words.NOT_TRIED))
    held = filled(words.SOME_HOLD, names=", ".join(tried.broken)) if tried.broken else words.ALL_HOLD
    group, advice = control_group()
    if tried.broken:
        return Finding("limits", words.LIMITS, False, _lines(*found, held, group), words.LIMITS_NOT_HELD)
    return Finding("limits", words.LIMITS, advice is None or None, _lines(*found, held, group), advice)


def _settings(text: str) -> dict[str, float]:
    """Limits as TUTOR_LIMITS names them; ValueError for what makes no sense."""
    from tutor.lab.limits import NAMES, parsed

    settings = {}
    for word in text.split():
        name, _, value = word.partition("=")
        if name not in NAMES:
            raise ValueError(word)
        settings[name] = parsed(name, value)
    return settings


def control_group() -> tuple[Text, Text | None]:
    """Whether a run can have a control group of its own, tried by a process that enters one; advice where not."""
    from tutor.lab.cgroup import Groups, homes

    places = homes()
    if not places:
        return filled(words.NO_GROUP, reason=words.NO_CGROUP), None
    with subprocess.Popen([sys.executable, "-c", _GROUP], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        said, _ = child.communicate()
    Groups(places).leave(child.pid)
    if said.strip() == b"True":
        return words.GROUP, None
    probe = places[0] / "tutor-doctor"
    try:
        probe.mkdir(exist_ok=True)
        probe.rmdir()
        reason = words.GROUP_BARE
    except OSError:
        reason = words.GROUP_DENIED
    advice = words.GROUP_ADVICE if Path("/run/systemd/system").is_dir() else None
    return filled(words.NO_GROUP, reason=filled(reason, folder=places[0])), advice


def try_lab(patience: float) -> Tried:
    """Run the demo in a lab of its own, then a program against each limit. Never raises for what a lab can do."""
    return asyncio.run(_try_lab(patience))


async def _try_lab(patience: float) -> Tried:
    from tutor.lab import Lab

    tried = Tried()
    lab = Lab()
    tried.forks = lab.method == "fork"
    try:
        with tempfile.TemporaryDirectory(prefix="tutor-doctor-") as folder:
            script = Path(folder, "demo.py")
            async with asyncio.timeout(patience):
                await _run_demo(lab, script, tried)
            if tried.failed is None:
                async with asyncio.timeout(patience):
                    tried.broken = [name for name in BREAKERS if not await _holds(lab, script, name)]
    except TimeoutError:
        tried.failed = filled(words.LAB_SLOW, seconds=patience)
    finally:
        lab.close()
    return tried


async def _run_demo(lab: Lab, script: Path, tried: Tried) -> None:
    from tutor.lab.reasons import explain
    from tutor.live.frames import Failed, Start

    begun = perf_counter()
    lab.on_state = lambda state: setattr(tried, "warm", perf_counter() - begun) if state == "ready" else None
    copied = asyncio.Event()
    lab.checkpoints.on_added = lambda checkpoint: copied.set()
    first: list[float] = []

    def seen(frames: list[Any]) -> None:
        if not first and any(not isinstance(frame, Start) for frame in frames):
            first.append(perf_counter())

    last = await _run(lab, script, DEMO, {}, seen=seen, copies=True)
    if isinstance(last, Failed):
        why = Text(en=explain(last, "en"), zh=explain(last, "zh"))
        tried.failed = filled(words.LAB_FAILED, reason=why)
    else:
        tried.first = first[0] - begun - tried.warm
        if tried.forks:
            with contextlib.suppress(TimeoutError):  # news of a copy comes by a way of its own
                await asyncio.wait_for(copied.wait(), NEWS_SECONDS)
        tried.copies = copied.is_set()
        lab.checkpoints.close()


async def _holds(lab: Lab, script: Path, name: str) -> bool:
    """Whether a run that reaches a limit is ended for it."""
    from tutor.live.frames import Failed

    given, program = BREAKERS[name]
    last = await _run(lab, script, program, given)
    return isinstance(last, Failed) and last.reason == REASONS.get(name, name)


async def _run(
    lab: Lab, script: Path, program: str, given: dict[str, float], *, seen: Any = None, copies: bool = False
) -> Result | Failed:
    from tutor.lab import Plan
    from tutor.lab.headless import play
    from tutor.lab.limits import Limits, with_settings

    script.write_text(program, encoding="utf-8")
    allowed: Limits = with_settings(Limits(seconds=10), given)
    return await play(lab, Plan(script=str(script), limits=allowed, copies=copies), seen)


def _lines(*parts: Text) -> Text:
    return Text(en="\n".join(part.en for part in parts), zh="\n".join(part.zh for part in parts))
