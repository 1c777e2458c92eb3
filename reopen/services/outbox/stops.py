"""May this message still go? Asked when it is put, and again in the transaction that marks it as `sending`."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from reopen.core.suppression import Channel, Kind, Stop, stopped_channels
from reopen.records.models import Contact, Deal, Message, Reply, Suppression
from reopen.records.rows import rows
from reopen.services import erased_keys

# What a rep sends in person, from their own mailbox.
PERSONAL = (Message.Kind.QUOTE, Message.Kind.INVITATION)
# Of a statement's values.
_PAIRS = 500

REMOVED = "They asked not to be written to."
NOT_AGAIN = "They are not written to again: they named somebody else, are there no more, or said no."
ANSWERED = "They have answered; nothing more goes until you have judged it."
BOUGHT = "The deal is no longer lost."
GONE = "The person is no longer on record."
STALE = "Its time had passed before it could leave."
GROUND_OVER = "The ground on which they could be written to is over."


class Stopping(NamedTuple):
    """A suppression as the rule needs it, and its row."""

    pk: int
    kind: Kind
    key: str
    channel: Channel


def why_not(message: Message, *, on: date) -> str:
    """ "" where the message may go on that day, else the reason as a sentence. Reads the tables anew."""
    if message.kind == Message.Kind.TEST:
        return ""
    emails, phones = keys_of(message)
    stops = stops_on(emails, phones)
    if message.kind == Message.Kind.ANSWER:
        return REMOVED if _stopped(emails, phones, stops - _in_doubt(message)) else ""
    is_stopped = _stopped(emails, phones, stops)
    if message.kind in PERSONAL:
        return _why_not_personal(message, is_stopped=is_stopped)
    return _why_no_letter(message, is_stopped=is_stopped, on=on)


def _why_no_letter(message: Message, *, is_stopped: bool, on: date) -> str:
    now = _now(message)
    if now is None:
        return GONE
    if now.no_email or is_stopped:
        return REMOVED
    if now.unjudged:
        return ANSWERED
    if now.no_letters:
        return NOT_AGAIN
    if now.ground_until is not None and now.ground_until < on:
        return GROUND_OVER
    return BOUGHT if now.deal_status not in (None, Deal.Status.LOST) else ""


def _why_not_personal(message: Message, *, is_stopped: bool) -> str:
    """A rep's own mail to somebody they speak with: a letter of the owner's that waits for its judgement, or the
    ground of such letters, is no matter here. A stop is."""
    if message.contact_id is None:
        return GONE
    no_email = Contact.objects.filter(pk=message.contact_id).values_list("no_email", flat=True).first()
    if no_email is None:
        return GONE
    return REMOVED if is_stopped or no_email else ""


class _Now(NamedTuple):
    """What may have changed since the approval."""

    no_email: bool
    ground_until: date | None
    deal_status: str | None
    unjudged: bool
    no_letters: bool


# Written out, like the others here: building these costs ten times what asking them does, and each letter asks them.
_NOW = """
    SELECT c.no_email, r.ground_until, d.status,
        EXISTS (SELECT 1 FROM records_reply y WHERE y.contact_id = c.id AND y.state IN ('stored', 'to_judge'))
        OR EXISTS (
            SELECT 1 FROM records_contactemail e JOIN records_reply y ON y.from_key = e."key"
            WHERE e.contact_id = c.id AND y.state IN ('stored', 'to_judge')
        ),
        c.no_letters_since IS NOT NULL
    FROM records_contact c
    LEFT JOIN records_recipient r ON r.id = %s LEFT JOIN records_deal d ON d.id = r.deal_id WHERE c.id = %s"""
_KEYS = """
    SELECT 'email', "key" FROM records_contactemail WHERE contact_id = %s
    UNION ALL SELECT 'phone', "key" FROM records_contactphone WHERE contact_id = %s"""
_STOPS = 'SELECT id, kind, "key", channel FROM records_suppression WHERE "key" IN ({ids})'


def _now(message: Message) -> _Now | None:
    if message.contact_id is None:
        return None
    found = rows(_NOW, [message.recipient_id, message.contact_id])
    return _Now._make(found[0]) if found else None


def keys_of(message: Message) -> tuple[set[str], set[str]]:
    """(e-mail keys, phone keys) of the person, the address that is written to among them."""
    keys: dict[str, set[str]] = {"email": {message.to_key}, "phone": set()}
    if message.contact_id is not None:
        for kind, key in rows(_KEYS, [message.contact_id, message.contact_id]):
            keys[kind].add(key)
    return keys["email"] - {""}, keys["phone"] - {""}


def stops_on(emails: Iterable[str], phones: Iterable[str]) -> set[Stopping]:
    """The suppressions that name one of these, or a domain above one of the addresses.

    Of an erased person only hashes are kept: such a one is handed out with the key that was asked for.
    """
    emails, phones = list(emails), list(phones)
    domains = {
        ".".join(labels[n:])
        for email in emails
        for labels in [email.rpartition("@")[2].split(".")]
        for n in range(len(labels))
    }
    wanted = [
        *(("email", k) for k in emails),
        *(("phone", k) for k in phones),
        *(("domain", k) for k in domains),
    ]
    asked = {pair: pair[1] for pair in wanted}
    for kind, key in wanted[: len(emails) + len(phones)]:
        asked |= {(kind, h): key for h in erased_keys.hashes(key)}
    wanted = list(asked)
    found: set[Stopping] = set()
    for start in range(0, len(wanted), _PAIRS):
        part = wanted[start : start + _PAIRS]
        found |= {
            Stopping(pk, kind, asked[kind, key], channel)
            for pk, kind, key, channel in rows(_STOPS, [key for _, key in part])
            if (kind, key) in asked
        }
    return found


def _stopped(emails: Iterable[str], phones: Iterable[str], stops: Iterable[Stopping]) -> bool:
    told = [Stop(one.kind, one.key, one.channel) for one in stops]
    return "email" in stopped_channels(email_keys=emails, phone_keys=phones, stops=told)


def _in_doubt(message: Message) -> set[Stopping]:
    """The stops that the reader made of the very reply that is answered, while the owner has not confirmed them.

    The owner may ask "did you mean it?" in the thread; that lifts nothing.
    """
    reply = message.answers
    if reply is None or reply.state != Reply.State.TO_JUDGE or not reply.in_doubt:
        return set()
    made = Suppression.objects.filter(pk__in=reply.effects.get("stops", []))
    return {Stopping._make(row) for row in made.values_list("pk", "kind", "key", "channel")}
