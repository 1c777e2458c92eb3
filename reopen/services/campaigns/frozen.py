"""What is frozen of a deal when it comes to rest: all that everyone but the owner is shown of it meanwhile.

The company and the figures, and what happened on which day; never the person, and nobody's words. That is what an
erasure leaves: one that is done under the seal changes nothing that others see, and need not wait.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from reopen.core.name_key import name_key
from reopen.records.models import ContactEmail, ContactPhone, Deal, DealContact, Installed, Loss
from reopen.records.queries.timeline import small_entries

LEFT_OUT = "…"


def frozen_as(deals: Sequence[Deal]) -> dict[int, dict[str, Any]]:
    """What records.queries.resting reads, by deal; these with their contacts."""
    ids = [deal.pk for deal in deals]
    zones = {deal.pk: deal.account.time_zone if deal.account else "" for deal in deals}
    entries: dict[int, list[list[Any]]] = defaultdict(list)
    for deal_id, e in small_entries(zones, bare=True):
        entries[deal_id].append([e.at.isoformat(), e.rank, e.id, e.on.isoformat(), e.kind, e.text, e.words])
    losses = {
        loss.deal_id: loss
        for loss in Loss.objects.filter(deal__in=ids).select_related("competitor").order_by("lost_on", "pk")
    }
    installed: dict[int, list[str]] = defaultdict(list)
    for row in Installed.objects.filter(deal__in=ids).order_by("pk"):
        what = " ".join(str(part) for part in (row.quantity, row.make, row.model) if part)
        installed[row.deal_id].append(what)
    people: dict[int, list[str]] = defaultdict(list)
    for deal_id, name in DealContact.objects.filter(deal__in=ids).values_list("deal_id", "contact__name"):
        people[deal_id].append(name)
    keys = _keys([deal.contact_id for deal in deals if deal.contact_id])
    return {
        deal.pk: _one(deal, losses.get(deal.pk), people[deal.pk])
        | {
            "contact_id": deal.contact_id,
            "keys": keys.get(deal.contact_id or 0, []),
            "entries": entries[deal.pk],
            "installed": [what for what in installed[deal.pk] if what],
        }
        for deal in deals
    }


def without_names(text: str, names: Sequence[str]) -> str:
    """The text without the people's full names; one word alone may be anything."""
    for name in names:
        if " " in name.strip():
            text = text.replace(name, LEFT_OUT)
    return text


def _keys(contacts: Sequence[int]) -> dict[int, list[list[str]]]:
    """Shown to nobody: a seller whom they tell to stop stops what was known then, and learns nothing newer."""
    keys: dict[int, list[list[str]]] = defaultdict(list)
    for kind, table in (("email", ContactEmail), ("phone", ContactPhone)):
        rows = table.objects.filter(contact__in=contacts).exclude(key="")
        for contact_id, key in rows.order_by("rank", "pk").values_list("contact_id", "key"):
            keys[contact_id].append([kind, key])
    return keys


def _one(deal: Deal, loss: Loss | None, others: Sequence[str]) -> dict[str, Any]:
    name = without_names(deal.name, [*([deal.contact.name] if deal.contact else []), *others])
    return {
        "name": name,
        "name_key": name_key(name),
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
