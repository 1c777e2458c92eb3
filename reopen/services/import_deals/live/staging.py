"""Frames in a SQLite file of their own, from which the database copies rows by itself.

Rows of Python take three times as long to reach SQLite as the columns of a frame, and hold the interpreter meanwhile.
Arrow's driver takes the columns, but it brings a SQLite library of its own, and two libraries that have one file open
lose each other's locks (https://www.sqlite.org/howtocorrupt.html#_multiple_copies_of_sqlite_linked_into_the_same_application).
So this driver opens files only that are made here, in a folder of their own, and has closed them before ours looks at
them. It never learns where the database is.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import polars as pl

try:
    import adbc_driver_sqlite.dbapi as arrow
except ImportError:  # a platform without the wheel: rows go one by one
    arrow = None  # type: ignore[assignment]

_folder: Path | None = None


@contextmanager
def staging_in(folder: Path) -> Iterator[None]:
    """Stage what is inserted meanwhile in `folder`, which is emptied before (a killed import may have left its file)
    and removed after. One at a time: the caller holds the lock of imports.
    """
    global _folder  # noqa: PLW0603  # one import at a time
    shutil.rmtree(folder, ignore_errors=True)
    if arrow is not None:
        # Where not even a folder can be made, the database will say why.
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _folder = folder
    try:
        yield
    finally:
        _folder = None
        shutil.rmtree(folder, ignore_errors=True)


def is_on() -> bool:
    """Whether frames can be staged now."""
    return _folder is not None


@contextmanager
def staged(tables: Mapping[str, pl.DataFrame]) -> Iterator[Path]:
    """A file with these frames as tables; a frame's row n (from 0) has the rowid n + 1. It is removed at the end.

    Values are numbers and texts. Raises OSError where it cannot be written.
    """
    if _folder is None:
        raise RuntimeError("nothing is staged outside of staging_in")
    path = _folder / "rows.sqlite3"
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        _fill(path, tables)
        yield path
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _fill(path: Path, tables: Mapping[str, pl.DataFrame]) -> None:
    try:
        with arrow.connect(path.as_uri(), autocommit=True) as connection:
            # The file lives for seconds, and nobody wants it after a crash.
            for pragma in ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE"):
                with connection.cursor() as cursor:
                    cursor.execute(f"PRAGMA {pragma}")
            with connection.cursor() as cursor:
                for name, frame in tables.items():
                    cursor.adbc_ingest(name, frame, mode="create")
    except arrow.Error as error:
        raise OSError(f"The staging file cannot be written: {error}") from error
