"""What PostgreSQL is told of the disk, so that a page costs the same however many deals there are.

Its own default, `random_page_cost` 4, is that of a turning disk: for the five hundred accounts of a search it reads the
whole table of accounts sooner than their index. On flash, or with the tables in memory, that is several times as slow.
"""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

# 1.1 is what is usual for flash. Whoever has set it for the server, the database or the role knows better.
_SQL = """
    SELECT set_config('random_page_cost', '1.1', FALSE) FROM pg_settings
    WHERE name = 'random_page_cost' AND source = 'default'"""


def prefer_indexes(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Receives Django's `connection_created`."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(_SQL)
