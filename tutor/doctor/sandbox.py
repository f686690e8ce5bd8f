"""A probe of what the kernel offers for shutting a stranger's code in. Each is tried in a process of its own.

Sources: the manual pages unshare(2), landlock(7), seccomp(2); the numbers are those of Linux on every processor.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping

from tutor.doctor.finding import Finding, Machine
from tutor.i18n import Text
from tutor.i18n import doctor_machine as words
from tutor.i18n.filled import filled, same

_TRY = """
import ctypes, json, struct
libc = ctypes.CDLL(None, use_errno=True)
NEWUSER, NEWNET = 0x10000000, 0x40000000
LANDLOCK_CREATE_RULESET, ASK_VERSION = 444, 1
SET_SECCOMP, SET_NO_NEW_PRIVS, FILTER, RETURN, ALLOW = 22, 38, 2, 0x06, 0x7FFF0000
long = ctypes.c_long
landlock = libc.syscall(long(LANDLOCK_CREATE_RULESET), None, long(0), long(ASK_VERSION))
instruction = ctypes.create_string_buffer(struct.pack("HBBI", RETURN, 0, 0, ALLOW), 8)
program = ctypes.create_string_buffer(struct.pack("HP", 1, ctypes.addressof(instruction)))
libc.prctl(SET_NO_NEW_PRIVS, long(1), long(0), long(0), long(0))
seccomp = libc.prctl(SET_SECCOMP, long(FILTER), program, long(0), long(0)) == 0
namespaces = libc.unshare(NEWUSER | NEWNET) == 0
print(json.dumps({"namespaces": namespaces, "landlock": max(landlock, 0), "seccomp": seccomp}))
"""


def sandbox(machine: Machine) -> Iterator[Finding]:
    """What could shut a demo in. None of it is used yet, and the finding says so."""
    yield Finding("sandbox", words.SANDBOX, None, offered(_asked()), words.TRUSTED_ONLY)


def offered(answer: Mapping[str, int]) -> Text:
    """What the kernel offered, in words."""
    version = answer.get("landlock", 0)
    parts = {
        "namespaces": words.NAMESPACES,
        "landlock": filled(words.LANDLOCK, version=version) if version else same("Landlock"),
        "seccomp": words.SECCOMP,
    }
    there = [text for name, text in parts.items() if answer.get(name)]
    missing = [text for name, text in parts.items() if not answer.get(name)]
    if not there:
        return words.NOTHING_OFFERED
    found = filled(words.OFFERED, parts=listed(there))
    return filled(words.NOT_OFFERED, offered=found, missing=listed(missing)) if missing else found


def listed(texts: list[Text]) -> Text:
    """Several things in a row."""
    from tutor.i18n.doctor import COMMA

    return Text(en=COMMA.en.join(text.en for text in texts), zh=COMMA.zh.join(text.zh for text in texts))


def _asked() -> dict[str, int]:
    """What a process found out that is gone by now; nothing where the system has none of it."""
    if sys.platform != "linux":
        return {}
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _TRY], stdin=subprocess.DEVNULL, capture_output=True, timeout=10, check=False
    )
    answer: dict[str, int] = json.loads(done.stdout) if done.returncode == 0 else {}
    return answer
