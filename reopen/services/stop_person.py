"""Stop every touch of a person, on every channel, at once and for good.

Every address and number of theirs becomes a suppression, which follows the person to other records that carry one
of them. Nothing here can fail for a reason that has to do with the call in which they asked: the stop is a
transaction of its own, committed before anything else is done.
"""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from reopen.core.suppression import Kind
from reopen.records.models import Contact, ContactEmail, ContactPhone, Deal
from reopen.records.queries.moves import same_people
from reopen.services import stop_list
from reopen.services.outbox import stop_lock
from reopen.services.outbox.claim import withdraw
from reopen.services.plan_touches import replan
from reopen.services.sealed_stop import take_out_of_the_seal
from reopen.services.stop_list import NewStop


def stop_person(
    contact_id: int,
    *,
    on: date,
    words: str,
    how: str,
    batch: int = 500,
    campaign: int | None = None,
    reply: int | None = None,
    in_sight: bool = False,
    asked_at: datetime | None = None,
) -> int:
    """Suppress the person on both channels and take their touches off the plan; how many suppressions are new.

    `campaign`, `reply`: the reply that asks for the stop, and the campaign that it answered; the caller has let rest
    whom it names (campaigns.rest). `in_sight`: somebody else
    than the owner asks for it, to whom it must not look as if it had stood before (services.sealed_stop).
    `asked_at`: the very moment, for the proof of silence. Raises journal.NotWrittenError where nothing was stopped.
    """
    with transaction.atomic():
        stop_lock.while_i_stop()
        Contact.objects.select_for_update().filter(pk=contact_id).first()
        # Where they were before, and where they are now.
        theirs = same_people([contact_id])
        emails = [
            k for k in ContactEmail.objects.filter(contact__in=theirs).values_list("key", flat=True) if k
        ]
        phones = [
            k for k in ContactPhone.objects.filter(contact__in=theirs).values_list("key", flat=True) if k
        ]
        rows: list[tuple[Kind, str]] = [*(("email", k) for k in emails), *(("phone", k) for k in phones)]
        if in_sight:
            take_out_of_the_seal([(kind, key, "all") for kind, key in rows])
        new = stop_list.add(
            NewStop(
                kind,
                key,
                "all",
                on,
                words,
                how,
                campaign_number=campaign,
                reply_number=reply,
                asked_at=asked_at,
            )
            for kind, key in rows
        )
        people = same_person(contact_id, emails, phones) | theirs
        Contact.objects.filter(pk__in=people).update(no_phone=True, no_email=True)
        withdraw(emails, people)
        deals = list(Deal.objects.filter(contact__in=people).order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(deals), batch):
            replan(deals[start : start + batch], today=on)
    return len(new)


def same_person(contact_id: int, emails: Iterable[str], phones: Iterable[str]) -> set[int]:
    """The contacts that carry one of these keys, this one among them."""
    return {
        contact_id,
        *ContactEmail.objects.filter(key__in=list(emails)).values_list("contact_id", flat=True),
        *ContactPhone.objects.filter(key__in=list(phones)).values_list("contact_id", flat=True),
    }
