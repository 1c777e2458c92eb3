"""Whose place in a cohort hangs on one person's: one letter a company, one an address."""

from collections.abc import Collection
from typing import TypeVar

from reopen.records.models import Campaign, ContactEmail, Recipient

_CHUNK = 500
_T = TypeVar("_T", int, str)


def beside(campaign: Campaign, contact: int) -> frozenset[int]:
    """The contact and, link by link, everyone of the cohort at the same company or with an address in common."""
    found: set[int] = set()
    new = {contact}
    while new:
        found |= new
        new = _linked(campaign, new) - found
    return frozenset(found)


def _linked(campaign: Campaign, contacts: Collection[int]) -> set[int]:
    people = Recipient.objects.filter(campaign=campaign)
    linked: set[int] = set()
    for ids in _pieces(contacts):
        accounts = people.filter(contact__in=ids, account__isnull=False).values_list("account_id", flat=True)
        for part in _pieces(set(accounts)):
            linked |= set(people.filter(account__in=part).values_list("contact_id", flat=True))
        keys = ContactEmail.objects.filter(contact__in=ids).exclude(key="").values_list("key", flat=True)
        for words in _pieces(set(keys)):
            shared = ContactEmail.objects.filter(key__in=words).values_list("contact_id", flat=True)
            others = set(shared) - set(ids)
            for part in _pieces(others):
                linked |= set(people.filter(contact__in=part).values_list("contact_id", flat=True))
    return linked


def _pieces(values: Collection[_T]) -> list[list[_T]]:
    ordered = list(values)
    return [ordered[n : n + _CHUNK] for n in range(0, len(ordered), _CHUNK)]
