"""Deals come to rest when the owner has written to their people, and wake when the seal is off.

What everyone but the owner may see of a deal meanwhile is frozen in Deal.resting_as in that moment, and read from
there (services.campaigns.frozen): what a reply does to the rows afterwards cannot show.

All deals of the cohort's people and companies rest, held out or not, those of a company that the CRM has twice (by its
domain), those of whoever shares an address or a number with one of the people, and those of whoever else a sealed
reply stops ("nobody at this company"). So does every deal that comes to be one of them later. A reply that comes when
the seal is off lets its own person's deals rest until the owner has judged it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Max, Q, QuerySet

from reopen.core.freemail import FREEMAIL
from reopen.records.models import (
    Account,
    Campaign,
    ContactEmail,
    ContactPhone,
    Deal,
    DealContact,
    Recipient,
    Reply,
    Suppression,
)
from reopen.records.queries.company import company
from reopen.records.queries.sealed import hidden_stops, is_sealed, sealed_campaigns
from reopen.records.queries.visible import resting
from reopen.services.campaigns.frozen import frozen_as

_CHUNK = 500


def deals_of(campaign: Campaign, *, only: Collection[int] | None = None) -> set[int]:
    """The ids of the deals that rest because of it; of `only` these, where they are given."""
    cohort = Recipient.objects.filter(
        campaign=campaign, state__in=[Recipient.State.LETTER, Recipient.State.HOLDOUT]
    )
    found = _around(cohort.values("contact"), cohort.exclude(account=None).values("account"), only)
    found |= _of_whom_they_name(_keys(Suppression.objects.filter(campaign_number=campaign.pk)), only)
    # Who was erased is in no cohort any more.
    erased = resting().filter(resting_as__erased_in=campaign.pk)
    return found | set(_among(erased, only).values_list("pk", flat=True))


def pieces(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """Few enough for one statement."""
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]


def rest(campaign: Campaign, *, now: datetime, only: Collection[int] | None = None) -> int:
    """Let its deals rest (`only` these), as they stand now; how many began to. Caller's transaction.

    Those that rest already keep what was frozen.
    """
    moment = campaign.approved_at or now
    return _begin(deals_of(campaign, only=only), since=_here(moment), at=moment)


def rest_too(deal_ids: Iterable[int], *, now: datetime) -> bool:
    """Deals that have come to belong to people whom the owner has written to rest as well; whether one does now.

    Caller's transaction.
    """
    ids = list(deal_ids)
    began = sum(rest(campaign, now=now, only=ids) for campaign in list(sealed_campaigns()))
    return began + _begin(_of_the_waiting(ids), since=_here(now), at=now) > 0


def rest_newcomers(*, now: datetime) -> int:
    """After an import: what came in at the people and companies of every sealed campaign; how many rest now."""
    began = 0
    for campaign in list(sealed_campaigns()):
        with transaction.atomic():
            began += rest(campaign, now=now)
    with transaction.atomic():
        return began + _begin(_of_the_waiting(None), since=_here(now), at=now)


def rest_before_stop(keys: Iterable[tuple[str, str]], *, campaign: int | None, now: datetime) -> int:
    """Let the deals rest of all whom a reply's stop names, (kind, key), in the cohort or not; how many began to.

    Asked before the stop is written: that their calls vanish must not show. Caller's transaction.
    """
    sealed = sealed_campaigns().filter(pk=campaign).first() if campaign is not None else None
    since = _here(sealed.approved_at or now) if sealed is not None else _here(now)
    return _begin(_of_whom_they_name(keys, None), since=since, at=now)


def rest_until_judged(reply: Reply, *, now: datetime) -> int:
    """A reply that came when the seal was off: its person's deals rest as they stand; how many began to.

    Asked before anything is done because of it. Caller's transaction.
    """
    if is_sealed(reply.campaign_id):
        return 0
    return _begin(_around_replies([reply], None), since=_here(now), at=now)


def wake(campaign: Campaign | None = None) -> dict[int, date]:
    """Let those deals rest no more for which nothing speaks but this campaign (None: nothing at all); since when each
    had rested. Caller's transaction; services.campaigns.waking plans their calls."""
    still = _of_the_waiting(None)
    for other in list(sealed_campaigns()):
        if campaign is None or other.pk != campaign.pk:
            still |= deals_of(other)
    woken = {
        pk: since
        for pk, since in resting().order_by("pk").values_list("pk", "resting_since")
        if pk not in still and since is not None
    }
    for part in pieces(list(woken)):
        Deal.objects.filter(pk__in=part).update(resting_since=None, resting_as=None)
    return woken


