"""A message of the outbox → the bytes that leave."""

from datetime import datetime

from reopen.mail.compose import Letter, compose
from reopen.records.models import Mailbox, Message
from reopen.services.public_address import public_url

# What a mail program writes into an answer to List-Unsubscribe; the token says whom it is from.
REMOVE = "remove"


def as_bytes(message: Message, mailbox: Mailbox, *, now: datetime) -> bytes:
    """`now` in the zone that its Date shall show. Raises ComposeError or BadAddressError with a sentence."""
    is_letter = message.kind == Message.Kind.LETTER
    url = public_url(now=now) if is_letter else ""
    return compose(
        Letter(
            from_name=mailbox.name,
            from_address=mailbox.address,
            to_name=message.to_name,
            to_address=message.to_address,
            subject=message.subject,
            text=message.text,
            message_id=message.message_id,
            sent_at=now,
            references=tuple(message.references.split()),
            unsubscribe_to=mailbox.address if is_letter else "",
            unsubscribe_subject=f"{REMOVE} {message.token}",
            unsubscribe_url=f"{url}/u/{message.token}/" if url else "",
            calendar=message.calendar,
        )
    )
