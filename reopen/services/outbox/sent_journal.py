"""What left, outside of the database: REOPEN_HOME/journal/sent.jsonl.

A line is on the disk before a message is marked as `sending`, and so before its text goes: a database that is older
than the letter, put back from a backup, is told of it, and does not send it again. Whom it went to stands there as a
hash keyed with the signing key, which every backup holds.
"""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from reopen.records.models import Message
from reopen.services.journal import Journal

JOURNAL = Journal(
    "sent",
    "One line each for a message that left, or was about to. Never delete this file: after a restore it keeps a "
    "letter from going to somebody twice.",
)


@dataclass(frozen=True, slots=True)
class Left:
    """A message that left, or was about to. `tries` counts its tries, that one among them."""

    message_id: str
    kind: str
    to: str
    mailbox: str  # Mailbox.key
    tries: int
    at: datetime


def leaves(*messages: Message, now: datetime) -> None:
    """Write that these leave. Raises journal.NotWrittenError: then they must not.

    Letters that follow each other at once are written down together: waiting for the disk costs as much as a commit.
    Those of them that then do not go are taken, after a restore, for ones that may have.
    """
    JOURNAL.append(
        [
            {
                "message_id": message.message_id,
                "kind": message.kind,
                "to": whom(message.to_key),
                "mailbox": message.mailbox.key,
                "tries": message.tries + 1,
                "at": now.isoformat(),
            }
            for message in messages
        ]
    )


def whom(to_key: str) -> str:
    """An address as it stands in the journal."""
    return hmac.digest(f"sent {settings.SECRET_KEY}".encode(), to_key.encode(), "sha256").hex()


def all_that_left() -> list[Left]:
    """Every message of the journal, with its last try."""
    last: dict[str, Left] = {}
    for _, line in JOURNAL.lines():
        try:
            one = Left(
                str(line["message_id"]),
                str(line["kind"]),
                str(line["to"]),
                str(line["mailbox"]),
                int(line["tries"]),
                datetime.fromisoformat(line["at"]),
            )
        except (KeyError, TypeError, ValueError):
            continue
        last[one.message_id] = one
    return list(last.values())


def addressees(keys: Iterable[str]) -> dict[str, str]:
    """These addresses by what stands for them in the journal."""
    return {whom(key): key for key in keys}
