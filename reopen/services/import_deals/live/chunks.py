"""How much one transaction writes, and how others are let in.

SQLite has one writer, and who waits for it looks again after ever longer pauses, up to a tenth of a second: what counts
is how likely the database is free at such a moment. So while others write, a transaction lasts some hundredth of a
second, and the rest after it as long as itself (a tight loop makes a write wait for seconds). Small chunks write the
same pages of the indexes again and again, so while nobody else has written lately they are of 10,000 rows: the first
to write then waits for some hundredths of a second, and those after it less. PostgreSQL's writers do not wait for each
other.
"""

import time

from django.db import connection

REST = 0.005
SQLITE_ROWS = 1_000
ALONE_ROWS = 10_000
# Small chunks that follow after somebody else has written: some seconds.
_POLITE_FOR = 200
# Seconds that such a chunk lasts, as far as _FEWEST rows allow.
_POLITE = 0.01
_FEWEST = 500
# A slow chunk (one that copied the log back) is not rested from for longer than this.
_LONGEST_REST = 0.02
POSTGRES_ROWS = 10_000


class _Company:
    """Whether others write to this SQLite database, as `PRAGMA data_version` tells: it moves when they commit."""

    def __init__(self) -> None:
        self._version: int | None = None
        self._polite = 0
        self._seconds_a_row = 1.0
        self._took = 0.0

    def took(self, rows: int, seconds: float) -> None:
        """How long the last chunk was written."""
        self._seconds_a_row = seconds / max(rows, 1)
        self._took = seconds

    def rest(self) -> float:
        """Seconds to leave to the others now."""
        return min(max(REST, self._took), _LONGEST_REST) if self._polite else REST

    def rows(self) -> int:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA data_version")
            version = cursor.fetchone()[0]
        if version != self._version:
            self._polite = _POLITE_FOR if self._version is not None else 2
            self._version = version
        self._polite = max(0, self._polite - 1)
        if not self._polite:
            return ALONE_ROWS
        return min(max(int(_POLITE / self._seconds_a_row), _FEWEST), ALONE_ROWS)


_company = _Company()


def rows_per_chunk() -> int:
    """How many rows the next transaction writes."""
    return _company.rows() if connection.vendor == "sqlite" else POSTGRES_ROWS


def took(rows: int, seconds: float) -> None:
    """How long the last chunk was written."""
    _company.took(rows, seconds)


def rest() -> None:
    """Let the others write."""
    if connection.vendor == "sqlite":
        time.sleep(_company.rest())
