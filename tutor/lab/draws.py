"""What a family makes of its seeds, in a run's process: the figures of questions to come."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from tutor.lab.closing import Script
from tutor.live.generators import seed_all
from tutor.live.summary import figure

PARTS = ("given", "key", "wrong")
"""What `make(seed)` returns: parameters by name, the key, distractors by name. None for one that this seed lacks."""

Make = Callable[[int], Any]
"""The function that the file of a family defines."""


def draws(make: Make, file: str, seeds: Iterable[int], twice: bool) -> dict[str, Any]:
    """The figures of a run that draws. `draws` has one for each seed: `{given, key, wrong}` as plain values, or
    `{error, line}` where `make`, which stands in `file`, raised.

    With `twice` everything is made a second time, in the opposite order; `unsteady` holds the seeds for which
    something else came out.
    """
    wanted = list(seeds)
    made = [_draw(make, seed, file) for seed in wanted]
    figures: dict[str, Any] = {"draws": made}
    if twice:
        pairs = zip(reversed(wanted), reversed(made), strict=True)
        figures["unsteady"] = sorted(seed for seed, first in pairs if repr(_draw(make, seed, file)) != repr(first))
    return figures


def _draw(make: Make, seed: int, file: str) -> dict[str, Any]:
    """One draw; whoever draws from the generators of Python, NumPy or torch gets the same of the same seed, too."""
    seed_all(seed)
    try:
        return _plain(make(seed))
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}".rstrip(": "), "line": Script(file).line(error)}


def _plain(made: Any) -> dict[str, Any]:
    """What was made as plain values. Raises TypeError when it has another form."""
    if not isinstance(made, dict) or sorted(made) != sorted(PARTS):
        raise TypeError(f"make(seed) must return a dict of {', '.join(PARTS)}")
    given, wrong = made["given"], made["wrong"]
    if not isinstance(given, dict) or not isinstance(wrong, dict):
        raise TypeError("`given` and `wrong` must be dicts")
    return {
        "given": {str(name): _value(value) for name, value in given.items()},
        "key": _value(made["key"]),
        "wrong": {str(name): _value(value) for name, value in wrong.items() if value is not None},
    }


def _value(value: Any) -> Any:
    """A plain value; a text in two languages stays one."""
    return {str(key): figure(each) for key, each in value.items()} if isinstance(value, dict) else figure(value)
