"""Queued → sending: the one step that decides that a letter goes.

It happens after the server took the recipient and before the text goes out. What became of the message before it is
written in the same transaction: one durable commit a letter.
"""

import secrets
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from reopen.records.models import Campaign, Mailbox, Message
from reopen.records.rows import execute
from reopen.services.outbox import sent_journal, stale, stop_lock, stops

_SENDING = """
    UPDATE records_message SET state = 'sending', attempt = %s, sending_at = %s, tries = %s
    WHERE id = %s AND state = 'queued' AND (campaign_id IS NULL OR EXISTS (
        SELECT 1 FROM records_campaign c
        WHERE c.id = records_message.campaign_id AND c.state = 'sending' AND c.paused_at IS NULL
    ))"""
# A try's own word: whoever settles a message must know it.
Attempt = str
# A message that waits for the owner to judge a reply.
ASK_AGAIN = timedelta(minutes=10)


def due_now(mailbox: Mailbox, *, now: datetime, letters: bool = True, most: int = 1) -> list[Message]:
    """What has waited longest in this mailbox; nothing of a paused campaign. Answers go before letters.

    Whether they may still go is asked again by `begin`.
    """
    due = Message.objects.filter(mailbox=mailbox, state=Message.State.QUEUED, due_at__lte=now).order_by(
        "due_at", "id"
    )
    personal = list(due.exclude(kind=Message.Kind.LETTER).select_related("answers")[:most])
    if personal or not letters:
        return personal
    return list(due.filter(campaign__state=Campaign.State.SENDING, campaign__paused_at__isnull=True)[:most])


def put_off(message: Message, until: datetime) -> None:
    """It is no hour for letters over there; nor for the others that wait in that zone."""
    Message.objects.filter(
        mailbox=message.mailbox_id,
        state=Message.State.QUEUED,
        kind=Message.Kind.LETTER,
        time_zone=message.time_zone,
        due_at__lt=until,
    ).update(due_at=until)


def begin(
    message: Message,
    *,
    now: datetime,
    settle_before: Callable[[], None] | None = None,
    in_journal: bool = False,
) -> Attempt | None:
    """Mark the message as `sending`; None where it must not go: it is marked `suppressed`, or waits as it did.

    `settle_before` writes, in the same transaction, what became of the message before. `in_journal`:
    that it leaves stands there already. Raises journal.NotWrittenError where that cannot be written: it then stays.
    """
    with transaction.atomic():
        stop_lock.while_i_send()
        if settle_before is not None:
            settle_before()
        if why := stale.why_stale(message, now=now) or stops.why_not(message, on=now.date()):
            stop(message, why, now=now)
            return None
        # Also where the commit then fails: what stands there did not certainly stay.
        if not in_journal:
            sent_journal.leaves(message, now=now)
        attempt = secrets.token_hex(16)
        mine = execute(_SENDING, [attempt, now, message.tries + 1, message.pk])
    return attempt if mine else None


def stop(message: Message, why: str, *, now: datetime) -> None:
    """It will not go. Caller's transaction."""
    if why == stops.ANSWERED:
        # It may go yet, when the owner has judged.
        Message.objects.filter(pk=message.pk, state=Message.State.QUEUED).update(
            due_at=now + ASK_AGAIN, last_words=why
        )
        return
    over = (stops.BOUGHT, stops.GROUND_OVER, stops.STALE)
    state = Message.State.CANCELLED if why in over else Message.State.SUPPRESSED
    Message.objects.filter(pk=message.pk, state=Message.State.QUEUED).update(
        state=state, settled_at=now, last_words=why
    )


def withdraw(emails: Iterable[str], contacts: Iterable[int] = ()) -> int:
    """Take every letter to these addresses or people out of the queue; how many. Caller's transaction and lock."""
    return (
        Message.objects.filter(
            Q(to_key__in=list(emails)) | Q(contact__in=list(contacts)),
            state=Message.State.QUEUED,
            kind__in=[Message.Kind.LETTER, *stops.PERSONAL],
        )
        .order_by()
        .update(state=Message.State.SUPPRESSED, last_words=stops.REMOVED)
    )
