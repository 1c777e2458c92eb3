"""One import at a time, whatever process it runs in; a killed one holds nothing.

On PostgreSQL an advisory lock of the session. On SQLite a transaction on a file of its own beside the imports: the
operating system lets go of it with the process, on every platform.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

_NUMBER = 0x5E09E4


class AnotherImportRunsError(Exception):
    """The message is a sentence."""


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold the lock; raises AnotherImportRunsError at once where it is held."""
    if connection.vendor == "sqlite":
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        held = sqlite3.connect(folder / "lock.sqlite3", timeout=0, isolation_level=None)
        try:
            held.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            held.close()
            raise AnotherImportRunsError(_WORDS) from error
        try:
            yield
        finally:
            held.close()
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_NUMBER])
        if not cursor.fetchone()[0]:
            raise AnotherImportRunsError(_WORDS)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_NUMBER])


_WORDS = "Another import is running. Wait until it has ended, then try again."
