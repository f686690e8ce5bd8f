"""Probes of the machine itself: Python, the system, memory."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from tutor.doctor.finding import Finding, Machine
from tutor.i18n import doctor_machine as words
from tutor.i18n.filled import filled, same

GB = 1e9
MEMORY_FOR_A_RUN = 0.5 * GB
MEMINFO = Path("/proc/meminfo")
SHARED = Path("/dev/shm")  # where Linux keeps what processes share


def python(machine: Machine) -> Iterator[Finding]:
    """Which Python this is."""
    good = sys.version_info >= (3, 11)
    found = same(f"{platform.python_version()}, {sys.executable}")
    yield Finding("python", words.PYTHON, good, found, None if good else words.OLD_PYTHON)


def system(machine: Machine) -> Iterator[Finding]:
    """Which system, processor and number of cores."""
    found = f"{platform.system()} {platform.release()}, {platform.machine()}"
    yield Finding("system", words.SYSTEM, None, filled(words.CORES, system=found, cores=os.cpu_count() or 1))


def memory(machine: Machine) -> Iterator[Finding]:
    """What is free, where the system tells."""
    if not MEMINFO.exists():
        return
    facts = dict(line.split(":", 1) for line in MEMINFO.read_text().splitlines())
    free = int(facts["MemAvailable"].split()[0]) * 1024
    good = free >= MEMORY_FOR_A_RUN
    found = filled(words.FREE, free=free / GB)
    yield Finding("memory", words.MEMORY, good, found, None if good else words.LITTLE_MEMORY)


def shared_memory(machine: Machine) -> Iterator[Finding]:
    """Room for what processes share: a `DataLoader` with workers hands its batches over there."""
    if not sys.platform.startswith("linux"):
        return
    free = shutil.disk_usage(SHARED).free if os.access(SHARED, os.W_OK) else 0
    good = free >= 0.05 * GB
    found = filled(words.FREE, free=free / GB)
    yield Finding("shared-memory", words.SHARED_MEMORY, good, found, None if good else words.LITTLE_SHARED)
