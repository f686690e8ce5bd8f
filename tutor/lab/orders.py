"""What the app and the zygote say to each other, beside the frames of the runs themselves."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from tutor.lab.limits import Limits
from tutor.live.frames import Figure


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to run in a process of its own."""

    task: Literal["demo", "verify", "exercise", "family"] = "demo"
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
    limits: Limits = Limits()
    threads: int = 1
    """Threads that PyTorch computes with."""
    copies: bool = False
    """Whether the run makes paused copies of itself, to go on from with other knobs. An even run never does."""
    lingers: bool = False
    """Whether the process stays after its end while there is more to see of its tensors than was shown."""
    watched: bool = False
    """Whether somebody looks at the program when the run begins; only of a run that lingers."""
    expressions: list[str] = []
    """For `verify`: what to evaluate."""
    given: dict[str, Any] = {}
    """For `verify`: names with their values. For `exercise`: `{"solution": path, "text": in its place, or None}`.
    For `family`: `{"seeds": numbers, "twice": whether to make each a second time}`."""


class Spawn(msgspec.Struct, frozen=True, tag="spawn"):
    """Start a run; two sockets come along: one for its frames, one for news of its copies."""

    run: int
    plan: Plan


class Kill(msgspec.Struct, frozen=True, tag="kill"):
    """End a run, whatever it does."""

    run: int


class Adopt(msgspec.Struct, frozen=True, tag="adopt"):
    """A process that went on from a copy of another run is a run of its own."""

    run: int
    pid: int


Order = Spawn | Kill | Adopt


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """The zygote is warm."""

    threads: int
    """Threads at the moment before the first fork; more than one is not safe."""
    seconds: float


class Taken(msgspec.Struct, frozen=True, tag="taken"):
    """The connections of a run have arrived: the app may close its copies of them."""

    run: int


class Ended(msgspec.Struct, frozen=True, tag="ended"):
    """The process of a run is gone: by its own exit (`code`) or by a signal."""

    run: int
    code: int
    signal: int
    cpu: float = 0.0
    """Seconds of computing that it used."""
    out_of_memory: bool = False
    """Whether the system killed it, or a process it started, because its control group was full."""


Report = Ready | Taken | Ended


class Copied(msgspec.Struct, frozen=True, tag="copied"):
    """A run made a paused copy of itself after `step` steps; a socket to wake it comes along."""

    step: int
    bytes: int
    """Data that the copy may come to hold for itself alone."""


class Born(msgspec.Struct, frozen=True, tag="born"):
    """A process went on from a copy."""

    pid: int


News = Copied | Born


class Continue(msgspec.Struct, frozen=True):
    """To a copy: go on as a run of its own. Its two sockets come along, as with `Spawn`."""

    knobs: dict[str, Figure]
    pace: float


news_decoder = msgspec.msgpack.Decoder(News)
continue_decoder = msgspec.msgpack.Decoder(Continue)
order_decoder = msgspec.msgpack.Decoder(Order)
report_decoder = msgspec.msgpack.Decoder(Report)
