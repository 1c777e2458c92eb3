"""A full disk, told in a sentence: what cannot be written down is neither done nor acknowledged."""

import errno
import shutil

from django.conf import settings
from django.db import DatabaseError

NOTHING_SAVED = "The disk is full: nothing was saved. Make room, and try again."
STANDS_STILL = (
    "The disk is full: nothing can be saved, and no letter leaves nor is an answer read. Make room; it then goes on by "
    "itself."
)
# SQLite's words, and the system's, which PostgreSQL hands on.
_WORDS = ("disk is full", "no space left on device", "disk quota exceeded")
# Less is soon none: a transaction of an import takes as much.
_LEAST = 4 * 1024**2  # bytes


def is_disk_full(error: BaseException) -> bool:
    """Whether it failed for want of room."""
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    return isinstance(error, DatabaseError) and any(words in str(error).lower() for words in _WORDS)


def no_room() -> bool:
    """Whether the disk of REOPEN_HOME is full, or as good as full."""
    try:
        return shutil.disk_usage(settings.REOPEN_HOME).free < _LEAST
    except OSError:
        return False
