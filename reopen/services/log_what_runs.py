"""Says in the log which SQLite a process runs: two different ones on one file would be the end of it."""

import logging

from django.db import connection


def log_what_runs(role: str) -> None:
    """One line, the version asked of the library itself; nothing on PostgreSQL."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        version = cursor.execute("SELECT sqlite_version()").fetchone()[0]
        journal = cursor.execute("PRAGMA journal_mode").fetchone()[0]
    connection.close()
    logging.getLogger("reopen").info("%s runs on SQLite %s, journal %s", role, version, journal)
