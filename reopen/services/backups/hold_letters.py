"""A restore sends nothing. What waited in the backup waits until the owner lets it go on, and what has left since
the backup was made is not sent again.
"""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from reopen.records.models import Campaign, ContactEmail, Mailbox, Message
from reopen.services.outbox.sent_journal import Left, addressees, all_that_left

WHY = (
    "A backup was restored, and nothing goes on by itself after that. What is on record as having left since the "
    "backup was made is not sent again. Look at the letters that wait, then let the campaign go on."
)
LEFT_SINCE = "It left after the backup was made that has been restored. It is not sent again."
IN_HAND = "It was about to leave when the backup was made that has been restored. It is not sent again."
NOT_ANY_MORE = "It waited in a backup that has been restored. Write it again if it is still wanted."
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Held:
    """What a restore keeps from being sent, in numbers."""

    campaigns: int = 0  # paused
    unknown: int = 0  # letters and others that left since, or were about to
    cancelled: int = 0  # answers and tests
    added: int = 0  # letters that left since, of which the backup knows nothing


def hold(using: str, *, now: datetime) -> Held:
    """Hold everything that the outbox of that database would send. Its transaction is the caller's."""
    left = all_that_left()
    unknown = _left_since(using, left, now)
    messages = Message.objects.using(using)
    unknown += messages.filter(state=Message.State.SENDING).update(
        state=Message.State.UNKNOWN, settled_at=now, last_words=IN_HAND
    )
    cancelled = (
        messages.filter(state=Message.State.QUEUED)
        .exclude(kind=Message.Kind.LETTER)
        .update(state=Message.State.CANCELLED, settled_at=now, last_words=NOT_ANY_MORE)
    )
    paused = (
        Campaign.objects.using(using)
        .filter(state=Campaign.State.SENDING, paused_at__isnull=True)
        .update(paused_at=now, paused_why=WHY)
    )
    return Held(paused, unknown, cancelled, _add_lacking(using, left))


def _left_since(using: str, left: Sequence[Left], now: datetime) -> int:
    """Those that wait in the backup with fewer tries than the journal knows."""
    number = 0
    for part in _pieces(left):
        tries = {one.message_id: one.tries for one in part}
        waiting = Message.objects.using(using).filter(message_id__in=list(tries), state=Message.State.QUEUED)
        gone = [
            pk
            for pk, message_id, known in waiting.values_list("pk", "message_id", "tries")
            if known < tries[message_id]
        ]
        number += (
            Message.objects.using(using)
            .filter(pk__in=gone)
            .update(state=Message.State.UNKNOWN, settled_at=now, last_words=LEFT_SINCE)
        )
    return number


def _add_lacking(using: str, left: Sequence[Left]) -> int:
    """Letters that the backup does not know: without their text, so that nobody gets another one too soon."""
    letters = [one for one in left if one.kind == Message.Kind.LETTER]
    there: set[str] = set()
    for part in _pieces(letters):
        ids = [one.message_id for one in part]
        there |= set(
            Message.objects.using(using).filter(message_id__in=ids).values_list("message_id", flat=True)
        )
    lacking = [one for one in letters if one.message_id not in there]
    if not lacking:
        return 0
    people: dict[str, tuple[int, str]] = {
        key: (contact, address)
        for contact, key, address in ContactEmail.objects.using(using)
        .order_by("-pk")
        .values_list("contact_id", "key", "address")
    }
    keys = addressees(people)
    mailboxes = {box.key: box for box in Mailbox.objects.using(using).filter(user=None).order_by("pk")}
    made = []
    for one in lacking:
        box = mailboxes.get(one.mailbox) or next(iter(mailboxes.values()), None)
        key = keys.get(one.to)
        if box is not None and key is not None:
            made.append(_of_line(one, box, key, *people[key]))
    Message.objects.using(using).bulk_create(made, batch_size=_CHUNK)
    return len(made)


def _of_line(one: Left, box: Mailbox, key: str, contact: int, address: str) -> Message:
    return Message(
        kind=Message.Kind.LETTER,
        mailbox=box,
        contact_id=contact,
        to_address=address,
        to_key=key,
        subject="",
        text="",
        message_id=one.message_id,
        token=secrets.token_hex(16),
        state=Message.State.UNKNOWN,
        due_at=one.at,
        made_at=one.at,
        sending_at=one.at,
        sent_at=one.at,
        settled_at=one.at,
        tries=one.tries,
        last_words="It left after the backup was made that has been restored, which does not hold its text.",
    )


def _pieces(left: Sequence[Left]) -> Iterator[Sequence[Left]]:
    for start in range(0, len(left), _CHUNK):
        yield left[start : start + _CHUNK]
