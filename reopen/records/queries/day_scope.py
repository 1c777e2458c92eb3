"""Whose day it is, and the minutes that each of them has for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.db import connection

from reopen.core.call_queue import minutes_for, minutes_taken
from reopen.core.insight.week import WeekMinutes, week_of
from reopen.records.queries.due_touches import promised_ahead
from reopen.records.queries.visible import Viewer, visible_owners
from reopen.records.rows import items


class SellersTime(NamedTuple):
    """A seller, and what they have for lost deals."""

    name: str
    minutes_a_day: int
    minutes_a_week: int | None


class Scope(NamedTuple):
    """Whose calls. `one`: the seller, None: all of them."""

    sellers: dict[int, SellersTime]
    one: int | None
    # The deals of nobody belong to the owner's view of everyone.
    all_deals: bool
    mine: int | None
    # Not the owner: deals that rest are not there. `user_id`: what one did oneself is.
    sealed: bool
    user_id: int | None


def scope_of(viewer: Viewer, owner_id: int | None) -> Scope:
    """`owner_id` None: the viewer's own day if they sell, else everyone's; 0: the latter; one whom the viewer may not
    see: nobody's."""
    sellers = {
        pk: SellersTime(name, a_day, a_week)
        for pk, name, a_day, a_week in visible_owners(viewer).values_list(
            "pk", "name", "minutes_a_day", "minutes_a_week"
        )
    }
    mine = viewer.deal_owner_id
    one = mine if owner_id is None else owner_id or None
    if one is not None:
        sellers = {one: sellers[one]} if one in sellers else {}
    return Scope(
        sellers,
        one,
        all_deals=one is None and viewer.role == "owner",
        mine=mine,
        sealed=not viewer.sees_resting,
        user_id=viewer.user_id,
    )


class Made(NamedTuple):
    """Calls of one kind that carried the same."""

    kind: str
    reasons: tuple[str, ...]
    calls: int

    @property
    def minutes(self) -> int:
        """Of one of them, about."""
        return minutes_taken(self.kind, self.reasons)


def calls_made(scope: Scope, since: datetime, until: datetime) -> dict[int | None, list[Made]]:
    """The calls logged from `since` on and before `until`, by seller.

    Whose they are is asked of the rows, not in SQL: with a condition on the deals SQLite walks every deal of the
    seller instead of the few outcomes of the day.
    """
    adapt = connection.ops.adapt_datetimefield_value
    made: dict[int | None, list[Made]] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT d.owner_id, o.kind, o.reasons, d.resting_since IS NOT NULL, o.by_id, COUNT(*)
            FROM records_outcome o JOIN records_deal d ON d.id = o.deal_id
            WHERE o."at" >= %s AND o."at" < %s AND o.undone_at IS NULL
            GROUP BY d.owner_id, o.kind, o.reasons, d.resting_since IS NOT NULL, o.by_id""",
            [adapt(since), adapt(until)],
        )
        for seller, kind, reasons, rests, by, calls in cursor.fetchall():
            if scope.sealed and rests and (by is None or by != scope.user_id):
                continue
            # What a call of a resting deal carried may be what a reply left of it.
            carried = () if scope.sealed and rests else tuple(items(reasons))
            if scope.all_deals or seller in scope.sellers:
                made.setdefault(seller, []).append(Made(kind, carried, calls))
    return made


def minutes_used(made: Iterable[Made]) -> int:
    """All together."""
    return sum(one.calls * one.minutes for one in made)


def week_used(viewer: Viewer, *, now: datetime) -> dict[int | None, tuple[int, int]]:
    """(minutes used, calls made) in the week of `now`, by seller whom the viewer sees. `now`: in the company's zone."""
    since = midnight(now) - timedelta(days=now.weekday())
    made = calls_made(scope_of(viewer, 0), since, since + timedelta(days=7))
    return {seller: (minutes_used(some), sum(one.calls for one in some)) for seller, some in made.items()}


@dataclass(frozen=True, slots=True)
class DayMinutes:
    """One seller's minutes on a day. `used`: on that day already."""

    minutes_a_day: int
    week: WeekMinutes
    used: int

    @property
    def budget(self) -> int:
        """All that the day may take, what is used included."""
        return self.week.for_day(self.minutes_a_day)

    @property
    def left(self) -> int:
        """Of the budget."""
        return max(0, self.budget - self.used)

    @property
    def week_ends_it(self) -> bool:
        """Whether what does not fit waits for the next week, not the next day."""
        return self.week.ends_the_day(self.minutes_a_day)


def day_minutes(
    scope: Scope,
    sellers: Iterable[int | None],
    made: Mapping[int | None, list[Made]],
    *,
    on: date,
    here: datetime,
    otherwise: int,
    today: Iterable[int] = (),
) -> dict[int | None, DayMinutes]:
    """The minutes of each. `otherwise`: a day of one who is none of the sellers. `today`: touches that are on the list
    of the day already, so that a promise is not counted twice. Two queries where a seller has a week, else none."""
    wanted = set(sellers)
    weekly = [pk for pk in wanted if pk in scope.sellers and scope.sellers[pk].minutes_a_week is not None]
    weeks = _weeks(scope, [pk for pk in weekly if pk is not None], on, here, set(today)) if weekly else {}
    found = {}
    for seller in wanted:
        a_day = scope.sellers[seller].minutes_a_day if seller in scope.sellers else otherwise
        used = minutes_used(made.get(seller, ()))
        found[seller] = DayMinutes(a_day, weeks.get(seller, WeekMinutes()), used)
    return found


def midnight(here: datetime) -> datetime:
    """The last one, in the zone of `here`."""
    return here.replace(hour=0, minute=0, second=0, microsecond=0)


def _weeks(
    scope: Scope, sellers: list[int], on: date, here: datetime, today: set[int]
) -> dict[int | None, WeekMinutes]:
    monday, sunday = week_of(on)
    since = midnight(here) + (monday - here.date())
    until = midnight(here) if on == here.date() else since + timedelta(days=7)
    used = calls_made(scope, since, until)
    ahead: dict[int, dict[int, list[str]]] = {}
    if on < sunday:
        for touch, deal, seller, reasons in promised_ahead(
            sellers, after=on, until=sunday, sealed=scope.sealed
        ):
            if touch not in today:
                ahead.setdefault(seller, {}).setdefault(deal, []).extend(reasons)
    return {
        seller: WeekMinutes(
            scope.sellers[seller].minutes_a_week,
            minutes_used(used.get(seller, ())),
            sum(minutes_for(reasons) for reasons in ahead.get(seller, {}).values()),
        )
        for seller in sellers
    }
