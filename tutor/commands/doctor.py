"""`tutor doctor`: whether this machine is fit."""

from __future__ import annotations

from tutor.call import Call


def doctor(call: Call) -> int:
    """`tutor doctor [--json]`."""
    from tutor import doctor as room

    return room.run(
        call.language,
        as_json=call.options.json,
        data=getattr(call.options, "data", None),
        courses=getattr(call.options, "courses", []),
    )
