"""One worker at a time does a job, where several on several machines share one PostgreSQL.

SQLite has one worker (services.run_lock), whose lanes have no job in common.
"""

import zlib
from contextlib import AbstractContextManager, nullcontext

from django.db import connection

from reopen.services import advisory_lock


def held(job: str) -> AbstractContextManager[bool]:
    """Hold the job while the block runs; False where another worker does it now."""
    if connection.vendor != "postgresql":
        return nullcontext(True)
    return advisory_lock.tried(advisory_lock.JOB, zlib.crc32(job.encode()) - 2**31)
