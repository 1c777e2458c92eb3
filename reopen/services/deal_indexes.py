"""A first import of many deals builds their indexes at its end, each at once from sorted keys.

Row by row, every transaction writes again nearly all pages of five indexes that lie in another order than the file:
most of the time of an import, and the longer the shorter the transactions. Without them a transaction of a thousand
rows takes some hundredths of a second, so that nobody waits; at the end each index takes a second for a million rows.

Only where the table is empty: nobody looks for anything in it yet. The unique constraints stay. An import that is
killed leaves the indexes out: its next run goes on without them and builds them, and so does the next start of the
server. On PostgreSQL their foreign keys go the same way.
"""

import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from django.db import connection, models, transaction

from reopen.records.models import Account, Contact, Deal, Loss
from reopen.services import deal_foreign_keys

# Bytes of a file below which it is not worth it.
WORTH_IT = 1_000_000
# Between two indexes: whoever waits to write gets in. PostgreSQL lets them in by their turn.
_REST = 0.05  # seconds
_MODELS: tuple[type[models.Model], ...] = (Deal, Loss)


class Building:
    """The building of what was left out. PostgreSQL does it by a connection of its own, beside what follows.

    SQLite has one writer. With `later` it builds when it is waited for: who computes meanwhile starts that before.
    """

    def __init__(self, pool: ThreadPoolExecutor, *, later: bool) -> None:
        self._pool = pool
        self._at_work: Future[None] | None = None
        self._later = later
        self.is_due = False

    def start(self) -> None:
        """Build now; on PostgreSQL, begin to."""
        if connection.vendor == "postgresql":
            self.wait()
            _sample()
            self._at_work = self._pool.submit(_build_alone)
        elif self._later:
            self.is_due = True
        else:
            build()

    def wait(self) -> None:
        """Until all is built; an error of the building comes here."""
        if self._at_work is not None:
            self._at_work.result()
            self._at_work = None
        if self.is_due:
            self.is_due = False
            build()


@contextmanager
def building(*, later: bool = False) -> Iterator[Building]:
    """What is begun meanwhile is done at the end. `later`: see Building."""
    with ThreadPoolExecutor(1, thread_name_prefix="indexes") as pool:
        one = Building(pool, later=later)
        yield one
        one.wait()


@contextmanager
def left_out(size: int, until: Building) -> Iterator[None]:
    """Leave the indexes of deals and losses out while a file of `size` bytes is read into empty tables."""
    if connection.in_atomic_block:
        yield
        return
    if not missing():
        if size < WORTH_IT or Deal.objects.exists():
            yield
            return
        for name in _wanted():
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(f"DROP INDEX IF EXISTS {name}")
        deal_foreign_keys.leave_out()
    yield
    # Not after an error: the disk may be full, and the next run goes on with what is there.
    until.start()


def _build_alone() -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET synchronous_commit = off")
            # Sorted in memory; a server that was told more keeps it.
            cursor.execute(
                "SELECT set_config('maintenance_work_mem', '256MB', false) "
                "WHERE pg_size_bytes(current_setting('maintenance_work_mem')) < pg_size_bytes('256MB')"
            )
        build()
    finally:
        connection.close()


def _sample() -> None:
    """Let PostgreSQL's planner know how much there is now.

    It had nothing in mind but empty tables, and read all losses for every thousand deals whose touches are planned, and
    all deals for every batch of the next import. A small sample does until the server takes its own, within minutes.
    """
    known: tuple[type[models.Model], ...] = (*_MODELS, Account, Contact)
    tables = ", ".join(model._meta.db_table for model in known)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL default_statistics_target = 10")
        cursor.execute(f"ANALYZE {tables}")


def build() -> int:
    """Build those that are missing, each in a transaction of its own; how many they were."""
    made = 0
    for sql in _missing():
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
        if connection.vendor == "sqlite":
            time.sleep(_REST)
        made += 1
    return made + deal_foreign_keys.put_back()


def missing() -> list[str]:
    """The names of foreign keys and the statements of indexes that are not there."""
    return [*_missing(), *(key.name for key in deal_foreign_keys.missing())]


def _missing() -> list[str]:
    where = (
        "SELECT name FROM sqlite_master WHERE type = 'index'"
        if connection.vendor == "sqlite"
        else "SELECT indexname FROM pg_indexes WHERE schemaname = ANY(current_schemas(false))"
    )
    with connection.cursor() as cursor:
        cursor.execute(where)
        there = {f'"{name}"' for (name,) in cursor.fetchall()}
    return [sql for name, sql in _wanted().items() if name not in there]


def _wanted() -> dict[str, str]:
    """Quoted name → statement, of every index of these tables that is no constraint, as the models have them."""
    editor: Any = connection.schema_editor(collect_sql=True)
    statements = [one for model in _MODELS for one in editor._model_indexes_sql(model)]
    return {str(one.parts["name"]): str(one) for one in statements if one is not None}
