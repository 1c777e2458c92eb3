"""Deals by what a person types: account, person, e-mail, phone number or the CRM's id. Prefixes along indexes."""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import Model, Q, QuerySet

from reopen.core.name_key import name_key
from reopen.core.suppression import email_key
from reopen.records.models import Account, Contact, ContactEmail, ContactPhone, Deal
from reopen.records.queries.deal_list import DealRow, rows_of
from reopen.records.queries.visible import Viewer, resting_deals, visible_deals

MOST = 50
_CANDIDATES = 200  # accounts or people that a prefix may name, before it is too short
_NONE = 0  # the id of no row
_DEALS = 1_000  # of these, before the viewer’s own are picked out
_SOURCES = ("hubspot", "salesforce", "pipedrive", "zoho", "table", "reopen", "sample")


def find_deals(viewer: Viewer, text: str, *, phone_keys: Iterable[str] = ()) -> tuple[list[DealRow], bool]:
    """(at most MOST deals, latest loss first; are there more). Empty for a text with no letter and no figure.

    `phone_keys`: what the text may be the beginning of as a phone number, as crm.phone_number keys it.
    """
    typed = " ".join(text.split())[:200]
    if not any(c.isalnum() for c in typed):
        return [], False
    wanted = Q(source__in=_SOURCES, external_id=typed)
    people: set[int] = set()
    accounts: set[int] = set()
    full = False
    if "@" in typed:
        people |= set(_prefixed(ContactEmail, "key", email_key(typed) or typed.lower(), "contact_id"))
    else:
        key = name_key(typed)
        if key:
            accounts |= set(_prefixed(Account, "name_key", key, "pk"))
            people |= set(_prefixed(Contact, "name_key", key, "pk"))
        for key in phone_keys:
            people |= set(_prefixed(ContactPhone, "key", key, "contact_id"))
    full = len(accounts) >= _CANDIDATES or len(people) >= _CANDIDATES
    # Asked also where nothing was found: else a name that came with a sealed reply takes longer to say no to.
    accounts, people = accounts | {_NONE}, people | {_NONE}
    near: set[int] = {_NONE}
    for q in (wanted, Q(account__in=accounts), Q(contact__in=people), Q(deal_contacts__contact__in=people)):
        near |= set(Deal.objects.filter(q).values_list("pk", flat=True)[:_DEALS])
    near |= _named(name_key(typed))
    # Asked of these few alone: with both conditions in one query SQLite walks all deals of the seller.
    ids = set(visible_deals(viewer).filter(pk__in=near).values_list("pk", flat=True))
    ids |= _resting(viewer, typed)
    rows = rows_of(viewer, Deal.objects.filter(pk__in=ids).order_by("-lost_on", "-pk")[: MOST + 1])
    rows.sort(key=lambda row: (row.on is not None, row.on, row.id), reverse=True)
    return rows[:MOST], full or len(ids) > MOST


def _resting(viewer: Viewer, typed: str) -> set[int]:
    """The deals that rest to the viewer, by what was known when they came to rest and by nothing newer.

    The company finds it, and the deal's own name. No person, address or number does: who came with a reply, who left
    and who was erased look alike.
    """
    named = Q(external_id=typed)
    if key := name_key(typed):
        named |= Q(account__name_key__startswith=key)
        named |= Q(resting_as__name_key__startswith=key)
    return set(resting_deals(viewer).filter(named).order_by("pk").values_list("pk", flat=True)[: MOST + 1])


def _named(key: str) -> set[int]:
    """Deals whose own name starts so, where it starts with their account's: no index of deals' names is kept."""
    words = key.split()[:20]
    heads = [" ".join(words[:n]) for n in range(1, len(words))]
    accounts = list(Account.objects.filter(name_key__in=heads).values_list("pk", flat=True)[:_CANDIDATES])
    deals = Deal.objects.filter(account__in=accounts).values_list("pk", "name")[:_DEALS]
    return {pk for pk, name in deals if name_key(name).startswith(key)}


def _prefixed(model: type[Model], field: str, prefix: str, column: str) -> list[int]:
    """Ids of the rows whose `field` starts with `prefix`, at most _CANDIDATES, along the field's index."""
    if not prefix:
        return []
    rows: QuerySet[Any] = model._default_manager.all()
    if connection.vendor == "sqlite":
        # LIKE reads no index of a binary column there; a range does.
        rows = rows.filter(**{f"{field}__gte": prefix, f"{field}__lt": prefix + "\U0010ffff"})
    else:
        rows = rows.filter(**{f"{field}__startswith": prefix})
    return list(rows.values_list(column, flat=True)[:_CANDIDATES])
