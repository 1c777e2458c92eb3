"""A copy of the SQLite database while others write, and its way back; both by SQLite's own backup interface.

Always through the library that Django uses in this process: a second one would lose the first one's locks.
"""

from pathlib import Path
from typing import Any

from django.db import connection
from django.db.backends.sqlite3 import base

from reopen.services.backups.archive import BackupError

Database: Any = base.Database  # type: ignore[attr-defined]  # the sqlite3 module that Django uses


def copy_out(to: Path) -> None:
    """Write the database, as of one moment, to a file without a journal."""
    connection.ensure_connection()
    target = Database.connect(to)
    try:
        # In one step: in several, each write by another process would start it from the beginning.
        connection.connection.backup(target, pages=-1)
        target.execute("PRAGMA journal_mode=DELETE")
    finally:
        target.close()


def copy_in(source: Path) -> None:
    """Put the file in the place of the live database, in one transaction: all of it or nothing."""
    connection.ensure_connection()
    origin = Database.connect(source)
    try:
        origin.backup(connection.connection, pages=-1)
    finally:
        origin.close()
    # What this connection prepared belongs to the tables that were.
    connection.close()


def check(path: Path) -> dict[str, int]:
    """Open the copy: it is whole, no reference leads nowhere; rows by table. BackupError otherwise."""
    opened = None
    try:
        opened = Database.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        found = opened.execute("PRAGMA integrity_check(1)").fetchone()[0]
        astray = opened.execute("PRAGMA foreign_key_check").fetchone()
        rows = count(opened)
    except Database.DatabaseError as error:
        raise BackupError(f"The copy of the database cannot be opened: {error}.") from error
    finally:
        if opened is not None:
            opened.close()
    if found != "ok":
        raise BackupError(f"The copy of the database is damaged: {found}.")
    if astray is not None:
        raise BackupError(f"The copy of the database is damaged: table {astray[0]} refers to a missing row.")
    return rows


def count(opened: Any) -> dict[str, int]:
    """Rows by table."""
    names = opened.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).fetchall()
    return {name: opened.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}  # noqa: S608


def size() -> int:
    """Bytes of the live database."""
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        return int(pages * cursor.execute("PRAGMA page_size").fetchone()[0])
