"""Each seller's minutes against their calls, and what falls out of them: the figures of Today, for all at once."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import NamedTuple
from zoneinfo import ZoneInfo

from reopen.core.call_queue import minutes_for
from reopen.core.insight.recon_time import ReconTime, SellersWeek, find_recon_time
from reopen.core.insight.week import set_aside, week_of
from reopen.records.queries.company import Company, company
from reopen.records.queries.day_queue import calls_of_day, rank_day
from reopen.records.queries.day_scope import Scope, scope_of
from reopen.records.queries.due_touches import DueCall, due_calls, due_touches
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked
from reopen.services.insights.kept_columns import KeptColumns
from reopen.services.insights.minutes_made import minutes_made
from reopen.services.insights.narrow import AskedError


class _FellOut(NamedTuple):
    """The deals, the minutes that their calls would take, and what they are worth by currency."""

    deals: tuple[int, ...] = ()
    minutes: int = 0
    sums: Mapping[str, Decimal] | None = None


def recon_time(
    viewer: Viewer, asked: Asked, *, now: datetime, time_zone: str, kept: KeptColumns | None = None
) -> ReconTime:
    """Minutes and calls of the time asked for, of this week if none is; what falls out is as of now.

    `kept`: of a large company, where the calls of earlier days are counted from the columns. A pipeline narrows
    nothing: minutes are a seller's, whatever they call about. AskedError.
    """
    here = now.astimezone(ZoneInfo(time_zone))
    today = here.date()
    since, until = _time(asked, today)
    scope = _of(viewer, asked.owner)
    made = minutes_made(scope, since, until, here=here, kept=kept)
    fell, factors = _fell_out(scope, company(), here)
    sellers = [
        SellersWeek(
            owner_id=pk,
            seller=one.name,
            minutes_a_day=one.minutes_a_day,
            minutes_a_week=one.minutes_a_week,
            set_aside=set_aside(since, until, one.minutes_a_day, one.minutes_a_week),
            used=made[pk].minutes,
            calls=made[pk].calls,
            fell_out=fell[pk].deals,
            fell_out_minutes=fell[pk].minutes,
            sums=fell[pk].sums or {},
        )
        for pk, one in scope.sellers.items()
    ]
    nobodys = due_calls([None], on=today)[None] if viewer.role == "owner" and not asked.owner else []
    return find_recon_time(
        sellers,
        since=since,
        until=until,
        today=today,
        is_this_week=(since, until) == week_of(today),
        factors=factors,
        nobodys=[one.deal_id for one in nobodys],
    )


def _time(asked: Asked, today: date) -> tuple[date, date]:
    monday, sunday = week_of(today)
    if asked.since is None and asked.until is None:
        return monday, sunday
    until = asked.until or today
    since = asked.since or week_of(until)[0]
    if until < since:
        raise AskedError(f"The time ends on {until}, before it begins on {since}.")
    return since, until


def _of(viewer: Viewer, owner: str) -> Scope:
    """The sellers whom the viewer sees, or the one of that name; never the deals of nobody."""
    scope = scope_of(viewer, 0)._replace(all_deals=False)
    if not owner:
        return scope
    wanted = owner.strip().casefold()
    found = {pk: one for pk, one in scope.sellers.items() if one.name.casefold() == wanted}
    if not found:
        there = ", ".join(sorted(f"“{one.name}”" for one in scope.sellers.values())[:20]) or "none"
        raise AskedError(f"There is no seller “{owner}”. There is: {there}.")
    return scope._replace(sellers=found)


def _fell_out(scope: Scope, firm: Company, here: datetime) -> tuple[dict[int, _FellOut], str]:
    """By seller, what Today shows as beyond; and where the factors of its order come from."""
    on = here.date()
    sellers = list(scope.sellers)
    read = {
        pk: due_touches([pk], one=pk, all_deals=False, on=on, here=here.tzinfo or UTC, sealed=scope.sealed)
        for pk in sellers
    }
    touches = {deal: some for one in read.values() for deal, some in one.touches.items()}
    ranked = rank_day(touches, scope, firm, calls_of_day(scope, here), on=on, here=here)
    beyond: dict[int, list[DueCall]] = {pk: [] for pk in sellers}
    for one in ranked.queue.beyond:
        call = one.call
        seller = touches[call.deal_id][0].seller_id
        if seller in beyond:
            beyond[seller].append(DueCall(call.deal_id, call.worth, call.currency, call.reasons))
    # Whoever has more in arrears than Today reads: the rest does not fit either.
    cut: list[int | None] = [pk for pk in sellers if read[pk].is_cut]
    for seller, calls in due_calls(cut, on=on, sealed=scope.sealed).items():
        if seller is not None:
            beyond[seller] += [call for call in calls if call.deal_id not in read[seller].touches]
    return {pk: _sum(calls, firm.currency) for pk, calls in beyond.items()}, ranked.lifts.sentence


def _sum(calls: list[DueCall], currency: str) -> _FellOut:
    sums: dict[str, Decimal] = {}
    for call in calls:
        if call.amount is not None:
            code = call.currency or currency
            sums[code] = sums.get(code, Decimal(0)) + call.amount
    return _FellOut(
        tuple(call.deal_id for call in calls),
        sum(minutes_for(call.reasons) for call in calls),
        dict(sorted(sums.items())),
    )
