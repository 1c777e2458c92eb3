"""Rows by hand-written SQL, for the pages where building a query costs more than asking it.

The same SQL for SQLite and PostgreSQL. Days, hours and yes or no come back as Python's own on both; sums and JSON go
through `amount` and `items`.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.db import connection

_CENT = Decimal("0.01")
_MANY = 100


def rows(sql: str, params: Iterable[Any]) -> list[tuple[Any, ...]]:
    """Every row; `{ids}` in the SQL stands for as many placeholders as there are parameters. No parameter, no row."""
    values = list(params)
    if not values:
        return []
    marks = ", ".join(["%s"] * len(values))
    if connection.vendor == "postgresql" and len(values) > _MANY and all(type(v) is int for v in values):
        # psycopg takes longer to find a thousand placeholders than the server to answer; numbers mean themselves.
        marks, values = ", ".join(map(str, values)), []
    with connection.cursor() as cursor:
        cursor.execute(sql.format(ids=marks), values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def is_any(sql: str) -> bool:
    """Whether the statement, without parameters, finds a row: asked before a query whose building costs a page more
    than its answer, where mostly there is none."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone() is not None


def amount(value: Any) -> Decimal | None:
    """A sum as the ORM gives it: SQLite keeps it as a number, PostgreSQL as numeric."""
    if value is None:
        return None
    return (value if isinstance(value, Decimal) else Decimal(repr(value))).quantize(_CENT)


def items(value: Any) -> list[str]:
    """A JSON list of texts."""
    return list(_texts(value) if isinstance(value, str) else value or ())


@lru_cache(maxsize=1024)  # reasons repeat from touch to touch
def _texts(value: str) -> tuple[str, ...]:
    return tuple(json.loads(value))


def execute(sql: str, params: Iterable[Any]) -> int:
    """Carry out one statement; how many rows it changed. Instants are aware, and written as the ORM writes them."""
    values = [
        connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value
        for value in params
    ]
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return int(cursor.rowcount)
