"""A full disk, told in a sentence: what cannot be written down is neither done nor acknowledged.

The disk may be PostgreSQL's, on another machine: whoever meets it leaves a mark in REOPEN_HOME, so that every page says
so, and the worker takes it away once it can write again.
"""

import contextlib
import errno
import shutil
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

NOTHING_SAVED = "The disk is full: nothing was saved. Make room, and try again."
STANDS_STILL = (
    "The disk is full: nothing can be saved, and no letter leaves nor is an answer read. Make room; it then goes on by "
    "itself."
)
# SQLite's words, and the system's, which PostgreSQL hands on.
_WORDS = ("disk is full", "no space left on device", "disk quota exceeded")
# Seconds for which the mark is news: on a machine without a worker nobody takes it away.
_NEWS = 600
# Less is soon none: a transaction of an import takes as much.
_LEAST = 4 * 1024**2  # bytes


def is_disk_full(error: BaseException) -> bool:
    """Whether it failed for want of room."""
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    return isinstance(error, DatabaseError) and any(words in str(error).lower() for words in _WORDS)


def no_room(*, now: datetime) -> bool:
    """Whether the disk of REOPEN_HOME is full, or as good as full, or the database's was when it was last asked."""
    try:
        if shutil.disk_usage(settings.REOPEN_HOME).free < _LEAST:
            return True
        return now.timestamp() - _mark().stat().st_mtime < _NEWS
    except OSError:
        return False


def note() -> None:
    """Something could not be written down. Where the mark cannot be either, the disk of REOPEN_HOME is full itself."""
    with contextlib.suppress(OSError):
        _mark().touch(mode=0o600)


def is_noted() -> bool:
    """Whether the mark stands."""
    return _mark().exists()


def over() -> None:
    """There is room again."""
    with contextlib.suppress(OSError):
        _mark().unlink(missing_ok=True)


def _mark() -> Path:
    return Path(settings.REOPEN_HOME) / "disk-full"
