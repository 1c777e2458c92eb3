"""One chunk of parents with their children into SQLite."""

import re
from collections.abc import Sequence

import polars as pl
from django.db import connection, models, transaction

from reopen.services.import_deals.live.child import Child

# Text that means itself in SQL.
_PLAIN = re.compile(r"[A-Za-z0-9 .:+-]*")


def insert(model: type[models.Model], part: pl.DataFrame, start: int, kids: Sequence[Child]) -> list[int]:
    """The ids of the new rows; children's `_n` count from `start`, the place of the first row of `part`."""
    table = model._meta.db_table
    part, fixed = _without_constants(part)
    kids_fixed = [_without_constants(kid.frame, keep="_n") for kid in kids]
    kids = [
        Child(kid.model, frame, kid.parent_column) for kid, (frame, _) in zip(kids, kids_fixed, strict=True)
    ]
    texts = {kid.model: its for kid, (_, its) in zip(kids, kids_fixed, strict=True)}
    kid_rows = [
        (kid, kid.frame.select(pl.col("_n") - start, pl.exclude("_n")).rows())
        for kid in kids
        if kid.frame.height
    ]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = cursor.fetchone()
        first = (last[0] if last else 0) + 1
        # Ids are handed out inside the transaction, from the table's own sequence.
        ids = pl.Series("id", range(first, first + part.height), dtype=pl.Int64)
        columns = ", ".join(f'"{c}"' for c in ("id", *part.columns, *fixed))
        values = ", ".join([*["%s"] * (len(part.columns) + 1), *fixed.values()])
        cursor.executemany(
            f'INSERT INTO "{table}" ({columns}) VALUES ({values})',  # noqa: S608  # our own names
            part.insert_column(0, ids).rows(),
        )
        for kid, its_rows in kid_rows:
            its_fixed = texts[kid.model]
            own = [c for c in kid.frame.columns if c != "_n"]
            columns = ", ".join(f'"{c}"' for c in (kid.parent_column, *own, *its_fixed))
            values = ", ".join([f"{first} + %s", *["%s"] * len(own), *its_fixed.values()])
            cursor.executemany(
                f'INSERT INTO "{kid.model._meta.db_table}" ({columns}) VALUES ({values})',  # noqa: S608
                its_rows,
            )
    return ids.to_list()


def _without_constants(frame: pl.DataFrame, *, keep: str = "") -> tuple[pl.DataFrame, dict[str, str]]:
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
    if len(fixed) == frame.width:  # a row needs a value
        fixed.popitem()
    return frame.drop(list(fixed)), fixed


def _literal(value: object) -> str | None:
    """The value in SQL; None where that would need more than quotation marks."""
    if isinstance(value, bool | int):
        return str(int(value))
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return f"'{value}'"
    return None
