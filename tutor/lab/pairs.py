"""Pairs of connected sockets, as the lab needs them on every system."""

from __future__ import annotations

import socket
import sys

ROOM = 1 << 17
"""Bytes that fit into a connection before its reader wakes up; some systems give 8 KiB."""

Pair = tuple[socket.socket, socket.socket]


def stream_pair() -> Pair:
    """Two ends of a stream, wide enough for a plan or a batch of frames."""
    pair = socket.socketpair()
    for end in pair:
        for option in (socket.SO_SNDBUF, socket.SO_RCVBUF):
            if end.getsockopt(socket.SOL_SOCKET, option) < ROOM:
                end.setsockopt(socket.SOL_SOCKET, option, ROOM)
    return pair


def message_pair() -> Pair:
    """Two ends of a connection that keeps messages whole.

    macOS has none whose end is told as well; there it is a stream, and carries nothing: no run is copied there.
    """
    kind = socket.SOCK_SEQPACKET if sys.platform == "linux" else socket.SOCK_STREAM
    return socket.socketpair(socket.AF_UNIX, kind)
