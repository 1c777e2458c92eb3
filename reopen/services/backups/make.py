"""Copies everything into one file, and opens the copy before calling it a backup.

In it: the database as of one moment, the signing key, the owner's cadences, the rows that imports rejected, and the
key by which erased people are known again. Not in it: the key of the mailbox's password, the journals, and the exports
that were imported, which are the CRM's and large. SQLite is copied by its own backup
interface, PostgreSQL table by table in one transaction; writers wait for neither.
"""

import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from reopen import __version__
from reopen.services import erased_keys
from reopen.services.backups import archive, postgresql_copy, sqlite_copy
from reopen.services.backups.archive import BackupError, Manifest

DATABASE = "database.sqlite3"


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was written and read back."""

    path: Path
    bytes: int
    rows: int

    def __str__(self) -> str:
        return f"{self.path} ({self.bytes:,} bytes, {self.rows:,} rows)"


def make_backup(path: Path, *, now: datetime) -> Made:
    """Write a verified backup to `path`, whole or not at all. BackupError says why there is none."""
    path = path.expanduser().absolute()
    if not path.parent.is_dir():
        raise BackupError(f"There is no folder {path.parent}.")
    if path.is_dir():
        raise BackupError(f"{path} is a folder. Name a file in it.")
    engine = sqlite_copy if connection.vendor == "sqlite" else postgresql_copy
    try:
        # The copy, and the archive made of it, side by side.
        archive.room_for(path.parent, engine.size() * 3 // 2 + 1_000_000)
        with tempfile.TemporaryDirectory(prefix=".backup-", dir=path.parent) as folder:
            manifest, members = _copy(Path(folder), now)
            members |= _files()
            archive.write(path, manifest, members)
    except OSError as error:
        raise BackupError(f"I cannot write {path}: {error.strerror}. There is no backup.") from error
    return Made(path, path.stat().st_size, manifest.total())


def _copy(folder: Path, now: datetime) -> tuple[Manifest, dict[str, Path]]:
    """Copy the database into the folder; what was copied, and its files by the name in the archive."""
    manifest = Manifest(
        made_at=now.isoformat(),
        reopen=__version__,
        database=connection.vendor,
        library="",
        migrations={},
        rows={},
    )
    if connection.vendor == "sqlite":
        copy = folder / DATABASE
        sqlite_copy.copy_out(copy)
        manifest.rows = sqlite_copy.check(copy)
        manifest.library = ".".join(map(str, settings.SQLITE_VERSION))
        manifest.migrations = last_migrations()
        return manifest, {DATABASE: copy}
    members: dict[str, Path] = {}
    with postgresql_copy.one_moment():
        manifest.migrations = last_migrations()
        manifest.library = postgresql_copy.server_version()
        for table in postgresql_copy.tables():
            members[f"tables/{table}"] = folder / table
            manifest.rows[table] = postgresql_copy.copy_table_out(table, folder / table)
    return manifest, members


def last_migrations() -> dict[str, str]:
    """The last migration of each app that the database has had."""
    applied = sorted(MigrationRecorder(connection).applied_migrations())
    return dict(applied)


def _files() -> dict[str, Path]:
    """The small files of REOPEN_HOME that belong to the data, by their name in the archive."""
    home: Path = settings.REOPEN_HOME
    kept = [
        home / "secret-key",
        erased_keys.key_file(),
        *home.glob("*.toml"),
        *home.glob("imports/*/*reject*"),
    ]
    return {f"home/{path.relative_to(home).as_posix()}": path for path in kept if path.is_file()}
