"""A first import of many deals into PostgreSQL has what deals and losses refer to checked at its end, all at once.

Row by row the checks are one question to the server each: seven a deal with its loss, 40 of 100 parts of the server's
work. At the end they are one join for each foreign key, a few hundredths of that. A foreign key is put back "not
valid", from when on it holds for every new row, and then validated, which bars nobody from writing.

While they are out, a row elsewhere may be taken away to which a deal refers. Where that has happened, the deal is
treated as the deletion would have treated it. A key that cannot be had for half a second, because somebody reads or
writes its tables for longer, stays in. One that a killed import left out is put back by its next run, and by the next
start of the server, as are indexes: see deal_indexes.
"""

import time
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, OperationalError, connection, models, transaction

from reopen.records.models import Deal, Loss

_MODELS: tuple[type[models.Model], ...] = (Deal, Loss)
# Shorter than the second after which PostgreSQL looks for a deadlock: we give way, and nobody is stopped for us.
_PATIENCE = "500ms"
_TRIES = 120
_REST = 0.5  # seconds between two tries: whoever waits to write gets in


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """`state` is "there", "not valid" or "missing"."""

    field: models.ForeignKey[Any, Any]
    name: str
    adding: str
    state: str

    @property
    def table(self) -> str:
        """The table whose column refers to another."""
        return str(self.field.model._meta.db_table)


def leave_out() -> None:
    """Drop them, as far as nobody is in the way."""
    for key in _wanted():
        if key.state == "missing":
            continue
        try:
            _alone(f'ALTER TABLE "{key.table}" DROP CONSTRAINT {key.name}')
        except OperationalError:
            continue


def missing() -> list[ForeignKey]:
    """Those that are not there, or not known to hold for every row."""
    return [key for key in _wanted() if key.state != "there"]


def put_back() -> int:
    """Add and validate those that are missing; how many they were."""
    lost = missing()
    for key in lost:
        if key.state == "missing":
            _until_alone(f"{key.adding} NOT VALID")
    for key in lost:
        try:
            _validate(key)
        except IntegrityError:
            _treat_as_deleted(key)
            _validate(key)
    return len(lost)


def _validate(key: ForeignKey) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f'ALTER TABLE "{key.table}" VALIDATE CONSTRAINT {key.name}')


def _treat_as_deleted(key: ForeignKey) -> None:
    """What the deletion of the row that they refer to would have done to these."""
    column, to = key.field.column, key.field.related_model._meta
    gone = (
        f'"{column}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "{to.db_table}" p '  # noqa: S608  # our own names
        f'WHERE p."{to.pk.column}" = "{key.table}"."{column}")'
    )
    doing = f'UPDATE "{key.table}" SET "{column}" = NULL'  # noqa: S608
    if not key.field.null:
        doing = f'DELETE FROM "{key.table}"'  # noqa: S608
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"{doing} WHERE {gone}")


def _alone(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL lock_timeout = '{_PATIENCE}'")
        cursor.execute(statement)


def _until_alone(statement: str) -> None:
    for _ in range(_TRIES):
        try:
            _alone(statement)
        except OperationalError:
            time.sleep(_REST)
        else:
            return
    _alone(statement)


def _wanted() -> list[ForeignKey]:
    """Every foreign key of these tables as the models have them. None on SQLite: it checks them by the row."""
    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conrelid::regclass::text, conname, convalidated FROM pg_constraint WHERE contype = 'f' "
            "AND conrelid = ANY(%s::regclass[])",
            [[model._meta.db_table for model in _MODELS]],
        )
        there = {(table, f'"{name}"'): valid for table, name, valid in cursor.fetchall()}
    editor: Any = connection.schema_editor(collect_sql=True)
    wanted = []
    for model in _MODELS:
        for field in model._meta.concrete_fields:
            if isinstance(field, models.ForeignKey) and getattr(field, "db_constraint", True):
                made = editor._create_fk_sql(model, field, "_fk_%(to_table)s_%(to_column)s")
                name = str(made.parts["name"])
                valid = there.get((model._meta.db_table, name))
                state = "missing" if valid is None else "there" if valid else "not valid"
                wanted.append(ForeignKey(field, name, str(made), state))
    return wanted
