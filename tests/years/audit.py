"""What must hold on every day of these years, and at their end: the tables against the book and the rules."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db import transaction

from reopen.core.cadence import FLOOR
from reopen.records.models import Deal, Outcome, Promise, Quote, Touch
from reopen.records.to_core import CONVERSATIONS
from reopen.services.lose_deal import Losing
from reopen.services.plan_touches import replan
from tests.years.book import QUOTE, Book, months_later

Episode = tuple[int, Losing, date]  # deal, what was agreed at its loss, and the day


class BrokenError(AssertionError):
    """A commitment was lost, or came early, or at the wrong hour."""


def audit(book: Book, now: datetime) -> None:
    """What stands in the tables is what is owed, and what the rules say of it."""
    with transaction.atomic():
        moved = replan(Deal.objects.values_list("pk", flat=True), today=now.date())
    if moved:
        raise BrokenError(f"{moved} touches did not stand where the rules put them, on {now}")
    standing = Counter(Promise.objects.filter(state="standing").values_list("deal_id", "kind", "on", "at"))
    owed = Counter((o.deal_id, o.kind, o.on, o.at) for o in book.all() if o.state == "owed")
    if standing != owed:
        raise BrokenError(f"Owed, not standing: {owed - standing}; standing, not owed: {standing - owed}")
    planned: dict[int, list[Touch]] = {}
    for touch in Touch.objects.filter(state="planned", channel="phone"):
        planned.setdefault(touch.deal_id, []).append(touch)
    for deal_id, kind, on, at in standing:
        reasons = {r for t in planned.get(deal_id, ()) if t.promised for r in t.reasons}
        if kind not in reasons and "call_back" not in reasons:
            raise BrokenError(f"Promised, and not planned: deal {deal_id}, {kind} on {on} at {at}")
    _floor(planned)


def _floor(planned: dict[int, list[Touch]]) -> None:
    """Four calls a year: nobody in care waits longer, but for a day that they named or a person chose."""
    in_care = Deal.objects.filter(status="lost", in_care_since__isnull=False, let_go=False)
    for deal in in_care.exclude(door="closed").exclude(contact__no_phone=True):
        calls = planned.get(deal.pk, [])
        if not calls:
            raise BrokenError(f"Deal {deal.pk} is in care, and no call is planned")
        first = min(calls, key=lambda t: t.due_on)
        if any(t.promised or t.snoozed_from for t in calls):
            continue
        last = Outcome.objects.filter(deal=deal, undone_at=None).order_by("-on").values_list("on", flat=True)
        since = max(last.first() or deal.lost_on, deal.in_care_since, deal.lost_on)
        if first.due_on - since > FLOOR:
            raise BrokenError(f"Deal {deal.pk}: {first.due_on - since} without a call, from {since}")


def quotes_held(book: Book) -> None:
    """No Friday was held twice; each that was kept was a conversation, ours or theirs, on its day or later."""
    quotes = [one for one in book.all() if one.kind == QUOTE]
    kept = Counter(one.deal_id for one in quotes if one.state == "kept")
    talks = Outcome.objects.filter(deal__in={one.deal_id for one in quotes}, undone_at=None, kind="reached")
    held, spoken = Counter[int](), set[tuple[int, date]]()
    for deal_id, on, reasons in talks.values_list("deal_id", "on", "reasons"):
        held[deal_id] += QUOTE in reasons
        spoken.add((deal_id, on))
    if twice := held - kept:
        raise BrokenError(f"Quotes' calls held more often than owed: {twice}; kept {kept}")
    for one in quotes:
        if one.state == "kept" and not any(deal == one.deal_id and on >= one.on for deal, on in spoken):
            raise BrokenError(f"Kept, and nobody spoke with them: {one}")
    waiting = Counter(Quote.objects.filter(state="waiting").values_list("deal_id", flat=True))
    owed = Counter(one.deal_id for one in book.all() if one.kind == QUOTE and one.state == "owed")
    if waiting != owed:
        raise BrokenError(f"Quotes that wait {waiting}, owed {owed}")


def rules_held(episodes: Sequence[Episode], *, last: date) -> Counter[str]:
    """Each contract call, notice and check-in came once, in its order and not before its time; how many of each."""
    kept: Counter[str] = Counter()
    end = last - timedelta(150)
    for deal_id, losing, lost_on in episodes:
        deal = Deal.objects.select_related("contact").get(pk=deal_id)
        later = [on for other, _, on in episodes if other == deal_id and on > lost_on]
        if deal.door == "closed" or deal.contact.no_phone or deal.status != "lost" or later:
            continue
        held = list(
            Outcome.objects.filter(deal=deal, undone_at=None, on__gte=lost_on, kind__in=CONVERSATIONS)
            .order_by("pk")
            .values_list("on", "reasons")
        )
        numbers = [int(r[9:]) for _, reasons in held for r in reasons if r.startswith("check_in:")]
        if numbers != list(range(1, len(numbers) + 1)):
            raise BrokenError(f"Deal {deal_id}: check-ins {numbers}")
        kept["check_in"] += len(numbers)
        for reason, on in _contract(losing):
            days = [day for day, reasons in held if reason in reasons]
            if not lost_on <= on <= end:
                continue
            if len(days) != 1:
                raise BrokenError(f"Deal {deal_id}: {reason} of {on} was called on {days}")
            if days[0] < on - timedelta(17):
                raise BrokenError(f"Deal {deal_id}: {reason} of {on} was called on {days[0]}")
            kept[reason.partition(":")[0]] += 1
    return kept


def _contract(losing: Losing) -> list[tuple[str, date]]:
    start, term = losing.contract_start, losing.term_months
    if start is None or not term:
        return []
    found = [(f"contract:{m}", months_later(start, m)) for m in range(term - 6, 0, -6) if 2 * m >= term]
    if losing.notice_days is not None:
        found.append(("notice", months_later(start, term) - timedelta(losing.notice_days + 30)))
    return found
