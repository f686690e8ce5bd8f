"""Keys of questions, recomputed."""

from __future__ import annotations

from tutor.course.model import AskStep
from tutor.i18n import proof as words
from tutor.lab.plans import verify_plan
from tutor.lab.prove.prover import Prover
from tutor.lab.prove.values import equal, short


async def prove_key(prover: Prover, step: AskStep) -> None:
    """What `verify` gives is the key, and no wrong option's value."""
    if step.verify is None:
        return
    last = await prover.result(step.id, verify_plan([step.verify]))
    if last is None:
        return
    got = last.figures["values"][0]
    if step.kind in ("number", "shape"):
        if not equal(got, step.answer, step.within):
            prover.say(step.id, "verify", words.KEY_DIFFERS, got=short(got), want=short(step.answer))
    elif step.kind == "choices":
        key = [option.right for option in step.options]
        if got != key:
            prover.say(step.id, "verify", words.KEY_DIFFERS, got=short(got), want=short(key))
    else:
        for index, option in enumerate(step.options):
            claimed = option.value if option.value is not None else option.text.en.strip("`")
            same = equal(got, claimed, step.within) or (option.value is None and str(got) == claimed)
            if same != option.right and (option.right or option.value is not None):
                text = words.OPTION_NOT_TRUE if option.right else words.OPTION_TRUE
                prover.say(step.id, "verify", text, number=index + 1, when=f"{step.verify} = {short(got)}")
