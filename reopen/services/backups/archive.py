"""The backup as a file: a zip with a manifest, the database, and the few small files that belong to it.

The manifest is the last word on what the file holds: each member's size and SHA-256, each table's count. Nothing
in the archive is believed that the manifest does not name, and no member's name becomes a path outside the
folder into which it is read.
"""

import hashlib
import json
import os
import shutil
import zipfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO

FORMAT = 1
MANIFEST = "manifest.json"
CHUNK = 1 << 20


class BackupError(Exception):
    """What is wrong with a backup, in a sentence for the person who needs it."""


@dataclass
class Manifest:
    """What the archive holds, and what made it."""

    made_at: str  # ISO 8601, UTC
    reopen: str
    database: str  # "sqlite" or "postgresql"
    library: str  # version of SQLite or PostgreSQL
    migrations: dict[str, str]  # app -> its last migration
    rows: dict[str, int]  # table -> count
    members: dict[str, tuple[int, str]] = field(default_factory=dict)  # name -> (bytes, SHA-256)
    format: int = FORMAT

    def total(self) -> int:
        """Rows in all tables."""
        return sum(self.rows.values())


def write(path: Path, manifest: Manifest, members: dict[str, Path]) -> None:
    """Write the archive whole or not at all; only its user can read it."""
    half = path.with_name(path.name + ".part")
    try:
        with os.fdopen(os.open(half, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                for name, source in members.items():
                    manifest.members[name] = _add(archive, name, source)
                archive.writestr(MANIFEST, json.dumps(asdict(manifest), indent=1, ensure_ascii=False))
            file.flush()
            os.fsync(file.fileno())
        verify(half)
        half.replace(path)
        _sync_folder(path.parent)
    finally:
        half.unlink(missing_ok=True)


def read_manifest(path: Path) -> Manifest:
    """The manifest; BackupError where the file is no backup of ours."""
    try:
        with zipfile.ZipFile(path) as archive:
            fields = json.loads(archive.read(MANIFEST))
        if fields["format"] != FORMAT:
            raise BackupError(
                f"{path} was made by a later Reopen (format {fields['format']}). Install that one to restore it."
            )
        fields["members"] = {name: (size, digest) for name, (size, digest) in fields["members"].items()}
        return Manifest(**fields)
    except FileNotFoundError as error:
        raise BackupError(f"There is no file {path}.") from error
    except OSError as error:
        raise BackupError(f"I cannot read {path}: {error.strerror}.") from error
    except (zipfile.BadZipFile, KeyError, TypeError, ValueError) as error:
        raise BackupError(f"{path} is not a backup of Reopen, or it is cut off.") from error


def verify(path: Path) -> Manifest:
    """The manifest, once every member was read back and found to be what was written."""
    manifest = read_manifest(path)
    with zipfile.ZipFile(path) as archive:
        for name in manifest.members:
            _copy(archive, manifest, name, None, path)
    return manifest


def extract(path: Path, manifest: Manifest, name: str, to: Path) -> None:
    """Read one member into the file `to`, checked; BackupError where it is not what the manifest says."""
    with (
        zipfile.ZipFile(path) as archive,
        os.fdopen(os.open(to, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file,
    ):
        _copy(archive, manifest, name, file, path)


def _add(archive: zipfile.ZipFile, name: str, source: Path) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    with source.open("rb") as file, archive.open(name, "w", force_zip64=True) as member:
        while chunk := file.read(CHUNK):
            member.write(chunk)
            digest.update(chunk)
            size += len(chunk)
    return size, digest.hexdigest()


def _copy(archive: zipfile.ZipFile, manifest: Manifest, name: str, to: IO[bytes] | None, path: Path) -> None:
    size, expected = manifest.members[name]
    digest, left = hashlib.sha256(), size
    try:
        with archive.open(name) as member:
            # Never more than was announced: a bomb ends here.
            while chunk := member.read(min(CHUNK, left + 1)):
                left -= len(chunk)
                if left < 0:
                    break
                digest.update(chunk)
                if to is not None:
                    to.write(chunk)
    except (zipfile.BadZipFile, KeyError, EOFError, OSError) as error:
        raise BackupError(f"{path} is damaged: {name} cannot be read ({error}).") from error
    except Exception as error:  # zlib.error, and what else a broken stream raises
        raise BackupError(f"{path} is damaged: {name} cannot be unpacked ({error}).") from error
    if left != 0 or digest.hexdigest() != expected:
        raise BackupError(f"{path} is damaged: {name} is not what was written. Nothing was changed.")


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the platform can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def room_for(folder: Path, needed: int) -> None:
    """BackupError when the disk has less room than `needed` bytes."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise BackupError(
            f"The backup needs up to {needed // 1_000_000:,} MB in {folder}, and {free // 1_000_000:,} MB are free. "
            "Make room, or name a file on another disk: reopen backup FILE"
        )
