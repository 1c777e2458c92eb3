"""Suppressions of the present, carried into what a restore brings back."""

from typing import Any

from django.db import DatabaseError, connection, transaction

from reopen.records.models import Suppression

FIELDS = ("kind", "key", "channel", "since", "words", "how", "batch_number")


def standing() -> list[dict[str, Any]]:
    """Every suppression that stands now; none where the database is empty or beyond reading."""
    try:
        with transaction.atomic():
            if Suppression._meta.db_table not in connection.introspection.table_names():
                return []
            return list(Suppression.objects.values(*FIELDS))
    except DatabaseError:
        return []


def carry(present: list[dict[str, Any]], *, using: str) -> int:
    """Add those that the database `using` lacks; how many."""
    there = set(Suppression.objects.using(using).values_list("kind", "key", "channel"))
    lacking = [row for row in present if (row["kind"], row["key"], row["channel"]) not in there]
    Suppression.objects.using(using).bulk_create(
        [Suppression(**row) for row in lacking], batch_size=1000, ignore_conflicts=True
    )
    return len(lacking)
