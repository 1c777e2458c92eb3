"""Rows by their keys, thousands in one question."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import polars as pl
from django.db import connection, models

from reopen.services.import_deals.live import postgres_lookups


def holds(model: type[models.Model], **where: object) -> bool:
    """Whether the table holds any such row."""
    return model._default_manager.filter(**where).exists()


def lookup(model: type[models.Model], source: str, external_ids: Sequence[str]) -> pl.DataFrame:
    """(external_id, id, row_hash, batch_id) of those that exist."""
    columns = "d.external_id, d.id, d.row_hash, d.batch_id"
    return pl.DataFrame(
        _by_keys(model, columns, "external_id", external_ids, "d.source = %s AND ", [source]),
        schema={"external_id": pl.String, "id": pl.Int64, "row_hash": pl.String, "batch_id": pl.Int64},
        orient="row",
    )


def differing(
    model: type[models.Model], source: str, external_ids: Sequence[str], hashes: Sequence[str]
) -> list[tuple[Any, ...]]:
    """(place, id, row_hash, batch_id) of those that say something else than the table, or are not in it (id None)."""
    table = model._meta.db_table
    if connection.vendor != "sqlite":
        return postgres_lookups.differing(table, source, external_ids, hashes)
    sql = (
        "SELECT j.key, d.id, d.row_hash, d.batch_id FROM json_each(%s) j "  # noqa: S608  # our own name
        f'LEFT JOIN "{table}" d ON d.source = %s AND d.external_id = j.value ->> 0 '
        "WHERE d.row_hash IS NOT j.value ->> 1"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [json.dumps(list(zip(external_ids, hashes, strict=True))), source])
        return list(cursor.fetchall())


def find(
    model: type[models.Model], key: str, keys: Iterable[object], columns: Sequence[str]
) -> list[tuple[object, ...]]:
    """Rows whose `key` is among `keys`: the named columns of each, by ascending id."""
    wanted = ", ".join(f'd."{c}"' for c in columns)
    found = _by_keys(model, f"d.id, {wanted}", key, list(keys), "", [])
    found.sort(key=lambda row: row[0])  # type: ignore[arg-type,return-value]
    return [tuple(row[1:]) for row in found]


def _by_keys(
    model: type[models.Model],
    columns: str,
    key: str,
    keys: Sequence[object],
    where: str,
    values: list[Any],
) -> list[tuple[object, ...]]:
    if not keys:
        return []
    table = model._meta.db_table
    if connection.vendor == "sqlite":
        # CROSS JOIN keeps the order: each key is one search of the index.
        sql = f'SELECT {columns} FROM json_each(%s) j CROSS JOIN "{table}" d WHERE {where}d."{key}" = j.value'  # noqa: S608
        params: list[Any] = [json.dumps(list(keys)), *values]
    else:
        sql = f'SELECT {columns} FROM "{table}" d WHERE {where}d."{key}" = ANY(%s)'  # noqa: S608
        params = [*values, list(keys)]
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())
