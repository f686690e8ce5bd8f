"""What the app and the zygote say to each other, beside the frames of the runs themselves."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from tutor.live.frames import Figure


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to run in a process of its own."""

    task: Literal["demo", "verify", "exercise"] = "demo"
    script: str
    """The file to run: a demo, or the hidden checks of an exercise."""
    lesson: str = ""
    step: str = ""
    knobs: dict[str, Figure] = {}
    seed: int | None = None
    """The seed asked for; None leaves it to the demo."""
    device: str = "cpu"
    even: bool = False
    """Whether frames come at fixed steps, so that the same plan sends the same bytes, rather than by time."""
    pictures: int = 12
    """With `even`: about how many pictures of a loop are wanted; 0 for none but the last."""
    pace: float = 0.0
    """Steps a second to begin with; 0 for full speed. An even run is never slowed."""
    seconds: float = 60.0
    """Wall clock allowed, not counting pauses."""
    memory: int = 4 << 30
    """Bytes of data the run may allocate beyond what it starts with."""
    expressions: list[str] = []
    """For `verify`: what to evaluate."""
    given: dict[str, Any] = {}
    """For `verify`: names with their values. For `exercise`: `{"solution": path}`."""


class Spawn(msgspec.Struct, frozen=True, tag="spawn"):
    """Start a run; its socket comes along."""

    run: int
    plan: Plan


class Kill(msgspec.Struct, frozen=True, tag="kill"):
    """End a run, whatever it does."""

    run: int


Order = Spawn | Kill


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """The zygote is warm."""

    threads: int
    """Threads at the moment before the first fork; more than one is not safe."""
    seconds: float


class Ended(msgspec.Struct, frozen=True, tag="ended"):
    """The process of a run is gone: by its own exit (`code`) or by a signal."""

    run: int
    code: int
    signal: int


Report = Ready | Ended

order_decoder = msgspec.msgpack.Decoder(Order)
report_decoder = msgspec.msgpack.Decoder(Report)
