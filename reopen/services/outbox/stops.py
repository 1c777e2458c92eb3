"""May this message still go? Asked when it is put, and again in the transaction that marks it as `sending`."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from reopen.core.suppression import Stop, stopped_channels
from reopen.records.models import (
    Campaign,
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    Message,
    Reply,
    Suppression,
)

REMOVED = "They asked not to be written to."
ANSWERED = "They have answered; nothing more goes until you have judged it."
BOUGHT = "The deal is no longer lost."
GONE = "The person is no longer on record."
GROUND_OVER = "The ground on which they could be written to is over."


def why_not(message: Message, *, on: date) -> str:
    """ "" where the message may go on that day, else the reason as a sentence. Reads the tables anew."""
    if message.kind == Message.Kind.TEST:
        return ""
    emails, phones = keys_of(message)
    stops = stops_on(emails, phones)
    if message.kind == Message.Kind.ANSWER:
        return REMOVED if _stopped(emails, phones, stops - _in_doubt(message)) else ""
    if message.contact_id is None:
        return GONE
    marked = Contact.objects.filter(pk=message.contact_id, no_email=True).exists()
    if marked or _stopped(emails, phones, stops):
        return REMOVED
    if has_unjudged_reply(message.contact_id, emails):
        return ANSWERED
    return _why_not_now(message, on)


def _why_not_now(message: Message, on: date) -> str:
    """What may have changed since the approval."""
    to = message.recipient
    if to is None:
        return ""
    if to.ground_until is not None and to.ground_until < on:
        return GROUND_OVER
    bought = Deal.objects.filter(pk=to.deal_id).exclude(status=Deal.Status.LOST) if to.deal_id else None
    return BOUGHT if bought is not None and bought.exists() else ""


def keys_of(message: Message) -> tuple[set[str], set[str]]:
    """(e-mail keys, phone keys) of the person, the address that is written to among them."""
    emails = {message.to_key}
    phones: set[str] = set()
    if message.contact_id is not None:
        emails |= set(ContactEmail.objects.filter(contact=message.contact_id).values_list("key", flat=True))
        phones |= set(ContactPhone.objects.filter(contact=message.contact_id).values_list("key", flat=True))
    return {k for k in emails if k}, {k for k in phones if k}


def stops_on(emails: Iterable[str], phones: Iterable[str]) -> set[Suppression]:
    """The suppressions that name one of these, or a domain above one of the addresses."""
    emails = list(emails)
    domains = {
        ".".join(labels[n:])
        for e in emails
        for labels in [e.rpartition("@")[2].split(".")]
        for n in range(len(labels))
    }
    return set(
        Suppression.objects.filter(
            Q(kind="email", key__in=emails)
            | Q(kind="phone", key__in=list(phones))
            | Q(kind="domain", key__in=domains)
        )
    )


def has_unjudged_reply(contact_id: int | None, emails: Iterable[str]) -> bool:
    """Whether a person's reply waits for the owner: all mail to them halts."""
    return Reply.objects.filter(
        Q(contact=contact_id) | Q(from_key__in=list(emails)),
        state__in=[Reply.State.STORED, Reply.State.TO_JUDGE],
    ).exists()


def campaign_holds(message: Message) -> bool:
    """Whether the message's campaign is paused, or no longer sends."""
    return (
        message.campaign_id is not None
        and not Campaign.objects.filter(
            pk=message.campaign_id, state=Campaign.State.SENDING, paused_at__isnull=True
        ).exists()
    )


def _stopped(emails: Iterable[str], phones: Iterable[str], stops: Iterable[Suppression]) -> bool:
    told = [Stop(s.kind, s.key, s.channel) for s in stops]  # type: ignore[arg-type]  # the table's choices
    return "email" in stopped_channels(email_keys=emails, phone_keys=phones, stops=told)


def _in_doubt(message: Message) -> set[Suppression]:
    """The stops that the reader made of the very reply that is answered, while the owner has not confirmed them.

    The owner may ask "did you mean it?" in the thread; that lifts nothing.
    """
    reply = message.answers
    if reply is None or reply.state != Reply.State.TO_JUDGE or not reply.in_doubt:
        return set()
    return set(Suppression.objects.filter(pk__in=reply.effects.get("stops", [])))
