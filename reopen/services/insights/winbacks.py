"""Deals that were lost, reopened and won, with what the records say brought them back."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from reopen.core.call_queue import minutes_taken
from reopen.core.insight.reasons import sort_reason
from reopen.core.insight.winbacks import CAUSES, WinBack, WinBacks, find_winbacks
from reopen.records.models import Deal, Loss, Outcome, Reply
from reopen.records.queries.visible import Viewer, visible_deals
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError

_CHUNK: Final = 500
# A call that reached them so long before brought nothing back.
_RECENT: Final = timedelta(days=90)
_BROUGHT: Final = (Outcome.Kind.REOPENED, Outcome.Kind.REACHED)


def winbacks(viewer: Viewer, asked: Asked) -> WinBacks:
    """Win-backs that were won in the time asked for. AskedError where they cannot be narrowed so."""
    if asked.by:
        raise AskedError("Win-backs are by cause, time, reason and competitor already: leave out --by.")
    deals = visible_deals(viewer)
    if asked.owner:
        deals = deals.filter(owner__name__iexact=asked.owner.strip())
    if asked.pipeline:
        deals = deals.filter(pipeline__iexact=asked.pipeline.strip())
    if (asked.owner or asked.pipeline) and not deals.exists():
        raise AskedError(f"No deal is there of {' and '.join(filter(None, (asked.owner, asked.pipeline)))}.")
    won = deals.filter(status=Deal.Status.WON, closed_on__isnull=False, losses__isnull=False).distinct()
    calls = Outcome.objects.filter(deal__in=deals, undone_at=None)
    lost = Loss.objects.filter(deal__in=deals)
    if asked.since:
        won, calls = won.filter(closed_on__gte=asked.since), calls.filter(on__gte=asked.since)
    if asked.until:
        won, calls = won.filter(closed_on__lte=asked.until), calls.filter(on__lte=asked.until)
        lost = lost.filter(lost_on__lte=asked.until)
    minutes = sum(
        minutes_taken(kind, reasons)
        for kind, reasons in calls.order_by().values_list("kind", "reasons").iterator(chunk_size=5_000)
    )
    ids = list(won.order_by("pk").values_list("pk", flat=True))
    found = [one for start in range(0, len(ids), _CHUNK) for one in _won(ids[start : start + _CHUNK])]
    return find_winbacks(found, minutes=minutes, lost=lost.order_by().values("deal").distinct().count())


def _won(ids: Sequence[int]) -> Iterator[WinBack]:
    losses: dict[int, list[Loss]] = defaultdict(list)
    for loss in Loss.objects.filter(deal__in=ids).select_related("competitor").order_by("lost_on", "pk"):
        losses[loss.deal_id].append(loss)
    calls: dict[int, list[Outcome]] = defaultdict(list)
    for call in Outcome.objects.filter(deal__in=ids, undone_at=None, kind__in=_BROUGHT).order_by("at", "pk"):
        calls[call.deal_id].append(call)
    deals = list(Deal.objects.filter(pk__in=ids).select_related("owner").order_by("pk"))
    answered = _answered(deals)
    for deal in deals:
        if deal.closed_on is None:
            continue
        before = [loss for loss in losses[deal.pk] if loss.lost_on < deal.closed_on]
        if not before:
            continue
        last = before[-1]
        since = [call for call in calls[deal.pk] if last.lost_on <= call.on <= deal.closed_on]
        reason = sort_reason(last.buyer_reason, last.buyer_words, last.reason, last.note)
        yield WinBack(
            deal_id=deal.pk,
            owner=deal.owner.name if deal.owner else "",
            competitor=last.competitor.name if last.competitor else "",
            reason=reason.family if reason else "",
            amount=deal.amount,
            currency=deal.currency,
            lost_on=last.lost_on,
            won_on=deal.closed_on,
            cause=_cause(since, answered.get(deal.pk), last.lost_on, deal.closed_on),
        )


def _cause(calls: Sequence[Outcome], answered_on: date | None, lost_on: date, won_on: date) -> str:
    reopened = [call for call in calls if call.kind == Outcome.Kind.REOPENED]
    letter = answered_on is not None and lost_on <= answered_on <= won_on
    for call in reversed(reopened):
        # They called, or it was reopened without a call that was due: a letter that they answered tells why.
        return _first(call) or ("letter" if letter else "call")
    if letter:
        return "letter"
    recent = [call for call in calls if won_on - call.on <= _RECENT]
    return _first(recent[-1]) or "call" if recent else ""


def _first(call: Outcome) -> str:
    names = [str(reason).partition(":")[0] for reason in call.reasons]
    return next((name for name in names if name in CAUSES), "")


def _answered(deals: Sequence[Deal]) -> dict[int, date]:
    """The day of the last human answer to a letter, by deal."""
    people = {deal.contact_id: deal.pk for deal in deals if deal.contact_id is not None}
    found: dict[int, date] = {}
    replies = Reply.objects.filter(contact__in=people, kind="human").order_by("received_at")
    for contact, at in replies.values_list("contact", "received_at"):
        if contact is not None:
            found[people[contact]] = at.date()
    return found
