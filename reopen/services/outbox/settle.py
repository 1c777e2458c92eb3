"""What became of a message that a server was given, or refused."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from reopen.mail.refusal import Refusal
from reopen.mail.smtp import Outcome
from reopen.records.models import ContactEmail, Mailbox, Message
from reopen.records.rows import execute
from reopen.services.outbox import auto_pause

# Minutes until the next try after each temporary refusal; after the last of them it has expired (about three days).
WAITS = (15, 60, 240, 720, 1440, 2880)
_WORDS = 1000  # of a server, kept
_LEFT_OPEN = (Message.State.SENDING, Message.State.UNKNOWN)
_SETTLED = """
    UPDATE records_message SET state = %s, sent_at = %s, settled_at = %s, last_words = %s
    WHERE id = %s AND attempt = %s AND state IN ('sending', 'unknown')"""


@dataclass(frozen=True, slots=True)
class Sending:
    """A message that is `sending`, and the try's own word."""

    message: Message
    attempt: str


def settle(one: Sending, outcome: Outcome, *, now: datetime, gap: timedelta, drafted: bool = False) -> None:
    """Write what the server said after the text. Caller's transaction.

    `drafted`: a person sends it. The try’s word makes it ours, also where another sender took us for dead and
    called it unknown.
    """
    words = outcome.words[:_WORDS]
    if outcome.state in ("accepted", "unknown"):
        went = outcome.state == "accepted" and not drafted
        state = "unknown" if outcome.state == "unknown" else "drafted" if drafted else "sent"
        execute(_SETTLED, [state, now if went else None, now, words, one.message.pk, one.attempt])
        _went(one.message, now=now, gap=gap)
        return
    back = Message.objects.filter(pk=one.message.pk, attempt=one.attempt, state__in=_LEFT_OPEN)
    if back.update(state=Message.State.QUEUED, attempt="", sending_at=None):
        # It said no after the text: it has not taken it, and it may be sent again.
        _said_no(one.message, outcome.refusal, outcome.state == "refused_for_good", words, now=now)


def refused(message: Message, refusal: Refusal, *, now: datetime) -> None:
    """Write what the server said of the recipient: the message is still queued. Caller's transaction."""
    _said_no(message, refusal, not refusal.temporary, str(refusal)[:_WORDS], now=now)


def leave_unknown(mailbox_id: int, *, now: datetime) -> int:
    """What a sender that is gone had in its hands: nobody knows whether it went, and it is never sent again.

    How many. Only who holds the mailbox's lock may say so. Caller's transaction.
    """
    return Message.objects.filter(mailbox=mailbox_id, state=Message.State.SENDING).update(
        state=Message.State.UNKNOWN,
        settled_at=now,
        last_words="The sender stopped before the server’s answer was written down.",
    )


def _went(message: Message, *, now: datetime, gap: timedelta) -> None:
    if message.kind != Message.Kind.LETTER:
        return
    if gap:
        Mailbox.objects.filter(pk=message.mailbox_id).update(next_free_at=now + gap)
    if message.mailbox.warm_up_from is None:
        message.mailbox.warm_up_from = now.date()
        Mailbox.objects.filter(pk=message.mailbox_id, warm_up_from=None).update(warm_up_from=now.date())


def _said_no(message: Message, refusal: Refusal | None, for_good: bool, words: str, *, now: datetime) -> None:
    queued = Message.objects.filter(pk=message.pk, state=Message.State.QUEUED)
    # What speaks of our own mailbox says nothing of this letter: it waits, however long that takes to mend.
    if refusal is not None and refusal.ours:
        queued.update(due_at=now + timedelta(minutes=WAITS[0]), last_words=words)
        return
    tries = message.tries + 1
    if not for_good and tries <= len(WAITS):
        queued.update(tries=tries, due_at=now + timedelta(minutes=WAITS[tries - 1]), last_words=words)
        return
    reason = "expired" if not for_good else refusal.reason if refusal else "other"
    queued.update(
        state=Message.State.BOUNCED, tries=tries, settled_at=now, last_words=words, bounce=reason, attempt=""
    )
    if for_good and refusal is not None and refusal.dead_address and message.contact_id is not None:
        ContactEmail.objects.filter(contact=message.contact_id, key=message.to_key).update(is_dead=True)
    if message.campaign_id is not None:
        auto_pause.look(message.campaign_id, now=now)
