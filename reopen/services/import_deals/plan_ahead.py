"""Touches worked out by another thread while this one is at the database, as when SQLite builds indexes.

They are worked out from facts as they stand; should anybody else write before they are stored, they are worked out
again within the transaction that stores them.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date

from django.db import connection

from reopen.services import plan_touches
from reopen.services.plan_touches import Prepared

# More deals than that are not held in memory: about 100 MB of touches.
MOST = 200_000


class Ahead:
    """The plans of the deals `ids`, `plan_touches.CHUNK` at a time from the first on."""

    def __init__(self, ids: Sequence[int], *, today: date, pool: ThreadPoolExecutor) -> None:
        self._version = _version()
        self._coming: dict[int, Future[Prepared]] = {
            start: pool.submit(_prepare, ids[start : start + plan_touches.CHUNK], today)
            for start in range(0, min(len(ids), MOST), plan_touches.CHUNK)
        }

    def has(self, start: int) -> bool:
        """Whether the chunk from this place on was worked out. Waits for it."""
        if start in self._coming:
            self._coming[start].result()
        return start in self._coming

    def store(self, start: int) -> bool:
        """Store that chunk, in the caller's transaction; False where somebody has written since."""
        if _version() != self._version:
            self.stop()
            return False
        plan_touches.store(self._coming.pop(start).result())
        return True

    def stop(self) -> None:
        """Work nothing more out."""
        for one in self._coming.values():
            one.cancel()
        self._coming.clear()


@contextmanager
def planned_ahead(ids: Sequence[int], *, today: date) -> Iterator[Ahead]:
    """Work out the touches of these deals beside what the caller does; on SQLite, outside of a transaction."""
    with ThreadPoolExecutor(1, thread_name_prefix="planning") as pool:
        ahead = Ahead(ids, today=today, pool=pool)
        try:
            yield ahead
        finally:
            ahead.stop()
            pool.submit(connection.close)


def _prepare(ids: Sequence[int], today: date) -> Prepared:
    (prepared,) = plan_touches.prepare(ids, today=today)
    return prepared


def _version() -> int:
    """Another one as soon as another connection has committed (https://www.sqlite.org/pragma.html#pragma_data_version)."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA data_version")
        return int(cursor.fetchone()[0])
