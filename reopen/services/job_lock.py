"""One worker at a time does a job, where several on several machines share one PostgreSQL.

SQLite has one worker (services.run_lock), whose lanes have no job in common.
"""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

# The first half of the pair that names the lock of a job.
_JOB = 7_236_003


@contextmanager
def held(job: str) -> Iterator[bool]:
    """Hold the job while the block runs; False where another worker does it now."""
    if connection.vendor != "postgresql":
        yield True
        return
    key = zlib.crc32(job.encode()) - 2**31
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [_JOB, key])
        mine = bool(cursor.fetchone()[0])
    try:
        yield mine
    finally:
        # Where the connection is gone, so is the lock.
        if mine and connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [_JOB, key])
