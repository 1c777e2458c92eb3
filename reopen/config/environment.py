"""What the environment decides: REOPEN_HOME, DATABASE_URL, REOPEN_URL. Each is read once, at start."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import platformdirs
from django.core.exceptions import ImproperlyConfigured

from reopen.services.key_file import write_key

LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]


def home() -> Path:
    """The folder of all state, made if it is missing, closed to other users of the machine."""
    path = Path(os.environ.get("REOPEN_HOME") or platformdirs.user_data_dir("reopen", appauthor=False))
    path = path.expanduser().absolute()
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        (path / "logs").mkdir(exist_ok=True, mode=0o700)
        (path / "uploads").mkdir(exist_ok=True, mode=0o700)
        (path / "static").mkdir(exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"REOPEN_HOME is {path}, and I cannot write there ({error.strerror}). "
            "Name another folder in REOPEN_HOME, or give this user the right to write there."
        ) from error
    return path


def secret_key(folder: Path) -> str:
    """The signing key: made once, kept in REOPEN_HOME, readable by its user alone."""
    path = folder / "secret-key"
    if not path.exists():
        write_key(path, secrets.token_urlsafe(48))
    return path.read_text()


def postgresql(url: str) -> dict[str, Any]:
    """Django's settings for `postgresql://user:password@host:port/name?sslmode=require`."""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise ImproperlyConfigured(
            "DATABASE_URL must read postgresql://user:password@host:port/name. Leave it unset for SQLite."
        )
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or "") or options.pop("host", ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        # The process's number tells a restore which connections are its own.
        "OPTIONS": {"application_name": f"reopen {os.getpid()}", "connect_timeout": "10", **options},
    }


def sqlite(path: Path, journal: str) -> dict[str, Any]:
    """Django's settings for the file, with the pragmas under which no writer met "database is locked"."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # FULL: an acknowledged opt-out survives a power cut.
            "init_command": f"PRAGMA journal_mode={journal}; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;",
        },
    }


def addresses() -> tuple[str, list[str]]:
    """(REOPEN_URL without a slash at its end, or ""; the host names that a request may carry)."""
    url = os.environ.get("REOPEN_URL", "").strip().rstrip("/")
    if not url:
        return "", LOCAL_HOSTS
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query:
        raise ImproperlyConfigured(
            f"REOPEN_URL is “{url}”. It must be the address that people type, without a path: "
            "https://reopen.example.com"
        )
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return url, [*LOCAL_HOSTS, host]
