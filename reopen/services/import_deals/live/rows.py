"""Rows in columns into a table, each parent with everything made with it in one transaction.

An import that is killed leaves whole records only, and finds them again when it is run again.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

import polars as pl
from django.db import connection, models

from reopen.services.import_deals.live import behind, chunks, postgres_rows, sqlite_rows, staged_rows
from reopen.services.import_deals.live.child import Child
from reopen.services.import_deals.live.values import stored


def insert(model: type[models.Model], frame: pl.DataFrame, children: Sequence[Child] = ()) -> list[int]:
    """Insert rows that are known to be new, each with its children; their ids, in the frame's order.

    Column names are the database's; values are what the database stores: see `stored`.
    """
    ids: list[int] = []
    parents = stored(model, frame)
    kids = [
        Child(c.model, _sorted(stored(c.model, c.frame)), c.parent_column) for c in children if c.frame.height
    ]
    if (writer := behind.writer_of(model)) is not None:
        ids = postgres_rows.numbers(model, parents.height)
        writer.submit(partial(postgres_rows.insert_as, ids, model, parents, 0, kids))
        return ids
    with _writing(model, parents, kids) as write:
        while len(ids) < parents.height:
            start = len(ids)
            height = min(chunks.rows_per_chunk(), parents.height - start)
            began = time.perf_counter()
            ids += write(start, height)
            chunks.took(height, time.perf_counter() - began)
            chunks.rest()
    return ids


# Writes the parents from a place on, so many of them, with their children; gives their ids.
_Write = Callable[[int, int], list[int]]


@contextmanager
def _writing(model: type[models.Model], parents: pl.DataFrame, kids: Sequence[Child]) -> Iterator[_Write]:
    if connection.vendor == "sqlite" and staged_rows.can(parents):
        with staged_rows.staged_rows(model, parents, kids) as rows:
            yield rows.insert
        return
    insert_part = sqlite_rows.insert if connection.vendor == "sqlite" else postgres_rows.insert

    def write(start: int, height: int) -> list[int]:
        its = [_belonging(kid, start, height) for kid in kids]
        return insert_part(model, parents.slice(start, height), start, its)

    yield write


def _sorted(frame: pl.DataFrame) -> pl.DataFrame:
    return frame if frame["_n"].is_sorted() else frame.sort("_n", maintain_order=True)


def _belonging(kid: Child, start: int, height: int) -> Child:
    places = kid.frame["_n"]
    low = int(places.search_sorted(start, side="left"))
    high = int(places.search_sorted(start + height - 1, side="right"))
    return Child(kid.model, kid.frame.slice(low, high - low), kid.parent_column)


def update(model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Set `columns` of rows by id: each row holds the values and, last, the id. In the caller's transaction."""
    sets = ", ".join(f'"{c}" = %s' for c in columns)
    with connection.cursor() as cursor:
        cursor.executemany(f'UPDATE "{model._meta.db_table}" SET {sets} WHERE "id" = %s', list(rows))  # noqa: S608


def insert_rows(
    model: type[models.Model],
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
    *,
    ignore: bool = False,
) -> None:
    """Insert a few rows; with `ignore`, those that are there already stay as they are. Caller's transaction."""
    if not rows:
        return
    names = ", ".join(f'"{c}"' for c in columns)
    marks = ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.executemany(
            f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({marks})'  # noqa: S608
            + (" ON CONFLICT DO NOTHING" if ignore else ""),
            rows,
        )
