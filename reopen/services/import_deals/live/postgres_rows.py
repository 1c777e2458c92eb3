"""One chunk of parents with their children into PostgreSQL, by COPY."""

from collections.abc import Sequence
from typing import Any

import polars as pl
from django.db import connection, models, transaction

from reopen.services.import_deals.live.child import Child

# The name of the sequence is looked up once, not once a row: that took as long as the checks of a foreign key. The
# ids come one by one only where somebody else was given some in between.
_NUMBERS = """
    SELECT min(n), max(n), CASE WHEN max(n) - min(n) >= count(*) THEN array_agg(n) END
    FROM (
        SELECT nextval((SELECT pg_get_serial_sequence(%s, 'id')::regclass)) AS n FROM generate_series(1, %s)
    ) AS numbers
"""


def insert(model: type[models.Model], part: pl.DataFrame, start: int, kids: Sequence[Child]) -> list[int]:
    """The ids of the new rows; children's `_n` count from `start`, the place of the first row of `part`."""
    ids = numbers(model, part.height)
    insert_as(ids, model, part, start, kids)
    return ids


def numbers(model: type[models.Model], how_many: int) -> list[int]:
    """Ids for new rows, which nobody else gets."""
    with connection.cursor() as cursor:
        cursor.execute(_NUMBERS, [model._meta.db_table, how_many])
        first, last, each = cursor.fetchone()
    return each or ([] if first is None else list(range(first, last + 1)))


def insert_as(
    ids: Sequence[int], model: type[models.Model], part: pl.DataFrame, start: int, kids: Sequence[Child]
) -> None:
    """Insert the rows under these ids, with their children."""
    own = pl.Series("id", ids, dtype=pl.Int64)
    with transaction.atomic(), connection.cursor() as cursor:
        copy(cursor, model._meta.db_table, part.with_columns(own))
        for kid in kids:
            if kid.frame.height:
                parents = own.gather(kid.frame["_n"] - start).rename(kid.parent_column)
                copy(cursor, kid.model._meta.db_table, kid.frame.drop("_n").with_columns(parents))


def copy(cursor: Any, table: str, frame: pl.DataFrame) -> None:
    """The frame's rows into the columns of the same names."""
    columns = ", ".join(f'"{c}"' for c in frame.columns)
    # Quoted strings never match the word for null, so that a cell that says \N stays one.
    text = frame.write_csv(include_header=False, null_value="\\N", quote_style="non_numeric")
    statement = f"COPY \"{table}\" ({columns}) FROM STDIN (FORMAT csv, NULL '\\N')"
    with connection.wrap_database_errors, cursor.copy(statement) as into:
        into.write(text)
