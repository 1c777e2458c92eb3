"""A lock over all machines that share one PostgreSQL: it belongs to a connection, and ends with it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

# The first halves of the pairs that name our locks.
SENDING, JOB, READING = 7_236_002, 7_236_003, 7_236_004


@contextmanager
def tried(kind: int, number: int) -> Iterator[bool]:
    """Hold the lock (kind, number) while the block runs; False where another holds it. On PostgreSQL alone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [kind, number])
        mine = bool(cursor.fetchone()[0])
    try:
        yield mine
    finally:
        # Where the connection is gone, so is the lock.
        if mine and connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [kind, number])
