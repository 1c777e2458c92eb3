"""Each seller's minutes against their calls, and what falls out of them: the figures of Today, for all at once."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from reopen.core.insight.recon_time import ReconTime, SellersWeek, find_recon_time
from reopen.core.insight.week import set_aside, week_of
from reopen.records.queries.arrears import due_calls
from reopen.records.queries.company import company
from reopen.records.queries.day_scope import Scope, scope_of
from reopen.records.queries.visible import Viewer
from reopen.services.insights.fell_out import fell_out
from reopen.services.insights.frames import Asked
from reopen.services.insights.kept_columns import KeptColumns
from reopen.services.insights.minutes_made import minutes_made
from reopen.services.insights.narrow import AskedError


def recon_time(
    viewer: Viewer, asked: Asked, *, now: datetime, time_zone: str, kept: KeptColumns | None = None
) -> ReconTime:
    """Minutes and calls of the time asked for, of this week if none is; what falls out is as of now.

    `kept`: of a large company, where the calls of earlier days are counted from the columns, and what long arrears
    are worth. A pipeline narrows nothing: minutes are a seller's, whatever they call about. AskedError.
    """
    here = now.astimezone(ZoneInfo(time_zone))
    today = here.date()
    since, until = _time(asked, today)
    scope = _of(viewer, asked.owner)
    made = minutes_made(scope, since, until, here=here, kept=kept)
    fell, factors = fell_out(scope, company(), here, kept=kept)
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
            sums=fell[pk].sums,
        )
        for pk, one in scope.sellers.items()
    ]
    nobodys = due_calls(None, on=today) if viewer.role == "owner" and not asked.owner else []
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
