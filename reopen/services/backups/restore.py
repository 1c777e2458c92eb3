"""Brings back a backup. Nothing is touched before the backup was opened and counted; the state that it replaces is
kept beside it as a backup of its own; the change itself is one transaction.

Suppressions are never lost by it: those of the present, and of the journal, that the backup lacks are carried over.
Who said "take me off your list" last week stays off it when we return to the week before. And nothing is sent because
of it: what waited in the backup waits for the owner, and what left since does not go again.
"""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection, connections, transaction
from django.db.migrations.loader import MigrationLoader

from reopen.records.queries.company import company
from reopen.services import erased_keys, replay_stops, run_lock
from reopen.services.backups import archive, carry_suppressions, postgresql_copy, sqlite_copy
from reopen.services.backups.archive import BackupError, Manifest
from reopen.services.backups.carry_choices import shut_again, shut_now
from reopen.services.backups.hold_letters import Held, hold
from reopen.services.backups.make import DATABASE, make_backup
from reopen.services.backups.nightly import backup_folder
from reopen.services.digest.send import skip_today
from reopen.services.erase import erase_those_who_came_back
from reopen.services.import_deals import lock as import_lock

SCRATCH = "restored"  # Django's name for the copy while it is made ready
# What may come back into REOPEN_HOME, and nothing else.
HOME_FILE = re.compile(r"home/(secret-key|keys/erasure\.key|[\w-]+\.toml|imports/[\w-]+/(?!\.\.?$)[^/\\\0]+)")


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back, and where the replaced state stands."""

    manifest: Manifest
    aside: Path | None  # None where there was nothing yet
    carried: int  # suppressions of the present that the backup lacked
    held: Held  # what is kept from being sent
    erased: int  # people whom the backup held still


def restore_backup(path: Path, *, now: datetime) -> Restored:
    """Put the backup in the place of the present state. BackupError: nothing was changed, and why."""
    path = path.expanduser().absolute()
    home: Path = settings.REOPEN_HOME
    for name in ("up", "web", "worker"):
        if process := run_lock.holder(home, name):
            raise BackupError(f"Reopen is running (`reopen {name}`, process {process}). Stop it first.")
    with run_lock.held(home, "restore"), _no_import(home):
        manifest = archive.verify(path)
        _refuse_foreign(path, manifest)
        shut = shut_now()
        aside = _keep_aside(now)
        with tempfile.TemporaryDirectory(prefix=".restore-", dir=home) as folder:
            if connection.vendor == "sqlite":
                carried, held = _into_sqlite(path, manifest, Path(folder), now)
            else:
                carried, held = _into_postgresql(path, manifest, Path(folder), now)
            _files_back(path, manifest, Path(folder))
            if carried:
                with transaction.atomic():
                    replay_stops.spread(today=now.astimezone(ZoneInfo(company().time_zone)).date())
            erased = erase_those_who_came_back(now=now)
            skip_today(now=now)
            shut_again(shut, now=now)
    return Restored(manifest, aside, carried, held, erased)


@contextmanager
def _no_import(home: Path) -> Iterator[None]:
    """Keep imports away, from whatever command; BackupError while one runs."""
    try:
        with import_lock.only_one(home / "imports"):
            yield
    except import_lock.AnotherImportRunsError as error:
        raise BackupError(f"{error} Nothing was changed.") from error


def _refuse_foreign(path: Path, manifest: Manifest) -> None:
    """A backup of the other database, or of a later Reopen, cannot come back here."""
    if manifest.database != connection.vendor:
        other = "unset DATABASE_URL" if manifest.database == "sqlite" else "set DATABASE_URL to a PostgreSQL"
        raise BackupError(
            f"{path} is a backup of {manifest.database}, and Reopen runs on {connection.vendor} here. "
            f"To restore it, {other} first."
        )
    known = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    unknown = [f"{app} {name}" for app, name in manifest.migrations.items() if (app, name) not in known]
    if unknown:
        raise BackupError(
            f"{path} was made by Reopen {manifest.reopen}, which knows tables that this one does not "
            f"({', '.join(unknown)}). Install that version to restore it."
        )
    strange = [
        name
        for name in manifest.members
        if name != DATABASE and not name.startswith("tables/") and not HOME_FILE.fullmatch(name)
    ]
    if strange:
        raise BackupError(
            f"{path} holds “{strange[0]}”, which no backup of Reopen does. Nothing was changed."
        )


def _keep_aside(now: datetime) -> Path | None:
    """Back up what is about to be replaced; a database that is too damaged for that is moved aside as it is."""
    if connection.vendor == "postgresql" and (others := postgresql_copy.others_connected()):
        raise BackupError(
            f"{others} other connections use this PostgreSQL database. Stop Reopen wherever it runs on it."
        )
    aside = backup_folder() / f"before-restore-{now:%Y-%m-%dT%H%M%S}.reopen.zip"
    try:
        if not connection.introspection.table_names():
            return None
        make_backup(aside, now=now)
    except (DatabaseError, BackupError) as error:
        damaged = isinstance(error, DatabaseError) or "damaged" in str(error)
        if connection.vendor != "sqlite" or not damaged:
            raise
        return _move_damaged(now)
    return aside


def _move_damaged(now: datetime) -> Path:
    connection.close()
    live = Path(str(settings.DATABASES["default"]["NAME"]))
    aside = live.with_name(f"{live.name}.damaged-{now:%Y-%m-%dT%H%M%S}")
    for suffix in ("-wal", "-shm", "-journal"):
        journal = live.with_name(live.name + suffix)
        if journal.exists():
            journal.replace(aside.with_name(aside.name + suffix))
    live.replace(aside)
    return aside


def _into_sqlite(path: Path, manifest: Manifest, folder: Path, now: datetime) -> tuple[int, Held]:
    """Make the copy ready on its own (tables up to date, suppressions carried, letters held), then put it in place."""
    copy = folder / DATABASE
    archive.extract(path, manifest, DATABASE, copy)
    if sqlite_copy.check(copy) != manifest.rows:
        raise BackupError(f"{path} does not hold the rows that it lists. Nothing was changed.")
    present = carry_suppressions.standing()
    connections.databases[SCRATCH] = {**connection.settings_dict, "NAME": str(copy), "OPTIONS": {}}
    try:
        call_command("migrate", database=SCRATCH, interactive=False, verbosity=0)
        carried = carry_suppressions.carry(present, using=SCRATCH)
        held = hold(SCRATCH, now=now)
    finally:
        connections[SCRATCH].close()
        del connections[SCRATCH]
        del connections.databases[SCRATCH]
    sqlite_copy.check(copy)
    sqlite_copy.copy_in(copy)
    return carried, held


def _into_postgresql(path: Path, manifest: Manifest, folder: Path, now: datetime) -> tuple[int, Held]:
    """Everything in one transaction: tables as they were then, rows in, tables up to date, suppressions, letters."""
    present = carry_suppressions.standing()
    with transaction.atomic():
        postgresql_copy.begin_anew(manifest.migrations)
        for table, rows in manifest.rows.items():
            file = folder / "table"
            archive.extract(path, manifest, f"tables/{table}", file)
            if postgresql_copy.copy_table_in(table, file) != rows:
                raise BackupError(
                    f"{path} does not hold the rows of {table} that it lists. Nothing was changed."
                )
        postgresql_copy.set_sequences()
        call_command("migrate", interactive=False, verbosity=0)
        return carry_suppressions.carry(present, using="default"), hold("default", now=now)


def _files_back(path: Path, manifest: Manifest, folder: Path) -> None:
    for name in manifest.members:
        if not name.startswith("home/"):
            continue
        to: Path = settings.REOPEN_HOME / name.removeprefix("home/")
        to.parent.mkdir(parents=True, exist_ok=True)
        archive.extract(path, manifest, name, folder / "file")
        if to == erased_keys.key_file():
            # Beside ours: what was hashed here since then is known by ours alone.
            erased_keys.take_over((folder / "file").read_text())
            continue
        (folder / "file").replace(to)
