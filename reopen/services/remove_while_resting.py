"""A removal that a seller is told of while the deal rests: written at once, and telling nothing of what came back.

What the seller knew of the person (the addresses and numbers frozen when the deal came to rest) becomes a stop that all
may see, anew where a sealed reply had made the same. What has come to be known since, by a reply or by the owner, is
stopped as well, under the seal.
"""

from datetime import datetime

from django.db import transaction

from reopen.core.suppression import Kind
from reopen.records.models import Campaign, Contact, Deal, Recipient
from reopen.records.queries.sealed import sealed_campaigns
from reopen.services import stop_list
from reopen.services.acts import LockedDeal
from reopen.services.outbox import stop_lock
from reopen.services.sealed_stop import take_out_of_the_seal
from reopen.services.stop_list import NewStop
from reopen.services.stop_person import stop_person

_HOW = "on the phone"


def remove_while_resting(locked: LockedDeal, *, words: str, now: datetime) -> None:
    """Stop the person whom the seller knew on this deal. Within a transaction."""
    stop_lock.while_i_stop()
    known = locked.deal.resting_as or {}
    keys: list[tuple[Kind, str]] = [(kind, key) for kind, key in known.get("keys", ())]
    take_out_of_the_seal([(kind, key, "all") for kind, key in keys])
    stop_list.add(NewStop(kind, key, "all", locked.today, words, _HOW, asked_at=now) for kind, key in keys)
    contact = known.get("contact_id")
    if contact is not None and Contact.objects.filter(pk=contact).exists():
        with transaction.atomic():
            stop_person(
                contact,
                on=locked.today,
                words=words,
                how=_HOW,
                campaign=seal_of(locked.deal),
                asked_at=now,
            )


def seal_of(deal: Deal) -> int | None:
    """A campaign under whose seal the deal rests."""
    sealed = sealed_campaigns().order_by("-approved_at", "-pk")
    of: Campaign | None = sealed.filter(
        pk__in=Recipient.objects.filter(account=deal.account_id).values("campaign")
        if deal.account_id
        else Recipient.objects.filter(deal=deal).values("campaign")
    ).first()
    of = of or sealed.first()
    return of.pk if of else None
