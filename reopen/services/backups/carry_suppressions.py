"""Suppressions of the present, carried into what a restore brings back.

The journal outside the database is one source of them, the database that is about to be replaced the other.
"""

from django.db import DatabaseError, connection, transaction

from reopen.records.models import Suppression
from reopen.services import replay_stops
from reopen.services.journal import Line


def standing() -> list[Line]:
    """Every suppression that stands now; none where the database is empty or beyond reading."""
    try:
        with transaction.atomic():
            if Suppression._meta.db_table not in connection.introspection.table_names():
                return []
            return replay_stops.real_stops()
    except DatabaseError:
        return []


def carry(present: list[Line], *, using: str) -> int:
    """Add those that the database `using` lacks; how many. The journal has them first: a crash loses none."""
    replay_stops.complete(present)
    carried = replay_stops.back_into(using)
    replay_stops.complete(replay_stops.real_stops(using))
    replay_stops.forget(using)
    return carried
