"""How the process of a run is made, which depends on the system."""

from __future__ import annotations

import sys
from typing import Literal

Method = Literal["fork", "spawn"]

KEEPERS: dict[Method, str] = {"fork": "tutor.lab.zygote", "spawn": "tutor.lab.nursery"}
"""The module of the process that keeps the runs."""


def usual(platform: str = sys.platform) -> Method:
    """The method for a platform: fork where a process that has loaded torch may fork, and that is Linux.

    On macOS, Accelerate and the Objective-C runtime do not survive a fork without exec; there a run is one of a few
    processes that were started beforehand.
    """
    return "fork" if platform == "linux" else "spawn"
