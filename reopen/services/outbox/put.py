"""Put a message into the outbox: its row, its Message-ID and its token, before any connection opens."""

import secrets
from datetime import datetime

from reopen.core.suppression import email_key
from reopen.records.models import Mailbox, Message


def new_message(
    mailbox: Mailbox,
    kind: Message.Kind,
    *,
    to_name: str,
    to_address: str,
    subject: str,
    text: str,
    now: datetime,
) -> Message:
    """An unsaved message with an identity of its own, due at once. The caller adds whom it concerns and saves it."""
    token = secrets.token_hex(16)
    return Message(
        kind=kind,
        mailbox=mailbox,
        to_name=to_name,
        to_address=to_address,
        to_key=email_key(to_address),
        subject=subject,
        text=text,
        message_id=f"<{secrets.token_hex(16)}@{mailbox.key.rpartition('@')[2]}>",
        token=token,
        due_at=now,
        made_at=now,
    )
