"""The addresses and numbers of erased people, as keyed hashes: known again when they come, and not to be read.

HMAC-SHA256 (RFC 2104) under a key that is made once and stands in REOPEN_HOME/keys/erasure.key, readable by its user
alone. Unlike the mailbox's key it is in every backup: a backup without it would forget whom we promised to forget and
never to write to, and what it guards, a guess at an address, is worth less than a password. After a restore from
elsewhere the file holds both keys, one a line: what was hashed with either is known. Several machines with one
database share it through REOPEN_ERASURE_KEY.
"""

import hashlib
import hmac
import os
import secrets
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from reopen.services.key_file import write_key

VARIABLE = "REOPEN_ERASURE_KEY"
PREFIX = "hmac:"


def key_file() -> Path:
    """Where the key stands."""
    return Path(settings.REOPEN_HOME) / "keys" / "erasure.key"


def hashed(key: str) -> str:
    """The key of an address, a number or a record as it is kept of an erased person. Makes ours if there is none."""
    return _hash(_keys(make=True)[0], key)


def hashes(key: str) -> tuple[str, ...]:
    """The key as it would be kept of an erased person; empty where nobody was ever erased."""
    return tuple(_hash(ours, key) for ours in _keys())


def has_key() -> bool:
    """Whether anything was ever hashed here."""
    return bool(_keys())


def fingerprints() -> list[str]:
    """Of each key, by which it can be told whether it is here."""
    return [hashlib.sha256(ours.encode()).hexdigest()[:16] for ours in _keys()]


def take_over(other: str) -> None:
    """Keep the keys of another file too, for what was hashed with them."""
    ours = list(_keys())
    new = [k for k in other.split() if k not in ours]
    if new:
        _write([*ours, *new], over=True)


def _hash(ours: str, key: str) -> str:
    return PREFIX + hmac.digest(ours.encode(), key.encode("utf-8", "surrogatepass"), "sha256").hex()


def _keys(*, make: bool = False) -> tuple[str, ...]:
    if given := os.environ.get(VARIABLE, "").split():
        return tuple(given)
    path = key_file()
    try:
        told = path.stat()
    except FileNotFoundError:
        if not make:
            return ()
        _write([secrets.token_urlsafe(32)], over=False)
        told = path.stat()
    return _read(path, told.st_mtime_ns, told.st_ino)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int, _file: int) -> tuple[str, ...]:
    return tuple(path.read_text().split())


def _write(keys: list[str], *, over: bool) -> None:
    write_key(key_file(), "".join(f"{key}\n" for key in keys), over=over)
