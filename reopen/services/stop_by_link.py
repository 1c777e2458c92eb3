"""The link in a letter: whoever holds its token can stop what comes to them, and nothing else.

It stops at once, and like a stop that a reply makes it stays out of everyone's sight but the owner's until the
campaign is unsealed.
"""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from reopen.core.suppression import email_key
from reopen.records.models import ContactEmail, Message
from reopen.records.queries.company import company
from reopen.services.outbox.in_flight import in_flight
from reopen.services.stop_person import stop_person
from reopen.services.suppress import suppress

HOW = "by the link in our letter"


@dataclass(frozen=True, slots=True)
class StoppedByLink:
    """`already_left`: letters that were on their way when the stop was written."""

    already_left: int


def stop_by_link(token: str, *, now: datetime) -> StoppedByLink | None:
    """Stop the person to whom the letter of that token went; None where there is no such letter.

    Raises journal.NotWrittenError: then nothing was stopped.
    """
    letter = Message.objects.filter(token=token, kind=Message.Kind.LETTER).first()
    if letter is None:
        return None
    today = now.astimezone(ZoneInfo(company().time_zone)).date()
    with transaction.atomic():
        if letter.contact_id is not None:
            stop_person(
                letter.contact_id, on=today, words="", how=HOW, campaign=letter.campaign_id, asked_at=now
            )
        # An erased person's letters name nobody; they are stopped for good.
        if email_key(letter.to_address):
            suppress(
                "email",
                letter.to_address,
                "all",
                how=HOW,
                today=today,
                campaign=letter.campaign_id,
                asked_at=now,
            )
    emails = {letter.to_key} - {""}
    contacts = [letter.contact_id] if letter.contact_id is not None else []
    emails |= set(ContactEmail.objects.filter(contact__in=contacts).values_list("key", flat=True))
    return StoppedByLink(len(in_flight(emails, contacts)))
