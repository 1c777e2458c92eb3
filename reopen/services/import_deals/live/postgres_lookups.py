"""Thousands of keys against a table of PostgreSQL."""

from collections.abc import Sequence
from typing import Any

import polars as pl
from django.db import connection, transaction

from reopen.services.import_deals.live.postgres_rows import copy

_NAME = "import_said"


def differing(
    table: str, source: str, external_ids: Sequence[str], hashes: Sequence[str]
) -> list[tuple[Any, ...]]:
    """(place, id, row_hash, batch_id) of those that say something else than the table, or are not in it (id None).

    From a table of its own for the time of the question: arrays as parameters cost ten times as much on the way, and
    of a function's rows the planner knows nothing. Sorted as the index is, it walks both side by side, between the
    first and the last of these ids: exports are sorted more often than not.
    """
    if not external_ids:
        return []
    kinds = {"external_id": pl.String, "row_hash": pl.String}
    said = pl.DataFrame([list(external_ids), list(hashes)], schema=kinds).with_row_index("n")
    # No text of PostgreSQL's holds a NUL: it was left out when the id was stored.
    said = said.with_columns(pl.col("external_id").str.replace_all("\x00", "", literal=True))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TEMPORARY TABLE IF NOT EXISTS {_NAME} (n int, external_id text, row_hash text) "
            "ON COMMIT DELETE ROWS"
        )
        # In a transaction of the caller's the rows of the last question are still there.
        cursor.execute(f"TRUNCATE {_NAME}")
        copy(cursor, _NAME, said.sort("external_id"))
        # The number of rows is what matters; a large sample of them took a quarter of the time.
        cursor.execute("SET LOCAL default_statistics_target = 1")
        cursor.execute(f"ANALYZE {_NAME}")
        cursor.execute(f"SELECT min(external_id), max(external_id) FROM {_NAME}")  # noqa: S608
        first, last = cursor.fetchone()
        cursor.execute(
            f"SELECT j.n, d.id, d.row_hash, d.batch_id FROM {_NAME} j "  # noqa: S608  # our own names
            f'LEFT JOIN "{table}" d ON d.source = %s AND d.external_id = j.external_id '
            "AND d.external_id BETWEEN %s AND %s "
            "WHERE d.row_hash IS DISTINCT FROM j.row_hash",
            [source, first, last],
        )
        return list(cursor.fetchall())
