"""Which SQLite this process uses.

SQLite 3.7.0 to 3.51.2 can corrupt a database in WAL mode when a writer resets the log while a reader
checkpoints (https://www.sqlite.org/wal.html#walresetbug). The wheel `pysqlite3` carries a mended version;
where there is no wheel and the system's own is old, the rollback journal is used instead of WAL: slower, safe.

Two SQLite libraries in one process must never open the same file: each drops the other's POSIX locks.
So the choice is made once, before Django's backend is imported, and holds for the whole process.
"""

import sqlite3 as system_sqlite3
import sys
from typing import Literal

MENDED = (3, 51, 3)


def choose() -> tuple[tuple[int, ...], Literal["WAL", "DELETE"]]:
    """Make `import sqlite3` mean the newest library here; (its version, the journal mode that is safe with it)."""
    try:
        import pysqlite3  # noqa: PLC0415  # only some platforms have the wheel
    except ImportError:
        version = system_sqlite3.sqlite_version_info
    else:
        version = pysqlite3.sqlite_version_info
        if version > system_sqlite3.sqlite_version_info:
            sys.modules["sqlite3"] = pysqlite3
            sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
        else:
            version = system_sqlite3.sqlite_version_info
    return version, journal_for(version)


def journal_for(version: tuple[int, ...]) -> Literal["WAL", "DELETE"]:
    """The journal that is safe with this version."""
    return "WAL" if version >= MENDED else "DELETE"


def in_use() -> tuple[int, ...]:
    """The version of the library through which Django opens the database in this process."""
    from django.db.backends.sqlite3 import base  # noqa: PLC0415  # only after `choose`

    version: tuple[int, ...] = base.Database.sqlite_version_info  # type: ignore[attr-defined]
    return version
