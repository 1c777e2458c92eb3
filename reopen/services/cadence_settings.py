"""The one file in which the owner's cadences stand: REOPEN_HOME/cadences.toml; the defaults where there is none."""

import contextlib
import os
import tempfile
from pathlib import Path

from django.conf import settings as django_settings

from reopen.core.cadence import DEFAULT, CadenceSettings, SettingsError, read_settings, settings_text


def path() -> Path:
    """Where the file is, or would be."""
    return Path(django_settings.REOPEN_HOME) / "cadences.toml"


def text() -> str:
    """The file as it stands, or the text of the defaults."""
    try:
        return path().read_text("utf-8")
    except FileNotFoundError:
        return settings_text(DEFAULT)
    except UnicodeDecodeError:
        raise SettingsError(0, f"{path()} is not UTF-8 text.") from None


_read: tuple[tuple[int, int, int], CadenceSettings] | None = None


def load() -> CadenceSettings:
    """The settings in force; read again only when the file has changed. SettingsError names the line."""
    global _read  # noqa: PLW0603  # one file, one process-wide copy
    try:
        stat = path().stat()
    except FileNotFoundError:
        return DEFAULT
    key = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    if _read is None or _read[0] != key:
        _read = (key, read_settings(text()))
    return _read[1]


def save(new_text: str) -> CadenceSettings:
    """Check the text and put it in the file's place at once; on SettingsError the old file stands."""
    settings = read_settings(new_text)
    target = path()
    descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix="cadences-")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(new_text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
    return settings
