"""How frames and controls travel: a length, then msgpack. One stream of batches down, one of controls up."""

from __future__ import annotations

import struct
from typing import Any

import msgspec

from tutor.live.frames import Figure, Frame

LENGTH = struct.Struct("<I")
NO_READER = 117
"""The exit code of a run that can tell nobody anything: the app is gone, or the demo broke the connection."""
MAX_MESSAGE = 64 << 20
"""A longer message is no message of ours: the stream is damaged."""


class Pause(msgspec.Struct, frozen=True, tag="pause"):
    """Hold before the next step."""


class Resume(msgspec.Struct, frozen=True, tag="resume"):
    """Go on."""


class OneStep(msgspec.Struct, frozen=True, tag="step"):
    """Take one step, then hold again."""


class Speed(msgspec.Struct, frozen=True, tag="speed"):
    """At most so many steps a second; 0 for as fast as it goes."""

    steps: float


class Turn(msgspec.Struct, frozen=True, tag="turn"):
    """A knob has a new value."""

    knob: str
    value: Figure


class Look(msgspec.Struct, frozen=True, tag="look"):
    """Show another part of the tensor in a panel: a leading `index`, a `window` at full resolution from (top, left)."""

    panel: str
    index: list[int]
    window: tuple[int, int] | None


class Watch(msgspec.Struct, frozen=True, tag="watch"):
    """Whether somebody looks at the program."""

    on: bool


class Seen(msgspec.Struct, frozen=True, tag="seen"):
    """The pictures sent last are painted: the next may come."""


Control = Pause | Resume | OneStep | Speed | Turn | Look | Watch | Seen

_frames = msgspec.msgpack.Decoder(list[Frame])
_control = msgspec.msgpack.Decoder(Control)
_encoder = msgspec.msgpack.Encoder()


def pack(message: Any) -> bytes:
    """A message with its length in front."""
    body = _encoder.encode(message)
    return LENGTH.pack(len(body)) + body


def unpack_frames(body: bytes) -> list[Frame]:
    """A batch of frames; msgspec.DecodeError for anything else."""
    frames: list[Frame] = _frames.decode(body)
    return frames


def unpack_control(body: bytes) -> Control:
    """A control; msgspec.DecodeError for anything else."""
    control: Control = _control.decode(body)
    return control


class Splitter:
    """Cuts a stream of bytes into the bodies of messages. ValueError when the stream is damaged."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    @property
    def torn(self) -> bool:
        """Whether the beginning of a message waits for the rest of it."""
        return bool(self._buffer)

    def feed(self, data: bytes) -> list[bytes]:
        """The bodies that are complete now."""
        self._buffer += data
        bodies = []
        while len(self._buffer) >= LENGTH.size:
            (size,) = LENGTH.unpack_from(self._buffer)
            if size > MAX_MESSAGE:
                raise ValueError(f"a message of {size} bytes")
            end = LENGTH.size + size
            if len(self._buffer) < end:
                break
            bodies.append(bytes(self._buffer[LENGTH.size : end]))
            del self._buffer[:end]
        return bodies
