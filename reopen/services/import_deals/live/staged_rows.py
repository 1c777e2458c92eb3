"""Parents with their children into SQLite from a staging file: the database copies each chunk by itself."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
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
# Rows of one file: as many as a transaction takes while nobody else writes.
PIECE = 10_000


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


@dataclass(frozen=True, slots=True)
class _Piece:
    """Parents from place `start` on, with their children, in a file; places count from there."""

    path: Path
    start: int
    height: int
    copies: Sequence[_Copy]


class Staged:
    """Rows in files, one of which is attached while the next is filled."""

    def __init__(
        self,
        model: type[models.Model],
        parents: pl.DataFrame,
        kids: Sequence[Child],
        pool: ThreadPoolExecutor,
    ) -> None:
        self._model, self._parents, self._kids, self._pool = model, parents, kids, pool
        self._next: Future[_Piece] | None = pool.submit(self._fill, 0)
        self._piece: _Piece | None = None

    def insert(self, start: int, height: int) -> list[int]:
        """Copy the parents from place `start` on, with their children, to the end of a file at the most.

        The ids of the new parents.
        """
        if self._piece is None or start >= self._piece.start + self._piece.height:
            self._turn()
        piece = self._piece
        if piece is None:
            return []
        at = start - piece.start
        height = min(height, piece.height - at)
        with transaction.atomic(), connection.cursor() as cursor:
            first = first_id(cursor, self._model._meta.db_table)
            for copy in piece.copies:
                low, high = at, at + height
                if copy.places is not None:
                    low = int(copy.places.search_sorted(at, side="left"))
                    high = int(copy.places.search_sorted(at + height - 1, side="right"))
                if low < high:
                    cursor.execute(copy.sql, [first - at, low, high])
        return list(range(first, first + height))

    def close(self) -> None:
        """Let go of the files."""
        self._let_go()
        if self._next is not None and self._next.exception() is None:
            staging.remove(self._next.result().path)

    def _let_go(self) -> None:
        if self._piece is not None:
            with connection.cursor() as cursor:
                cursor.execute("DETACH staging")
            staging.remove(self._piece.path)
            self._piece = None

    def _turn(self) -> None:
        self._let_go()
        if self._next is None:
            return
        piece = self._next.result()
        after = piece.start + piece.height
        # The driver fills the next file while the database copies this one, each on its own processor.
        self._next = self._pool.submit(self._fill, after) if after < self._parents.height else None
        _attach(piece.path)
        self._piece = piece

    def _fill(self, start: int) -> _Piece:
        parents = self._parents.slice(start, PIECE)
        tables: dict[str, pl.DataFrame] = {}
        copies = []
        frames = [(self._model, parents, "")]
        frames += [
            (its.model, its.frame, its.parent_column)
            for its in (kid.belonging(start, parents.height) for kid in self._kids)
            if its.frame.height
        ]
        for number, (into, frame, parent_column) in enumerate(frames):
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
        return _Piece(staging.fill(tables), start, parents.height, copies)


def _attach(path: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ATTACH %s AS staging", [str(path)])


@contextmanager
def staged_rows(model: type[models.Model], parents: pl.DataFrame, kids: Sequence[Child]) -> Iterator[Staged]:
    """Stage the rows, values as the database stores them, `_n` in ascending order."""
    with ThreadPoolExecutor(1, thread_name_prefix="staging") as pool:
        rows = Staged(model, parents, kids, pool)
        try:
            yield rows
        finally:
            rows.close()
