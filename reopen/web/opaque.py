"""Numbers of rows in addresses, so that nobody can count by them.

Rows are numbered in the order in which they come to be, whoever makes them: between two of their own acts a seller
could read off how many others there had been, and a reply that waits under the seal makes stops, calls and answers at
the door. Here a number is written with the installation's key: the same number always alike, no two near each other.
"""

import base64
from functools import cache
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from django.conf import settings

_LENGTH = 32  # letters: 8 bytes of the number, 16 that no other key makes


def hide(number: int) -> str:
    """The number, for an address."""
    sealed = _cipher(settings.SECRET_KEY).encrypt(number.to_bytes(8, "big", signed=True), None)
    return base64.urlsafe_b64encode(sealed).decode()


def number_of(text: str) -> int | None:
    """The number that was hidden so; None where it is none of ours."""
    if len(text) != _LENGTH or not text.isascii():
        return None
    try:
        plain = _cipher(settings.SECRET_KEY).decrypt(base64.urlsafe_b64decode(text), None)
    except (InvalidTag, ValueError):
        return None
    return int.from_bytes(plain, "big", signed=True)


def hide_text(text: str) -> str:
    """A place in a list that names a row, for an address."""
    if not text:
        return ""
    return base64.urlsafe_b64encode(_cipher(settings.SECRET_KEY).encrypt(text.encode(), None)).decode()


def text_of(hidden: str) -> str:
    """What was hidden so; "" where it is none of ours."""
    try:
        return _cipher(settings.SECRET_KEY).decrypt(base64.urlsafe_b64decode(hidden), None).decode()
    except (InvalidTag, ValueError):
        return ""


class HiddenNumber:
    """`<hidden:…_id>` in an address. A plain number is read as well: whoever guesses one learns nothing by it."""

    regex = f"[0-9]{{1,18}}|[A-Za-z0-9_-]{{{_LENGTH}}}"

    def to_python(self, value: str) -> int:
        """ValueError: there is no such address."""
        if value.isdigit():
            return int(value)
        number = number_of(value)
        if number is None:
            raise ValueError(value)
        return number

    def to_url(self, value: int) -> str:
        """As `hide`."""
        return hide(int(value))


@cache
def _cipher(key: str) -> AESSIV:
    return AESSIV(sha256(b"numbers in addresses\0" + key.encode()).digest())
