"""The calls of a day in order, each seller's within what is left of that one's minutes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from reopen.core.call_queue import Call, Queue, Ranked, minutes_for, rank_together
from reopen.core.insight.worth import Lifts
from reopen.records.queries import win_shares
from reopen.records.queries.call_words import cancel_by
from reopen.records.queries.company import Company
from reopen.records.queries.day_scope import DayMinutes, Made, Scope, calls_made, day_minutes, midnight
from reopen.records.queries.due_touches import Due
from reopen.records.rows import rows

# Deals asked for at once: SQLite takes 32,766 parameters.
_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class RankedDay:
    """The calls, the minutes of each seller who has any, made any, or was asked for; and the factors of their worth."""

    queue: Queue
    time: Mapping[int | None, DayMinutes]
    lifts: Lifts


def calls_of_day(scope: Scope, here: datetime) -> dict[int | None, list[Made]]:
    """The calls logged since midnight, by seller."""
    since = midnight(here)
    return calls_made(scope, since, since + timedelta(days=1))


def rank_day(
    touches: Mapping[int, list[Due]],
    scope: Scope,
    firm: Company,
    made: Mapping[int | None, list[Made]],
    *,
    on: date,
    here: datetime,
) -> RankedDay:
    """The due touches as calls, one a deal, ranked for each seller within what is left of that one's minutes."""
    calls = calls_by_seller(touches, firm)
    time = day_minutes(
        scope,
        [scope.one] if scope.one else {*calls, *made},
        made,
        on=on,
        here=here,
        otherwise=firm.minutes_a_day,
        today=(touch.touch_id for some in touches.values() for touch in some),
    )
    lifts = win_shares.lifts()
    queue = rank_together(
        calls, today=on, minutes={seller: one.left for seller, one in time.items()}, lifts=lifts
    )
    return RankedDay(queue, time, lifts)


def calls_by_seller(touches: Mapping[int, list[Due]], firm: Company) -> dict[int | None, list[Call]]:
    """One call a deal, with what its worth is made of; at most two queries more."""
    noticed = [deal_id for deal_id, some in touches.items() if any("notice" in s.reasons for s in some)]
    last_days = cancel_by(noticed)
    losses = _standing_losses(touches)
    calls: dict[int | None, list[Call]] = {}
    for deal_id, some in touches.items():
        first = some[0]
        reasons = tuple(dict.fromkeys(r for s in some for r in s.reasons))
        promises = [s for s in some if s.promised]
        hours = [s.at_here for s in promises if s.at_here]
        days = [s.day_here or s.due_on for s in promises or some]
        good_fit, competitor_id = losses.get(deal_id, (None, None))
        calls.setdefault(first.seller_id, []).append(
            Call(
                deal_id=deal_id,
                due_on=min(days),
                at=min(hours).time() if hours else None,
                promised=bool(promises),
                reasons=reasons,
                worth=first.amount,
                currency=first.currency or firm.currency,
                door=first.door,
                cancel_by=last_days.get(deal_id),
                sideways_since=first.sideways_since,
                minutes=minutes_for(reasons),
                good_fit=good_fit,
                competitor_id=competitor_id,
                bumpy=first.bumpy,
            )
        )
    return calls


def sums(ranked: Iterable[Ranked]) -> dict[str, Decimal]:
    """What the deals of these calls are worth, by currency; those without an amount add nothing."""
    found: dict[str, Decimal] = {}
    for one in ranked:
        if one.call.worth is not None:
            found[one.call.currency] = found.get(one.call.currency, Decimal(0)) + one.call.worth
    return dict(sorted(found.items()))


def _standing_losses(deal_ids: Iterable[int]) -> dict[int, tuple[bool | None, int | None]]:
    """(was it a good fit, whom they chose) of the latest loss of each."""
    ids = list(deal_ids)
    latest: dict[int, tuple[tuple[date, int], tuple[bool | None, int | None]]] = {}
    for start in range(0, len(ids), _AT_ONCE):
        found = rows(
            "SELECT deal_id, lost_on, id, good_fit, competitor_id FROM records_loss WHERE deal_id IN ({ids})",
            ids[start : start + _AT_ONCE],
        )
        for deal_id, lost_on, pk, good_fit, competitor_id in found:
            if deal_id not in latest or latest[deal_id][0] < (lost_on, pk):
                latest[deal_id] = (lost_on, pk), (good_fit, competitor_id)
    return {
        deal_id: (None if good_fit is None else bool(good_fit), competitor_id)
        for deal_id, (_, (good_fit, competitor_id)) in latest.items()
    }
