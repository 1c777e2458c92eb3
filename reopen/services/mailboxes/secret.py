"""What a mailbox's password or token is kept in: encrypted with a key that lies outside the database.

The key is made once, stands in REOPEN_HOME/keys, readable by its user alone, and is in no backup: whoever has a
backup has no password. Several machines with one database share it through REOPEN_MAILBOX_KEY. Fernet is AES-128-CBC
with HMAC-SHA256 (https://cryptography.io/en/latest/fernet/).
"""

import json
import os
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

from reopen.services.key_file import write_key

VARIABLE = "REOPEN_MAILBOX_KEY"


class SecretLostError(Exception):
    """The key of another day, or none: the password must be given again. The message is a sentence."""


def seal(secret: dict[str, str]) -> str:
    """The secret, encrypted, for Mailbox.sealed."""
    return _fernet().encrypt(json.dumps(secret).encode()).decode()


def unseal(sealed: str) -> dict[str, str]:
    """The secret. Raises SecretLostError."""
    if not sealed:
        return {}
    try:
        found = json.loads(_fernet().decrypt(sealed.encode()))
    except InvalidToken:
        raise SecretLostError(
            "The password of this mailbox was kept with another key "
            f"({key_file()} is new, as after a restore on another machine). Give it once more."
        ) from None
    return {str(name): str(value) for name, value in found.items()}


def key_file() -> Path:
    """Where the key stands."""
    return Path(settings.REOPEN_HOME) / "keys" / "mailbox.key"


def _fernet() -> Fernet:
    if given := os.environ.get(VARIABLE):
        try:
            return Fernet(given.encode())
        except ValueError:
            raise SecretLostError(
                f"{VARIABLE} is no key. Take what stands in {key_file()} on the machine that made it."
            ) from None
    return Fernet(_key())


def _key() -> bytes:
    path = key_file()
    if not path.exists():
        write_key(path, Fernet.generate_key().decode())
    return path.read_bytes()
