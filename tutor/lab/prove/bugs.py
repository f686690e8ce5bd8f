"""Programs with one wrong line: it makes a difference, and the right line ends well."""

from __future__ import annotations

from tutor.course.model import AskStep
from tutor.i18n import proof as words
from tutor.lab.limits import Limits
from tutor.lab.orders import Plan
from tutor.lab.prove.prover import Prover, reason
from tutor.live.frames import Console, Failed, Frame, Result


async def prove_bug(prover: Prover, step: AskStep) -> None:
    """The program and the one put right end differently, and the second ends well."""
    assert step.program is not None
    assert step.fixed is not None
    last, right = await _outcome(prover, step.fixed)
    if isinstance(last, Failed):
        prover.say(step.id, "fixed-fails", words.FIXED_FAILS, name=step.fixed, reason=reason(last))
    elif (await _outcome(prover, step.fixed))[1] != right:
        prover.say(step.id, "fixed-unsteady", words.FIXED_UNSTEADY, name=step.fixed)
    elif (await _outcome(prover, step.program))[1] == right:
        prover.say(step.id, "no-bug", words.NO_BUG, name=step.program, other=step.fixed)


async def _outcome(prover: Prover, name: str) -> tuple[Result | Failed, str]:
    """How a program ends; that and all it prints, to compare."""
    printed: list[str] = []

    def read(frames: list[Frame]) -> None:
        printed.extend(frame.text for frame in frames if isinstance(frame, Console))

    last = await prover.ended(Plan(script=str(prover.folder / name), even=True, limits=Limits(seconds=20)), read)
    return last, repr(last) + "".join(printed)
