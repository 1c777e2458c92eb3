"""The owner's own answer, in the thread, from the mailbox that wrote the letter: one more message of the outbox."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from email import message_from_bytes, policy

from django.db import transaction

from reopen.core.suppression import email_key
from reopen.mail.address import BadAddressError
from reopen.mail.compose import ComposeError, is_message_id, one_line
from reopen.records.models import Mailbox, Message, Reply
from reopen.services.acts import ActError, NotThereError
from reopen.services.desk.reply_lock import judgeable, lock_reply
from reopen.services.mailboxes.letter import as_bytes
from reopen.services.outbox import stop_lock, stops
from reopen.services.outbox.put import new_message

MOST = 20_000  # characters of an answer
# The same words again within this time are a form that was sent twice.
_TWICE = timedelta(minutes=10)
_RE = re.compile(r"^\s*(re|aw|sv|antw?)\s*(\[\d+\])?\s*:", re.IGNORECASE)
_ID = re.compile(r"<[^<>\s]+@[^<>\s]+>")


@dataclass(frozen=True, slots=True)
class Answered:
    """The message as it waits in the outbox, and a sentence."""

    message_id: int
    reply_id: int
    sentence: str


def answer(reply_id: int, text: str, *, now: datetime) -> Answered:
    """Put the answer into the outbox, to the sender alone. It lifts no stop, and judges nothing. ActError: why not."""
    text = text.replace("\r\n", "\n").replace("\0", "").strip()
    if not text:
        raise ActError("answer", "Nothing is written here yet.")
    if len(text) > MOST:
        raise ActError("answer", f"An answer of {len(text):,} characters is too long: {MOST:,} at the most.")
    with transaction.atomic():
        stop_lock.while_i_send()
        reply = judgeable(lock_reply(reply_id))
        twice = Message.objects.filter(
            to_key=reply.from_key,
            kind=Message.Kind.ANSWER,
            answers=reply,
            text=text,
            made_at__gte=now - _TWICE,
        ).exclude(state=Message.State.CANCELLED)
        if (there := twice.first()) is not None:
            return Answered(there.pk, reply_id, "That answer is on its way already.")
        message = _written(reply, text, now=now)
        if stops.why_not(message, on=now.date()):
            raise ActError(
                "answer",
                "They asked not to be written to, and that stands: no answer goes to them. If the reader erred, lift "
                "the stop first.",
            )
        try:
            as_bytes(message, reply.mailbox, now=now)
        except (ComposeError, BadAddressError) as error:
            raise ActError("answer", str(error)) from None
        message.save()
    return Answered(message.pk, reply_id, _where(reply.mailbox, reply.from_address))


def unsend(message_id: int, *, now: datetime) -> Answered:
    """Take an answer back that has not left yet. ActError where it has."""
    with transaction.atomic():
        message = Message.objects.filter(pk=message_id, kind=Message.Kind.ANSWER).first()
        if message is None or message.answers_id is None:
            raise NotThereError("answer", f"There is no answer {message_id}.")
        mine = Message.objects.filter(pk=message_id, state=Message.State.QUEUED).update(
            state=Message.State.CANCELLED, settled_at=now, last_words="You took it back."
        )
        if not mine and message.state != Message.State.CANCELLED:
            raise ActError("answer", "It has left already: a letter that is gone is not taken back.")
    return Answered(message_id, message.answers_id, "Taken back: your answer stays here.")


def _written(reply: Reply, text: str, *, now: datetime) -> Message:
    if not email_key(reply.from_address):
        raise ActError("answer", "This mail names no address to answer to.")
    if reply.mailbox.off_at is not None:
        raise ActError("answer", f"The mailbox {reply.mailbox} is off: switch it on under Settings, Mailbox.")
    message = new_message(
        reply.mailbox,
        Message.Kind.ANSWER,
        to_name=one_line(reply.from_name)[:255],
        to_address=reply.from_address,
        subject=_subject(reply),
        text=text,
        now=now,
    )
    message.contact, message.answers = reply.contact, reply
    message.references = " ".join(_thread(reply))
    return message


def _subject(reply: Reply) -> str:
    theirs = one_line(reply.subject) or (reply.letter.subject if reply.letter else "")
    return (theirs if _RE.match(theirs) else f"Re: {theirs}")[:255]


def _thread(reply: Reply) -> list[str]:
    """The Message-IDs of the thread, the one that is answered last (RFC 5322, 3.6.4)."""
    head = message_from_bytes(bytes(reply.raw)[:100_000], policy=policy.compat32)
    found = _ID.findall(" ".join(str(head.get(name, "")) for name in ("References", "In-Reply-To")))
    if reply.letter is not None:
        found.insert(0, reply.letter.learned_id or reply.letter.message_id)
    ids = [one for one in dict.fromkeys(found) if is_message_id(one) and one != reply.message_id]
    return [*ids[:1], *ids[1:][-18:], *([reply.message_id] if is_message_id(reply.message_id) else [])]


def _where(mailbox: Mailbox, to: str) -> str:
    match mailbox.way:
        case Mailbox.Way.FOLDER:
            return f"The answer to {to} is put into the folder: nothing is really sent."
        case Mailbox.Way.DRAFTS:
            return f"The answer to {to} is laid into your Drafts: you send it."
        case _:
            return f"The answer to {to} is on its way."
