"""Deals come to rest when the owner has written to their people, and wake when the seal is off.

What everyone but the owner may see of a deal meanwhile is frozen in Deal.resting_as in that moment, and read from
there: what a reply does to the rows afterwards cannot show.

All deals of the cohort's people and companies rest, held out or not, those of a company that the CRM has twice (by its
domain), and those of whoever shares an address or a number with one of the people: a removal follows these. So does
every deal that comes to be one of them later.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Q

from reopen.core.freemail import FREEMAIL
from reopen.core.name_key import name_key
from reopen.records.models import (
    Account,
    Campaign,
    ContactEmail,
    ContactPhone,
    Deal,
    Installed,
    Loss,
    Recipient,
)
from reopen.records.queries.company import company
from reopen.records.queries.sealed import sealed_campaigns
from reopen.records.queries.timeline import small_entries
from reopen.records.queries.visible import resting

_CHUNK = 500


def deals_of(campaign: Campaign, *, only: Collection[int] | None = None) -> set[int]:
    """The ids of the deals that rest because of it; of `only` these, where they are given."""
    frozen = Recipient.objects.filter(
        campaign=campaign, state__in=[Recipient.State.LETTER, Recipient.State.HOLDOUT]
    )
    people = frozen.values("contact")
    same = [Q(contact__in=people), Q(account__in=frozen.exclude(account=None).values("account"))]
    for table in (ContactEmail, ContactPhone):
        keys = table.objects.filter(contact__in=people).exclude(key="").values("key")
        same.append(Q(contact__in=table.objects.filter(key__in=keys).values("contact")))
    firms = Account.objects.filter(pk__in=frozen.exclude(account=None).values("account"))
    sites = firms.exclude(domain__in=["", *FREEMAIL]).values("domain")
    if only is None:
        asked = Deal.objects.all()
        same.append(Q(account__in=Account.objects.filter(domain__in=sites).values("pk")))
    else:
        asked = Deal.objects.filter(pk__in=list(only))
        same.append(Q(account__domain__in=sites))
    # One question each: with OR between them the whole table would be read.
    return {pk for one in same for pk in asked.filter(one).values_list("pk", flat=True)}


def pieces(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """Few enough for one statement."""
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]


def rest(campaign: Campaign, *, now: datetime, only: Collection[int] | None = None) -> int:
    """Let its deals rest (`only` these), as they stand now; how many began to. Caller's transaction.

    Those that rest already keep what was frozen.
    """
    began = 0
    moment = campaign.approved_at or now
    since = _here(moment)
    for part in pieces(sorted(deals_of(campaign, only=only))):
        deals = list(
            Deal.objects.filter(pk__in=part, resting_since__isnull=True)
            .select_related("account", "contact")
            .order_by("pk")
        )
        frozen = _frozen(deals)
        for deal in deals:
            deal.resting_since = since
            deal.resting_as = frozen[deal.pk] | {"at": moment.isoformat()}
        Deal.objects.bulk_update(deals, ["resting_since", "resting_as"], batch_size=_CHUNK)
        began += len(deals)
    return began


def rest_too(deal_ids: Iterable[int], *, now: datetime) -> bool:
    """Deals that have come to belong to people whom the owner has written to rest as well; whether one does now.

    Caller's transaction.
    """
    ids = list(deal_ids)
    return sum(rest(campaign, now=now, only=ids) for campaign in list(sealed_campaigns())) > 0


def rest_newcomers(*, now: datetime) -> int:
    """After an import: what came in at the people and companies of every sealed campaign; how many rest now."""
    began = 0
    for campaign in list(sealed_campaigns()):
        with transaction.atomic():
            began += rest(campaign, now=now)
    return began


def wake(campaign: Campaign) -> list[int]:
    """Its deals rest no more, but for those that another campaign lets rest; which woke. Caller's transaction."""
    still: set[int] = set()
    for other in sealed_campaigns().exclude(pk=campaign.pk):
        still |= deals_of(other)
    woken = [pk for pk in resting().order_by("pk").values_list("pk", flat=True) if pk not in still]
    for part in pieces(woken):
        Deal.objects.filter(pk__in=part).update(resting_since=None, resting_as=None)
    return woken


def _frozen(deals: list[Deal]) -> dict[int, dict[str, Any]]:
    """What records.queries.resting reads, by deal."""
    ids = [deal.pk for deal in deals]
    zones = {deal.pk: deal.account.time_zone if deal.account else "" for deal in deals}
    entries: dict[int, list[list[Any]]] = defaultdict(list)
    for deal_id, e in small_entries(zones):
        entries[deal_id].append([e.at.isoformat(), e.rank, e.id, e.on.isoformat(), e.kind, e.text, e.words])
    losses = {
        loss.deal_id: loss
        for loss in Loss.objects.filter(deal__in=ids).select_related("competitor").order_by("lost_on", "pk")
    }
    installed: dict[int, list[str]] = defaultdict(list)
    for row in Installed.objects.filter(deal__in=ids).order_by("pk"):
        what = " ".join(str(part) for part in (row.quantity, row.make, row.model) if part)
        installed[row.deal_id].append(what)
    keys: dict[int, list[list[str]]] = defaultdict(list)
    for kind, table in (("email", ContactEmail), ("phone", ContactPhone)):
        rows = table.objects.filter(contact__in=[d.contact_id for d in deals if d.contact_id]).exclude(key="")
        for contact_id, key in rows.order_by("rank", "pk").values_list("contact_id", "key"):
            keys[contact_id].append([kind, key])
    return {
        deal.pk: _one(deal, losses.get(deal.pk))
        | {
            "keys": keys.get(deal.contact_id or 0, []),
            "entries": entries[deal.pk],
            "installed": [what for what in installed[deal.pk] if what],
        }
        for deal in deals
    }


def _one(deal: Deal, loss: Loss | None) -> dict[str, Any]:
    contact = deal.contact
    return {
        "name": deal.name,
        "name_key": name_key(deal.name),
        "contact_id": deal.contact_id,
        "contact_key": contact.name_key if contact else "",
        "contact": contact.name if contact else "",
        "title": contact.title if contact else "",
        "status": deal.status,
        "stage": (loss.stage if loss else "") or deal.stage,
        "amount": None if deal.amount is None else str(deal.amount),
        "currency": deal.currency,
        "product": deal.product,
        "opened_on": _iso(deal.opened_on),
        "on": _iso(deal.lost_on or deal.closed_on),
        "reason": loss.reason if loss else "",
        "competitor": loss.competitor.name if loss and loss.competitor else "",
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _here(moment: datetime) -> date:
    return moment.astimezone(ZoneInfo(company().time_zone)).date()
