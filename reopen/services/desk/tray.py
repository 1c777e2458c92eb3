"""The tray of mail that may answer a letter of ours: the owner says which, or that it is none of ours."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from reopen.records.models import Message, Reply
from reopen.services.acts import ActError
from reopen.services.campaigns.waking import wake_up
from reopen.services.desk import stopping
from reopen.services.desk.reply_lock import lock_reply
from reopen.services.emptied_reply import EMPTIED
from reopen.services.outbox import stop_lock


@dataclass(frozen=True, slots=True)
class Sorted:
    """What became of it, in a sentence."""

    reply_id: int
    mailbox_id: int
    sentence: str


def match(reply_id: int, letter_id: int) -> Sorted:
    """It answers that letter: it waits for the reader, as what came in with certainty does. ActError says why not."""
    with transaction.atomic():
        stop_lock.while_i_stop()
        reply = lock_reply(reply_id)
        _unmatched(reply)
        letter = Message.objects.filter(pk=letter_id, kind=Message.Kind.LETTER).first()
        if letter is None:
            raise ActError("letter", "Choose the letter that this mail answers.")
        reply.letter, reply.contact_id, reply.campaign_id = letter, letter.contact_id, letter.campaign_id
        reply.matched_by = "by hand"
        # Read anew with its letter beside it, and acted upon then. Until it is, all mail to them is halted.
        reply.state, reply.reading, reply.kind, reply.intent = Reply.State.STORED, None, "", ""
        reply.save()
    words = f"Matched: it answers the letter to {letter.to_name or letter.to_address}."
    return Sorted(reply_id, reply.mailbox_id, words)


def dismiss(reply_id: int, *, now: datetime) -> Sorted:
    """It is none of ours: its text goes for good. What stays is that this very mail was seen, so that it is not
    stored again."""
    with transaction.atomic():
        reply = lock_reply(reply_id)
        if reply.state == Reply.State.DISMISSED:
            return Sorted(reply_id, reply.mailbox_id, "It is dismissed already.")
        _unmatched(reply)
        Reply.objects.filter(pk=reply_id).update(**EMPTIED, letter=None, campaign=None)
        if stopping.standing(reply):
            wake_up(None, now=now)
    words = "Dismissed: its text is deleted here. In your mailbox it stays as it was."
    if stopping.standing(reply):
        words += " The stop of their address stays."
    return Sorted(reply_id, reply.mailbox_id, words)


def _unmatched(reply: Reply) -> None:
    if reply.state != Reply.State.UNMATCHED:
        raise ActError("reply", "This mail has been sorted already.")
