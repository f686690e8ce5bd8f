"""Where tensors of a demo are computed: the device asked for, where it is present, and the CPU otherwise."""

from __future__ import annotations

import re

VARIABLE = "TUTOR_DEVICE"
"""The environment variable that asks for a device where no option does."""

_NAME = re.compile(r"cpu|mps|cuda(:\d{1,3})?")


def device_name(text: str) -> str:
    """The name of a device, as PyTorch has it: cpu, mps, cuda or cuda:1. ValueError for another."""
    name = text.strip().lower()
    if not _NAME.fullmatch(name):
        raise ValueError(f"{text!r} is no device")
    return name


def in_force(asked: str) -> str:
    """The device asked for if this machine has it, else the CPU. Loads torch only for another device than the CPU.

    Asking for CUDA may initialise it, and a process that has done so cannot be forked: ask in the run's own process.
    """
    kind, _, index = asked.partition(":")
    if kind == "cpu":
        return "cpu"
    import torch

    if kind == "mps":
        return asked if torch.backends.mps.is_available() else "cpu"
    present = torch.cuda.device_count() if torch.cuda.is_available() else 0
    return asked if int(index or 0) < present else "cpu"
