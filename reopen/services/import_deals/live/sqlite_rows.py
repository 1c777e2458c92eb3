"""One chunk of parents with their children into SQLite."""

import re
from collections.abc import Sequence
from typing import Any

import polars as pl
from django.db import connection, models, transaction

from reopen.services.import_deals.live.child import Child

# Text that means itself in SQL.
_PLAIN = re.compile(r"[A-Za-z0-9 .:+-]*")


def insert(model: type[models.Model], part: pl.DataFrame, start: int, kids: Sequence[Child]) -> list[int]:
    """The ids of the new rows; children's `_n` count from `start`, the place of the first row of `part`."""
    table = model._meta.db_table
    with transaction.atomic(), connection.cursor() as cursor:
        first = first_id(cursor, table)
        places = pl.Series("id", range(part.height), dtype=pl.Int64)
        _insert(cursor, table, "id", first, part.insert_column(0, places))
        for kid in kids:
            frame = kid.frame.select(pl.col("_n") - start, pl.exclude("_n"))
            _insert(cursor, kid.model._meta.db_table, kid.parent_column, first, frame)
    return list(range(first, first + part.height))


def first_id(cursor: Any, table: str) -> int:
    """The id that the table's own sequence gives next; the caller's transaction keeps it from others."""
    cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
    last = cursor.fetchone()
    return (int(last[0]) if last else 0) + 1


def _insert(cursor: Any, table: str, key: str, first: int, frame: pl.DataFrame) -> None:
    """Insert the frame's rows; its first column, counted from `first`, is the column `key`."""
    place, *own = frame.columns
    varying, fixed = without_constants(frame, keep=place)
    own = [c for c in own if c not in fixed]
    columns = ", ".join(f'"{c}"' for c in (key, *own, *fixed))
    values = ", ".join([f"{first} + %s", *["%s"] * len(own), *fixed.values()])
    cursor.executemany(
        f'INSERT INTO "{table}" ({columns}) VALUES ({values})',  # noqa: S608  # our own names
        varying.rows(),
    )


def without_constants(frame: pl.DataFrame, *, keep: str) -> tuple[pl.DataFrame, dict[str, str]]:
    """(the columns whose values differ, the SQL of those that say the same in every row).

    Half the columns of a file's rows do: they need not pass from row to row.
    """
    fixed = {}
    for name, column in zip(frame.columns, frame.get_columns(), strict=True):
        if name == keep or not len(column):
            continue
        first = column[0]
        if first is None:
            if column.null_count() == len(column):
                fixed[name] = "NULL"
        elif column.null_count() == 0 and (text := _literal(first)) is not None and (column == first).all():
            fixed[name] = text
    if len(fixed) == frame.width:  # rows without a column are none
        fixed.popitem()
    return frame.drop(list(fixed)), fixed


def _literal(value: object) -> str | None:
    """The value in SQL; None where that would need more than quotation marks."""
    if isinstance(value, bool | int):
        return str(int(value))
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return f"'{value}'"
    return None
