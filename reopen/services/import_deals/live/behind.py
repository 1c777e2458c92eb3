"""Rows written behind: PostgreSQL takes one batch by a connection of its own while the next is made ready.

The server works on COPY for as long as we work on the rows, each on its own processor. SQLite works inside our own
process and has one writer: there a row is written when it is inserted.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from django.db import connection, models


class _Writer:
    """One batch is being written, at most; the next waits for it."""

    def __init__(self, model: type[models.Model], pool: ThreadPoolExecutor) -> None:
        self.model = model
        self._pool = pool
        self._at_work: Future[None] | None = None

    def submit(self, write: Callable[[], None]) -> None:
        self.wait()
        self._at_work = self._pool.submit(write)

    def wait(self) -> None:
        if self._at_work is not None:
            self._at_work.result()


_writer: _Writer | None = None


@contextmanager
def written_behind(model: type[models.Model]) -> Iterator[None]:
    """Rows of this model, with their children, are inserted by another connection; all are there at the end.

    Until then they cannot be relied on to be found. What they refer to is committed before them. An error of the
    writing comes with the next batch or at the end.
    """
    global _writer  # noqa: PLW0603  # one import at a time
    if connection.vendor != "postgresql" or connection.in_atomic_block:
        yield
        return
    with ThreadPoolExecutor(1, thread_name_prefix="writing", initializer=_open) as pool:
        _writer = writer = _Writer(model, pool)
        try:
            yield
            writer.wait()
        finally:
            _writer = None
            pool.submit(_close)


def writer_of(model: type[models.Model]) -> _Writer | None:
    """What writes rows of this model now, if another connection does."""
    return _writer if _writer is not None and _writer.model is model else None


def _open() -> None:
    # As the import's own connection: see disk.
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")


def _close() -> None:
    # Asked for here, it is the connection of this thread.
    connection.close()
