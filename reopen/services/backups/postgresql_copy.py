"""A copy of the PostgreSQL database as of one moment, and its way back, both by COPY.

Not by pg_dump: it need not be installed where Reopen is, and must not be older than the server. The tables'
shape is not in the copy: the migrations make it anew, up to those that the copy was made under, then the rows
come in, then the later migrations run, all in one transaction.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction
from psycopg import sql

from reopen.services.backups.archive import CHUNK

LEDGER = "django_migrations"  # written by the migrations themselves


@contextmanager
def one_moment() -> Iterator[None]:
    """A transaction that sees the database as of its first query, whatever is written meanwhile."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def tables() -> list[str]:
    """Every table of ours, but the ledger of migrations."""
    with connection.cursor() as cursor:
        found = connection.introspection.table_names(cursor)
    return sorted(name for name in found if name != LEDGER)


def copy_table_out(table: str, to: Path) -> int:
    """Write one table to a file, its columns named on the first line; how many rows."""
    names = _columns(table)
    with connection.cursor() as cursor, to.open("wb") as file:
        file.write(("\t".join(names) + "\n").encode())
        query = sql.SQL("COPY {} ({}) TO STDOUT").format(
            sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, names))
        )
        with _driver(cursor).copy(query) as copy:
            for block in copy:
                file.write(block)
        cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table)))
        return int(cursor.fetchone()[0])


def copy_table_in(table: str, source: Path) -> int:
    """Read a file of `copy_table_out` into the empty table; how many rows."""
    with connection.cursor() as cursor, source.open("rb") as file:
        names = file.readline().decode().rstrip("\n").split("\t")
        query = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, names))
        )
        with _driver(cursor).copy(query) as copy:
            while block := file.read(CHUNK):
                copy.write(block)
        return int(cursor.rowcount)


def begin_anew(migrations: dict[str, str]) -> None:
    """Inside a transaction: drop the tables and make them as these migrations left them, empty."""
    with connection.cursor() as cursor:
        for table in [*tables(), LEDGER]:
            cursor.execute(sql.SQL("DROP TABLE IF EXISTS {} CASCADE").format(sql.Identifier(table)))
    for app, name in migrations.items():
        call_command("migrate", app, name, interactive=False, verbosity=0)
    with connection.cursor() as cursor:
        # Rows that migrations and their signals made: their deferred checks first, or TRUNCATE refuses.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(sql.SQL("TRUNCATE {}").format(sql.SQL(", ").join(map(sql.Identifier, tables()))))
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def set_sequences() -> None:
    """The next number of each table follows its largest."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in tables():
            for sequence in connection.introspection.get_sequences(cursor, table):
                cursor.execute(
                    sql.SQL(
                        "SELECT setval(pg_get_serial_sequence(%s, %s), coalesce(max({column}), 1), "
                        "max({column}) IS NOT NULL) FROM {table}"
                    ).format(column=sql.Identifier(sequence["column"]), table=sql.Identifier(table)),
                    [f'"{table}"', sequence["column"]],
                )


def others_connected() -> int:
    """How many connections other processes have to the database."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
            "AND application_name <> current_setting('application_name') AND backend_type = 'client backend'"
        )
        return int(cursor.fetchone()[0])


def size() -> int:
    """Bytes of the database on the server."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


def server_version() -> str:
    """The server's version: "18.6"."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        return str(cursor.fetchone()[0])


def _columns(table: str) -> list[str]:
    with connection.cursor() as cursor:
        return [column.name for column in connection.introspection.get_table_description(cursor, table)]


def _driver(cursor: Any) -> Any:
    """psycopg's own cursor, which has COPY."""
    return cursor.cursor
