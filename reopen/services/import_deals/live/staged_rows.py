"""Parents with their children into SQLite from a staging file: the database copies each chunk by itself."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import polars as pl
from django.db import connection, models, transaction

from reopen.services.import_deals.live import staging
from reopen.services.import_deals.live.child import Child
from reopen.services.import_deals.live.sqlite_rows import first_id, without_constants

# Fewer rows are written before the file is made.
WORTH_IT = 2_000


def can(frame: pl.DataFrame) -> bool:
    """Whether rows are staged now, and these are enough."""
    # A file cannot be attached within a transaction.
    return staging.is_on() and frame.height >= WORTH_IT and not connection.in_atomic_block


@dataclass(frozen=True, slots=True)
class _Copy:
    """`sql` copies the rows whose rowid lies above the first parameter and up to the second.

    Its marks are: what is added to a row's place for the id (of the row, or of its parent), from, to.
    """

    sql: str
    places: pl.Series | None  # of the children's parents


class Staged:
    """Rows in the attached file."""

    def __init__(self, model: type[models.Model], copies: Sequence[_Copy]) -> None:
        self._table = model._meta.db_table
        self._copies = copies

    def insert(self, start: int, height: int) -> list[int]:
        """Copy the parents from place `start` on, with their children; the ids of the new parents."""
        with transaction.atomic(), connection.cursor() as cursor:
            first = first_id(cursor, self._table)
            for copy in self._copies:
                low, high = start, start + height
                if copy.places is not None:
                    low = int(copy.places.search_sorted(start, side="left"))
                    high = int(copy.places.search_sorted(start + height - 1, side="right"))
                if low < high:
                    cursor.execute(copy.sql, [first - start, low, high])
        return list(range(first, first + height))


@contextmanager
def staged_rows(model: type[models.Model], parents: pl.DataFrame, kids: Sequence[Child]) -> Iterator[Staged]:
    """Stage the rows, values as the database stores them, `_n` in ascending order."""
    tables: dict[str, pl.DataFrame] = {}
    copies = []
    for number, (into, frame, parent_column) in enumerate(
        [(model, parents, ""), *((kid.model, kid.frame, kid.parent_column) for kid in kids)]
    ):
        varying, fixed = without_constants(frame, keep="_n")
        own = [c for c in varying.columns if c != "_n"]
        name = f"rows{number}"
        # A row's place is its rowid, less one.
        place, key = ('"_n"', parent_column) if parent_column else ("rowid - 1", "id")
        columns = ", ".join(f'"{c}"' for c in (key, *own, *fixed))
        values = ", ".join([f"%s + {place}", *(f'"{c}"' for c in own), *fixed.values()])
        copies.append(
            _Copy(
                f'INSERT INTO main."{into._meta.db_table}" ({columns}) SELECT {values} '  # noqa: S608  # our own names
                f'FROM staging."{name}" WHERE rowid > %s AND rowid <= %s',
                varying["_n"] if parent_column else None,
            )
        )
        tables[name] = varying.cast({pl.Boolean: pl.Int8, pl.Null: pl.String})
    with staging.staged(tables) as path, _attached(path):
        yield Staged(model, copies)


@contextmanager
def _attached(path: Path) -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("ATTACH %s AS staging", [str(path)])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DETACH staging")
