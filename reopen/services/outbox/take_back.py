"""Letters that wait in the owner's Drafts are taken out of there again: their person was stopped, or the campaign
cancelled.

Only what we laid there, under the number that the server told us, and only while it is word for word what we wrote.
One that is gone may have been sent by hand, which nobody but the owner knows; it is said so, and its copy in Sent
tells it later. Nothing else in the mailbox is touched.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from reopen.mail.imap import ImapSession, Taken
from reopen.records.models import Mailbox, Message, Suppression
from reopen.services.outbox import stops
from reopen.services.outbox.draft_place import is_unchanged, place_of

_MOST: Final = 200  # of one look
_CANCELLED: Final = "You cancelled the campaign."
_WORDS: Final[dict[Taken, str]] = {
    "taken": "It was taken out of Drafts.",
    "gone": "It is no longer in Drafts: it may have been sent by hand.",
    "changed": "You have changed it in Drafts, so it was left there: delete it yourself.",
    "cannot": "Your server lets nobody delete one draft alone: delete it yourself.",
}


def take_back(
    mailbox: Mailbox,
    session: ImapSession,
    *,
    clock: Callable[[], datetime],
    go_on: Callable[[], bool],
    looked_at: Callable[[int], None],
) -> int:
    """Take out what must not go any more; how many drafts were looked for. Raises ImapError.

    `looked_at` is told the number of each cancelled campaign of which a draft was looked for.
    """
    looked = 0
    cancelled: set[int] = set()
    for message in list(_due(mailbox)[:_MOST]):
        if not go_on():
            break
        kept = message.draft or {}
        found = session.take_away(place_of(kept), is_it=partial(is_unchanged, kept))
        if found == "gone" and session.with_message_id(message.message_id):
            found = "changed"  # saved anew: some programs do so at every word
        with transaction.atomic():
            _note(message, found, now=clock())
        looked += 1
        if message.campaign_id is not None and message.take_back_at is not None:
            cancelled.add(message.campaign_id)
    for campaign in cancelled:
        looked_at(campaign)
    return looked


def _due(mailbox: Mailbox) -> "QuerySet[Message]":
    stopped = Suppression.objects.filter(kind="email", channel__in=("email", "all"), key=OuterRef("to_key"))
    return (
        Message.objects.filter(
            Q(take_back_at__isnull=False) | Q(contact=None) | Q(contact__no_email=True) | Exists(stopped),
            mailbox=mailbox,
            state=Message.State.DRAFTED,
            kind=Message.Kind.LETTER,
            draft__isnull=False,
        )
        .select_related("contact")
        .order_by("pk")
    )


def _note(message: Message, found: Taken, *, now: datetime) -> None:
    by_cancel = message.take_back_at is not None
    state = Message.State.CANCELLED if by_cancel else Message.State.SUPPRESSED
    if found == "gone":
        state = Message.State.UNKNOWN
    elif found != "taken":
        state = Message.State.DRAFTED
    why = _CANCELLED if by_cancel else stops.GONE if message.contact_id is None else stops.REMOVED
    # Its copy may have been found in Sent meanwhile.
    Message.objects.filter(pk=message.pk, state=Message.State.DRAFTED).update(
        state=state, settled_at=now, draft=None, last_words=f"{why} {_WORDS[found]}"
    )
