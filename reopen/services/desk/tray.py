"""The tray of mail that may answer a letter of ours: the owner says which, or that it is none of ours."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from reopen.records.models import Message, Reply
from reopen.services.acts import ActError
from reopen.services.desk import stopping
from reopen.services.desk.reply_lock import lock_reply, office_day
from reopen.services.outbox import stop_lock


@dataclass(frozen=True, slots=True)
class Sorted:
    """What became of it, in a sentence."""

    reply_id: int
    sentence: str


def match(reply_id: int, letter_id: int, *, now: datetime) -> Sorted:
    """It answers that letter: it goes to the desk, and what its reading does is done now. ActError says why not."""
    with transaction.atomic():
        stop_lock.while_i_stop()
        reply = lock_reply(reply_id)
        _unmatched(reply)
        letter = Message.objects.filter(pk=letter_id, kind=Message.Kind.LETTER).first()
        if letter is None:
            raise ActError("letter", "Choose the letter that this mail answers.")
        reply.letter, reply.contact_id, reply.campaign_id = letter, letter.contact_id, letter.campaign_id
        reply.matched_by = "by hand"
        _put_on_the_desk(reply, today=office_day(now))
        reply.save()
    return Sorted(reply_id, f"Matched: it answers the letter to {letter.to_name or letter.to_address}.")


def dismiss(reply_id: int) -> Sorted:
    """It is none of ours: its text goes for good. What stays is that this very mail was seen, so that it is not
    stored again."""
    with transaction.atomic():
        reply = lock_reply(reply_id)
        if reply.state == Reply.State.DISMISSED:
            return Sorted(reply_id, "It is dismissed already.")
        _unmatched(reply)
        Reply.objects.filter(pk=reply_id).update(
            state=Reply.State.DISMISSED,
            raw=b"",
            reading=None,
            from_name="",
            from_address="",
            from_key="",
            subject="",
            message_id="",
            matched_by="",
            letter=None,
            contact=None,
            campaign=None,
        )
    return Sorted(reply_id, "Dismissed: its text is deleted here. In your mailbox it stays as it was.")


def _unmatched(reply: Reply) -> None:
    if reply.state != Reply.State.UNMATCHED:
        raise ActError("reply", "This mail has been sorted already.")


def _put_on_the_desk(reply: Reply, *, today: date) -> None:
    """What has been read is judged; a removal stops at once. What has not waits for the reader, and halts mail."""
    if not reply.kind:
        reply.state = Reply.State.STORED
        return
    by_a_person = reply.kind in ("human", "complaint")
    reply.state = Reply.State.TO_JUDGE if by_a_person else Reply.State.NOTED
    if by_a_person and (reply.intent == "remove" or reply.kind == "complaint"):
        stopping.stop(reply, today=today)
        reply.in_doubt = reply.kind != "complaint"
