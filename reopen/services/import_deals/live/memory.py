"""What records were before an import changed them."""

import json
from collections.abc import Sequence
from typing import Any

from django.db import connection, models

from reopen.records.models import ImportChange


def remember(batch_id: int, model: type[models.Model], ids: Sequence[int], columns: Sequence[str]) -> None:
    """Keep what these records are now, before the batch changes them; the first memory stands. Caller's transaction."""
    if not ids:
        return
    table = model._meta.db_table
    pairs = ", ".join(f"'{c}', d.\"{c}\"" for c in columns)
    into = f'INSERT INTO "{ImportChange._meta.db_table}" ("batch_id", "table", "record_id", "before") '
    if connection.vendor == "sqlite":
        sql = (
            into + f"SELECT %s, %s, d.id, json_object({pairs}) FROM json_each(%s) j "  # noqa: S608
            f'CROSS JOIN "{table}" d ON d.id = j.value WHERE true ON CONFLICT DO NOTHING'
        )
        params: list[Any] = [batch_id, model._meta.model_name, json.dumps(list(ids))]
    else:
        sql = (
            into + f'SELECT %s, %s, d.id, jsonb_build_object({pairs}) FROM "{table}" d '  # noqa: S608
            "WHERE d.id = ANY(%s) ON CONFLICT DO NOTHING"
        )
        params = [batch_id, model._meta.model_name, list(ids)]
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
