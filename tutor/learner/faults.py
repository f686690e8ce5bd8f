"""What can go wrong with a file, in words for a learner."""

from __future__ import annotations

import errno
import sqlite3

from tutor.i18n import Text
from tutor.i18n import learner as words
from tutor.i18n.filled import same


class Damaged(Exception):
    """The file is not a whole database of ours."""


GARBLED = (ValueError, ArithmeticError, TypeError)
"""What computing with rows raises where a damaged file holds values that never were written."""

_BY_ERRNO = {
    errno.ENOSPC: words.DISK_FULL,
    errno.EDQUOT: words.DISK_FULL,
    errno.EROFS: words.READ_ONLY,
    errno.EACCES: words.NO_PERMISSION,
    errno.EPERM: words.NO_PERMISSION,
    errno.ENOENT: words.NOT_THERE,
    errno.EISDIR: words.A_FOLDER,
    errno.EEXIST: words.NOT_A_FOLDER,
    errno.ENOTDIR: words.NOT_A_FOLDER,
}

_BY_SQLITE = {
    sqlite3.SQLITE_FULL: words.DISK_FULL,
    sqlite3.SQLITE_READONLY: words.READ_ONLY,
    sqlite3.SQLITE_PERM: words.NO_PERMISSION,
    sqlite3.SQLITE_BUSY: words.BUSY,
    sqlite3.SQLITE_LOCKED: words.BUSY,
    sqlite3.SQLITE_CANTOPEN: words.CANNOT_OPEN,
    sqlite3.SQLITE_IOERR: words.DISK_ERROR,
}


def _code(error: BaseException) -> int:
    """SQLite's primary result code; 0 when the error has none, as those of the module itself."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file's content is at fault, not the disk, the lock or the permission."""
    # A text that is no UTF-8 has no code of its own.
    return _code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or "decode to UTF-8" in str(error)


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another connection was in the way."""
    return _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def reason_of(error: BaseException) -> Text:
    """Why, as the end of a sentence; the error's own text where there are no words for it."""
    if isinstance(error, OSError) and error.errno in _BY_ERRNO:
        return _BY_ERRNO[error.errno]
    if isinstance(error, sqlite3.Error) and _code(error) in _BY_SQLITE:
        return _BY_SQLITE[_code(error)]
    return same(str(error) or type(error).__name__)