def _begin(ids: Collection[int], *, since: date, at: datetime) -> int:
    began = 0
    for part in pieces(sorted(ids)):
        deals = list(
            Deal.objects.filter(pk__in=part, resting_since__isnull=True)
            .select_related("account", "contact")
            .order_by("pk")
        )
        frozen = frozen_as(deals)
        for deal in deals:
            deal.resting_since = since
            deal.resting_as = frozen[deal.pk] | {"at": at.isoformat()}
        Deal.objects.bulk_update(deals, ["resting_since", "resting_as"], batch_size=_CHUNK)
        began += len(deals)
    return began


def _around(people: Any, accounts: Any, only: Collection[int] | None) -> set[int]:
    """The deals of these people and companies, of the companies of the same domain, and of whoever shares a key."""
    # Whom a reply put in their place brings no deal out of its rest.
    before = DealContact.objects.filter(contact__in=people, role=DealContact.BEFORE)
    same = [Q(contact__in=people), Q(account__in=accounts), Q(pk__in=before.values("deal"))]
    for table in (ContactEmail, ContactPhone):
        keys = table.objects.filter(contact__in=people).exclude(key="").values("key")
        same.append(Q(contact__in=table.objects.filter(key__in=keys).values("contact")))
    sites = Account.objects.filter(pk__in=accounts).exclude(domain__in=["", *FREEMAIL]).values("domain")
    if only is None:
        same.append(Q(account__in=Account.objects.filter(domain__in=sites).values("pk")))
    else:
        same.append(Q(account__domain__in=sites))
    # One question each: with OR between them the whole table would be read.
    asked = _among(Deal.objects.all(), only)
    return {pk for one in same for pk in asked.filter(one).values_list("pk", flat=True)}


def _around_replies(replies: Sequence[Reply], only: Collection[int] | None) -> set[int]:
    """The deals of who wrote these, and of whom they answer for."""
    keys = {reply.from_key for reply in replies} - {""}
    people = {reply.contact_id for reply in replies if reply.contact_id is not None}
    people |= set(ContactEmail.objects.filter(key__in=keys).values_list("contact_id", flat=True))
    letters = [reply.letter_id for reply in replies if reply.letter_id is not None]
    accounts = Recipient.objects.filter(message__in=letters).exclude(account=None)
    return _around(people, list(accounts.values_list("account_id", flat=True)), only) if people else set()


def _of_the_waiting(only: Collection[int] | None) -> set[int]:
    """The deals that rest because of replies outside of any seal, which wait to be judged."""
    waiting = list(
        Reply.objects.filter(state=Reply.State.TO_JUDGE, released_at__isnull=True)
        .exclude(campaign__in=sealed_campaigns())
        .only("from_key", "contact_id", "letter_id", "stored_at")
    )
    # Whose reply was handed over: their seller talks with them, and what had come by then waits behind that.
    handed = dict(
        Reply.objects.filter(contact__in={r.contact_id for r in waiting}, released_at__isnull=False)
        .values_list("contact")
        .annotate(Max("released_at"))
    )
    waiting = [r for r in waiting if r.contact_id not in handed or r.stored_at > handed[r.contact_id]]
    found = _around_replies(waiting, only)
    hidden = Suppression.objects.filter(hidden_stops(), reply_number__isnull=False)
    return found | _of_whom_they_name(_keys(hidden), only)


def _of_whom_they_name(keys: Iterable[tuple[str, str]], only: Collection[int] | None) -> set[int]:
    """The deals of the contacts whom stops on these (kind, key) name."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for kind, key in keys:
        by_kind[kind].append(key)
    named = [
        table.objects.filter(key__in=by_kind[kind])
        for kind, table in (("email", ContactEmail), ("phone", ContactPhone))
        if by_kind[kind]
    ]
    named += [
        ContactEmail.objects.filter(Q(key__endswith=f"@{domain}") | Q(key__endswith=f".{domain}"))
        for domain in by_kind["domain"]
    ]
    found: set[int] = set()
    for rows in named:
        if only is not None:
            rows = rows.filter(contact__deals__in=list(only))  # noqa: PLW2901  # narrowed
        people = sorted(set(rows.values_list("contact_id", flat=True)))
        for part in pieces(people):
            deals = _among(Deal.objects.filter(contact__in=part), only)
            found |= set(deals.values_list("pk", flat=True))
    return found


def _keys(stops: "QuerySet[Suppression]") -> list[tuple[str, str]]:
    return list(stops.values_list("kind", "key"))


def _among(deals: "QuerySet[Deal]", only: Collection[int] | None) -> "QuerySet[Deal]":
    return deals if only is None else deals.filter(pk__in=list(only))


def _here(moment: datetime) -> date:
    return moment.astimezone(ZoneInfo(company().time_zone)).date()
