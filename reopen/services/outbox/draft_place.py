"""Where a letter of ours lies in Drafts, and how it is known again: Message.draft."""

from hashlib import sha256
from typing import Any

from reopen.mail.imap import Place


def as_json(place: Place, raw: bytes) -> dict[str, Any]:
    """As it is kept."""
    return {
        "folder": place.folder,
        "uid_validity": place.uid_validity,
        "uid": place.uid,
        "hash": _hash(raw),
    }


def place_of(kept: dict[str, Any]) -> Place:
    """The place that was kept."""
    return Place(str(kept["folder"]), int(kept["uid_validity"]), int(kept["uid"]))


def is_unchanged(kept: dict[str, Any], raw: bytes) -> bool:
    """Whether this is what was laid there."""
    return _hash(raw) == str(kept["hash"])


def _hash(raw: bytes) -> str:
    # Servers may hand lines out with other ends.
    return sha256(raw.replace(b"\r\n", b"\n")).hexdigest()
