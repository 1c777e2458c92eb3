"""Checks of the ground, told at every start with an id and what to do. Errors keep Reopen from starting."""

import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register  # noqa: A004  # Django's name
from django.db import DatabaseError, connection

from reopen.config import sqlite_library
from reopen.core.cadence import SettingsError

# A lock on these is a promise of another machine; SQLite's WAL does not work there at all.
NETWORK_FILE_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs"}


def dotted(version: tuple[int, ...]) -> str:
    """The version as people write it: "3.53.4"."""
    return ".".join(str(part) for part in version)


@register(Tags.compatibility)
def check_one_sqlite(**_: Any) -> list[CheckMessage]:
    """Django opens the database through the library that was chosen, and no other."""
    if connection.vendor != "sqlite" or sqlite_library.in_use() == settings.SQLITE_VERSION:
        return []
    return [
        Error(
            f"This process loaded SQLite {dotted(sqlite_library.in_use())} before Reopen could choose "
            f"{dotted(settings.SQLITE_VERSION)}. Two libraries in one process lose each other's locks.",
            hint="Load reopen.config.settings before anything that imports Django's SQLite backend.",
            id="reopen.E001",
        )
    ]


@register(Tags.compatibility)
def check_sqlite_is_mended(**_: Any) -> list[CheckMessage]:
    """An SQLite that can corrupt a WAL database runs in the safe mode."""
    if connection.vendor != "sqlite" or settings.SQLITE_JOURNAL == "WAL":
        return []
    return [
        Warning(
            f"SQLite here is {dotted(settings.SQLITE_VERSION)}. Up to 3.51.2 it can corrupt a database in WAL "
            "mode, so Reopen uses the rollback journal: as safe, but readers wait for writers.",
            hint="On Linux x86-64 `pip install pysqlite3` brings a mended one; elsewhere use PostgreSQL "
            "(DATABASE_URL) or a Python built with SQLite 3.51.3 or later.",
            id="reopen.W001",
        )
    ]


@register(Tags.security)
def check_home(**_: Any) -> list[CheckMessage]:
    """REOPEN_HOME can be written, lies on this machine, and is closed to others."""
    home: Path = settings.REOPEN_HOME
    found: list[CheckMessage] = []
    if not os.access(home, os.W_OK | os.X_OK):
        found.append(
            Error(
                f"REOPEN_HOME is {home}, and this user may not write there.",
                hint="Give the user the right to it, or name another folder in REOPEN_HOME.",
                id="reopen.E002",
            )
        )
    elif stat.S_IMODE(home.stat().st_mode) & 0o077 and os.name == "posix":
        found.append(
            Warning(
                f"Other users of this machine can look into {home}, where your customers' data is.",
                hint=f"chmod 700 {home}",
                id="reopen.W002",
            )
        )
    if connection.vendor == "sqlite" and (kind := file_system(home)) in NETWORK_FILE_SYSTEMS:
        found.append(
            Warning(
                f"REOPEN_HOME is on a network file system ({kind}), whose locks SQLite cannot trust.",
                hint="Put REOPEN_HOME on a disk of this machine, or use PostgreSQL (DATABASE_URL).",
                id="reopen.W003",
            )
        )
    return found


@register(Tags.database)
def check_database_answers(*, databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """PostgreSQL is there and new enough for Django 5.2."""
    if not databases or connection.vendor != "postgresql":
        return []
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        told = str(error).strip().splitlines()
        return [
            Error(
                f"PostgreSQL does not answer: {told[0] if told else 'no reason given'}",
                hint="Is the server running, and is DATABASE_URL right?",
                id="reopen.E003",
            )
        ]
    version = int(connection.pg_version) // 10000  # type: ignore[attr-defined]
    if version >= 14:
        return []
    return [
        Error(
            f"PostgreSQL here is {version}; Reopen needs 14 or later.",
            hint="Upgrade the server, or leave DATABASE_URL unset for SQLite.",
            id="reopen.E004",
        )
    ]


@register(Tags.compatibility)
def check_own_words(**_: Any) -> list[CheckMessage]:
    """The cadences' file, which may have been written by hand, can be read, and its words can be said."""
    # Late: this loads Django's settings, from which the checks are registered.
    from reopen.core.words import check_own  # noqa: PLC0415
    from reopen.services import cadence_settings  # noqa: PLC0415

    path = cadence_settings.path()
    try:
        settings = cadence_settings.load()
    except (SettingsError, OSError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        return [
            Warning(
                f"{path} cannot be read: {why}",
                hint="Mend it there, or under Settings, Cadences.",
                id="reopen.W005",
            )
        ]
    return [
        Warning(
            f"In {path}, {key} cannot be said as it stands: {wrong}",
            hint="Until it is mended, Reopen says its own words where these come out with a gap.",
            id="reopen.W004",
        )
        for key, wrong in check_own(settings)
    ]


def file_system(path: Path) -> str:
    """The kind of file system on which the path lies ("ext4", "nfs4"); "" where /proc does not tell."""
    try:
        mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    except OSError:
        return ""
    under = [(mount[1], mount[2]) for mount in mounts if path.is_relative_to(mount[1])]
    return max(under, key=lambda mount: len(mount[0]), default=("", ""))[1]
