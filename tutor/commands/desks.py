"""Where a command sits down with the learner, line by line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tutor.call import Call

if TYPE_CHECKING:
    from tutor.plain.desk import Desk


def somebody_types() -> bool:
    """Whether lines are typed and read at a terminal, whatever it can do."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def desk_of(call: Call, *, quiet: bool = False) -> Desk:
    """The services of a sitting at standard input and output; `quiet` prints nothing."""
    import io

    from tutor.plain.desk import Desk
    from tutor.plain.lines import Lines

    lines = Lines(sys.stdin, io.StringIO() if quiet else sys.stdout)
    return Desk(call.packs, call.store, call.language, lines, device=call.device, limits=call.limits)
