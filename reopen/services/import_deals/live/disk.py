"""Commits that do not wait for the disk."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def without_waiting_for_the_disk() -> Iterator[None]:
    """Commits of the chunks do not wait for the disk; the last commit, after this, does, and with it all before.

    An import that a power cut shortens is run again and finds what is there: nothing is lost by it but time. Opt-outs
    are committed before this, and wait. SQLite may do so in WAL mode only, where a cut costs commits and never the
    file (https://www.sqlite.org/pragma.html#pragma_synchronous).
    """
    if connection.in_atomic_block:
        yield
        return
    on: list[str] = []
    off: list[str] = []
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Fifty thousand rows are joined in memory, by a plan that is not worth a compiler.
            on = ["SET synchronous_commit = off", "SET work_mem = '64MB'", "SET jit = off"]
            off = ["SET synchronous_commit = on", "RESET work_mem", "RESET jit"]
        else:
            cursor.execute("PRAGMA journal_mode")
            if str(cursor.fetchone()[0]).lower() == "wal":
                # A checkpoint after every chunk copies the same pages again and again; 64 MB of log are quick. And
                # every row looks for those that it belongs to: 160 MB of pages stay at hand.
                on = [
                    "PRAGMA synchronous = NORMAL",
                    "PRAGMA wal_autocheckpoint = 16000",
                    "PRAGMA cache_size = -160000",
                ]
                off = ["PRAGMA synchronous = FULL", "PRAGMA cache_size = -65536"]
        for statement in on:
            cursor.execute(statement)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for statement in off:
                cursor.execute(statement)
